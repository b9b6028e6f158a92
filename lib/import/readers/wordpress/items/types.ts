// Types of posts, and which of them are articles.
import type { XmlElement } from '../../../input/xml.ts'
import { textOf, wordOf } from '../elements.ts'

/** Why items of a type become nothing; the word is the one they are counted under. */
export interface Fate {
  readonly what: string
  readonly reason: string
}

const SETTING = 'It belongs to the theme and the editor of WordPress.'
const INTERNAL: Readonly<Record<string, Fate>> = {
  nav_menu_item: {
    what: 'menu',
    reason: 'A menu is no article; its links are proposed for site.yaml.',
  },
  wp_navigation: {
    what: 'menu',
    reason: 'A menu is no article; its links are proposed for site.yaml.',
  },
  revision: { what: 'revision', reason: 'It is an older state of a post.' },
  customize_changeset: { what: 'setting', reason: SETTING },
  custom_css: { what: 'setting', reason: SETTING },
  oembed_cache: {
    what: 'cache',
    reason: 'It is an answer that WordPress kept of another site.',
  },
  user_request: { what: 'personal data', reason: 'It holds data of persons.' },
  wp_block: { what: 'pattern', reason: 'Its text stands in the posts that show it.' },
}
const SETTINGS =
  /^(?:wp_|acf|elementor|et_|fl-|jp_|mc4wp|wpcf7|wpforms|nf_|gp_|astra-|oceanwp|kadence_|amp_validated|ml-slider|tablepress|wpcode|customize|scheduled-action|sidebar|popup|tdb_|vc_|mk_|_pods_|ninja|cookielawinfo|guest-author|frm_|cptui|redirect|vc4_|slider|envira|foogallery|shop_coupon|spucpt)/
/** Orders, mails and answers of forms hold names and addresses of readers. */
const PERSONAL =
  /feedback|flamingo|order|payment|form\w*[-_]entr|submission|subscri|attendee|ticket|booking|donation|inbound|message|customer|lead|contact|request|_log$|member|rsvp|invoice|mail/

/** Undefined for what becomes an article, a page or a file. */
export function findFate(item: XmlElement): Fate | undefined {
  const type = wordOf(item, 'wp:post_type')
  const fate = findTypeFate(type) ?? findStatusFate(wordOf(item, 'wp:status'))
  if (fate || /^(?:post|page|attachment|)$/.test(type)) return fate
  const link = wordOf(item, 'link')
  const hasText = textOf(item, 'content:encoded').trim() !== ''
  // Types that nobody can visit have no address of their own.
  if (hasText && !/[?&]post_type=/.test(link)) return undefined
  return {
    what: 'custom type',
    reason: `Items of the type “${type}” ${hasText ? 'have no page on the site' : 'have no text'}.`,
  }
}

/** Undefined for posts, pages and types that may hold articles. */
function findTypeFate(type: string): Fate | undefined {
  if (Object.hasOwn(INTERNAL, type)) return INTERNAL[type]
  if (/^(?:post|page|attachment|)$/.test(type)) return undefined
  if (PERSONAL.test(type))
    return {
      what: 'personal data',
      reason: `Items of the type “${type}” may hold data of persons.`,
    }
  return SETTINGS.test(type) ? { what: 'setting', reason: SETTING } : undefined
}

const TRASH: Fate = { what: 'trash', reason: 'It lies in the trash.' }
const STATUSES: Readonly<Record<string, Fate>> = {
  trash: TRASH,
  spam: { what: 'spam', reason: 'It is marked as spam.' },
  'auto-draft': {
    what: 'empty draft',
    reason: 'The editor made it by itself, and nobody wrote in it.',
  },
}

/** Undefined for posts that somebody wrote and did not throw away. */
function findStatusFate(status: string): Fate | undefined {
  return Object.hasOwn(STATUSES, status) ? STATUSES[status] : undefined
}
