// Who may read a post: the one place that decides it.
import type { XmlElement } from '../../../input/xml.ts'
import type { ImportNote, Status } from '../../../model/item.ts'
import { textOf, wordOf } from '../elements.ts'

export interface Visibility {
  readonly status: Status
  readonly notes: readonly ImportNote[]
}

/** Engines and plug-ins that show a post to their members alone. */
const MEMBER_FIELDS: readonly (readonly [name: string, open: RegExp])[] = [
  ['_jetpack_newsletter_access', /^everybody$/],
  ['_jetpack_memberships_contains_paid_content', /^(?:0|false)$/],
  ['_members_access_role', /^$/],
  ['_wpmem_block', /^0$/],
  ['rcp_user_level', /^(?:all|none)$/i],
  ['rcp_access_level', /^(?:none|0)$/i],
  ['_rcp_is_paid', /^0$/],
  ['is_paid', /^0$/],
  ['_wc_memberships_use_custom_content_restricted_message', /./],
]
const MEMBER_BLOCK =
  /<!--\s*wp:(?:jetpack\/paywall|premium-content\/|memberful\/|pmpro\/|restrict-content)/
const MEMBER_SHORTCODE =
  /\[(?:members?[-_]?only|members?|membership|private|restrict(?:ed)?|protected?|content[-_]?protector|passster|ppwp?|s2if|wpmem_(?:logged_in|form)|swpm_protected|mepr[-_](?:show|active)|rcp_\w+|ihc-hide-content|um_loggedin|pms-restrict|memberful|logged_?in|is_?logged_?in|user_logged_in|subscribers?[-_]?only|paywall)[\s\]=]/i

const STATUSES: Readonly<Record<string, Status>> = {
  publish: 'public',
  // Published when its date comes.
  future: 'public',
  private: 'private',
  pending: 'pending',
  draft: 'draft',
}

/**
 * Public is only what has a status that says so, no password, and no mark of members. Of the
 * password nothing is read but that there is one.
 */
export function toVisibility(
  item: XmlElement,
  meta: ReadonlyMap<string, string>,
): Visibility {
  const written = wordOf(item, 'wp:status')
  const status = Object.hasOwn(STATUSES, written) ? STATUSES[written] : undefined
  if (status === undefined) return { status: 'draft', notes: [tellUnknown(written)] }
  if (status !== 'public') return { status, notes: [] }
  // Blanks can be a password; line ends are those of a file that was formatted.
  if (/[^\n\r\t]/.test(textOf(item, 'wp:post_password')))
    return { status: 'password', notes: [] }
  return isForMembers(item, meta)
    ? { status: 'members', notes: [] }
    : { status, notes: [] }
}

function tellUnknown(written: string): ImportNote {
  const what =
    written === '' ? 'The post has no status' : `The status “${written}” is unknown`
  return { kind: 'guess', rule: 'status-unknown', message: `${what}: it became a draft.` }
}

function isForMembers(item: XmlElement, meta: ReadonlyMap<string, string>): boolean {
  const isMarked = MEMBER_FIELDS.some(([name, open]) => {
    const value = meta.get(name)?.trim()
    return value !== undefined && !open.test(value)
  })
  const text = textOf(item, 'content:encoded')
  return isMarked || MEMBER_BLOCK.test(text) || MEMBER_SHORTCODE.test(text)
}
