// Addresses of Ghost: in texts, and those that it gives to posts.
import { toDay } from '../../../../model/date.ts'
import type { SourceDate } from '../../../model/item.ts'

/** Also `/subdirectory/content/images/size/w600h400/format/webp/`. */
const SIZED = /(\/content\/images\/)size\/w\d+(?:h\d+)?\/(?:format\/\w+\/)?/g
/** What exports have in place of the address of the blog. */
const SITE = /__GHOST_URL__\/?/g

/** An address from the root of the blog, and that of the picture as it was sent up. */
export function toWrittenAddress(address: string): string {
  return address.trim().replace(SITE, '/').replace(SIZED, '$1')
}

/** The same for every address in the tags of a text. */
export function toWrittenHtml(html: string): string {
  return html.replace(/<[a-z][^<>]*>/gi, toWrittenAddress)
}

export interface PermalinkFacts {
  readonly slug: string
  readonly id: string
  readonly published?: SourceDate
  readonly author?: string
  readonly tag?: string
}

/** Undefined for a pattern with a part that the post lacks. */
export function toPermalink(
  pattern: string,
  facts: PermalinkFacts,
  timeZone: string,
): string | undefined {
  const parts = permalinkParts(facts, timeZone)
  let isWhole = true
  const path = pattern.replace(/:(\w+)|\{(\w+)\}/g, (_, colon, braces) => {
    const part = parts.get(colon ?? braces)
    isWhole &&= Boolean(part)
    return part ?? ''
  })
  return isWhole ? path : undefined
}

function permalinkParts(
  { slug, id, published, author, tag }: PermalinkFacts,
  timeZone: string,
): ReadonlyMap<string, string | undefined> {
  const [year, month, day] = published ? toDay(published, timeZone).split('-') : []
  return new Map([
    ...([
      ['slug', slug],
      ['id', id],
      ['year', year],
    ] as const),
    ...([
      ['month', month],
      ['day', day],
      ['author', author],
    ] as const),
    ...([
      ['primary_author', author],
      ['primary_tag', tag ?? 'all'],
    ] as const),
  ])
}
