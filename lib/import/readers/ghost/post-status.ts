// Who may read a post of Ghost, and so whether it can be public here.
import type { ImportNote, Status } from '../../model/item.ts'
import { type Fields, textOf } from '../../values/json-fields.ts'
import { isTrue } from './columns.ts'

export interface PostStatus {
  readonly status: Status
  readonly notes: readonly ImportNote[]
}

/** Blocks of a text for everybody that only members see, as Ghost 5.100 and later mark them. */
const GATED = /<!--kg-gated-block:begin\s+nonMember:false/

/** A post is public only where Ghost shows all of it to everybody. */
export function toPostStatus(post: Fields, meta: Fields | undefined): PostStatus {
  const written = textOf(post, 'status')
  if (written === 'sent' || isTrue(meta?.email_only))
    return { status: 'draft', notes: [SENT] }
  if (written !== 'published' && written !== 'scheduled') {
    return { status: 'draft', notes: written === 'draft' ? [] : [toUnknown(written)] }
  }
  const visibility = textOf(post, 'visibility') || 'public'
  if (visibility !== 'public') return { status: 'members', notes: [] }
  const isGated =
    GATED.test(textOf(post, 'html')) || isGatedLexical(textOf(post, 'lexical'))
  return isGated
    ? { status: 'members', notes: [PARTLY] }
    : { status: 'public', notes: [] }
}

function isGatedLexical(lexical: string): boolean {
  return /"visibility":\{[^{}]*"web":\{[^{}]*"nonMember":false/.test(lexical)
}

const SENT: ImportNote = {
  kind: 'loss',
  rule: 'newsletter-only',
  message:
    'Went out as a newsletter and was never on the site. Publish it if it should be.',
}

const PARTLY: ImportNote = {
  kind: 'loss',
  rule: 'members-part',
  message:
    'Parts of the text were for members alone. Take them out before you publish the article.',
}

function toUnknown(written: string): ImportNote {
  const message = `Has the unknown status “${written}”, so it is a draft.`
  return { kind: 'guess', rule: 'unknown-status', message }
}
