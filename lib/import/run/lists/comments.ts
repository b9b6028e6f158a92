// Comments of readers: kept beside the blog, or at the end of their articles.
import { openHtmlBody } from '../../html/open-html-body.ts'
import type { Comment } from '../../model/record.ts'
import type { Gathered } from '../gather.ts'
import type { Spool } from '../spool.ts'

export class Comments {
  readonly #byItem = new Map<string, Gathered['comments'][number][]>()
  readonly #spool: Spool

  constructor(comments: Gathered['comments'], spool: Spool) {
    this.#spool = spool
    for (const comment of comments) {
      const others = this.#byItem.get(comment.item)
      if (others) others.push(comment)
      else this.#byItem.set(comment.item, [comment])
    }
  }

  /** How many these items have. */
  countOf(items: Iterable<string>): number {
    if (this.#byItem.size === 0) return 0
    let count = 0
    for (const item of items) count += this.#byItem.get(item)?.length ?? 0
    return count
  }

  list(item: string): Comment[] {
    return (this.#byItem.get(item) ?? []).map(({ place }) => this.#spool.read(place))
  }

  /** A section of Markdown; empty without comments. */
  render(item: string): string {
    const comments = this.list(item)
    if (comments.length === 0) return ''
    return ['## Comments', ...comments.map(renderComment)].join('\n\n')
  }
}

/** Name and day, then the text as a quotation, so that it can not be taken for the author's. */
function renderComment({ name, date, text }: Comment): string {
  const who = escapeName(name) + (date === undefined ? '' : `, ${date.slice(0, 10)}`)
  const body = openHtmlBody(text, { title: '' })
  const markdown = body.write(({ use, url }) => (use === 'link' ? url : undefined))
  const lines = [`**${who}**`, '', ...markdown.trim().split('\n')]
  return lines.map((line) => (line === '' ? '>' : `> ${line}`)).join('\n')
}

function escapeName(name: string): string {
  return name.replace(/[\\`*_[\]<>&$~!|#]/g, '\\$&')
}
