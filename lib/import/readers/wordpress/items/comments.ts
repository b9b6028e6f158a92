// Comments of a post: what readers said, without e-mail and without address.
import type { XmlElement } from '../../../input/xml.ts'
import type { Comment, LeftOut } from '../../../model/record.ts'
import { toParagraphs } from '../body/paragraphs/to-paragraphs.ts'
import { numberOf, plainOf, textOf, wordOf } from '../elements.ts'
import { toPostDate } from './dates.ts'

export interface CommentedItem {
  readonly key: string
  readonly title: string
  /** Without the line, which each comment has for itself. */
  readonly file: string
}

/** Approved ones, and the others with why they are none. */
export function listComments(item: XmlElement, of: CommentedItem): (Comment | LeftOut)[] {
  return item.children
    .filter(({ name }) => name === 'wp:comment')
    .map((comment) => toComment(comment, of))
}

function toComment(comment: XmlElement, of: CommentedItem): Comment | LeftOut {
  const key = numberOf(comment, 'wp:comment_id') ?? `${of.key}-${comment.line}`
  const reason = findReason(comment)
  if (reason !== undefined)
    return {
      type: 'left-out',
      key: `comment-${key}`,
      place: `${of.file}:${comment.line}`,
      title: `A comment on “${of.title}”`,
      what: 'comment',
      reason,
    }
  const parent = numberOf(comment, 'wp:comment_parent')
  const date = toPostDate(
    wordOf(comment, 'wp:comment_date'),
    wordOf(comment, 'wp:comment_date_gmt'),
  )
  return {
    type: 'comment',
    key,
    item: of.key,
    ...(parent === undefined ? {} : { parent }),
    name: toName(plainOf(comment, 'wp:comment_author')),
    ...(date === undefined ? {} : { date }),
    text: toParagraphs(textOf(comment, 'wp:comment_content').replace(/\r\n?/g, '\n')),
  }
}

function findReason(comment: XmlElement): string | undefined {
  const kind = wordOf(comment, 'wp:comment_type')
  if (/^(?:pingback|trackback)$/.test(kind))
    return 'It is a notice of another site, a pingback.'
  if (kind !== '' && kind !== 'comment')
    return `It is no comment but of the type “${kind}”.`
  const approved = wordOf(comment, 'wp:comment_approved')
  if (/^(?:1|approved?)$/.test(approved)) return undefined
  if (approved === 'spam') return 'It is marked as spam.'
  return approved === 'trash' ? 'It lies in the trash.' : 'Nobody has approved it.'
}

function toName(written: string): string {
  return written === '' || /\S@\S+\.\S/.test(written) ? 'Anonymous' : written
}
