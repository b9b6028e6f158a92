// Splits the source of a feed into its entries and what is around them.
import type { FeedFormat } from '../site/feed-url.ts'

export interface FeedParts {
  /** The tag that declares the namespaces. */
  readonly root: string
  readonly head: string
  readonly entries: readonly string[]
  readonly tail: string
}

const NAMES = { rss: 'item', atom: 'entry' } as const

/**
 * The parts are the whole text in order, but for the white space between entries. Undefined for
 * JSON, which is read at once, and where anything else stands between two entries.
 */
export function splitFeed(format: FeedFormat, text: string): FeedParts | undefined {
  if (format === 'json') return undefined
  const spans = listSpans(text, NAMES[format])
  const [first, last] = [spans?.[0], spans?.at(-1)]
  if (!spans || !first || !last) return undefined
  const isDense = spans.every(
    ({ start }, index) => text.slice(spans[index - 1]?.end ?? start, start).trim() === '',
  )
  const [root = ''] = /<(?:rss|feed)\b[^>]*>/.exec(text) ?? []
  if (!isDense) return undefined
  const entries = spans.map(({ start, end }) => text.slice(start, end))
  return { root, head: text.slice(0, first.start), entries, tail: text.slice(last.end) }
}

interface Span {
  readonly start: number
  readonly end: number
}

/** Undefined where tags do not come in pairs. What stands in CDATA or a comment is no tag. */
function listSpans(text: string, name: string): Span[] | undefined {
  const source = `<!\\[CDATA\\[[\\s\\S]*?\\]\\]>|<!--[\\s\\S]*?-->|<(/?)${name}\\b[^>]*>`
  const spans: Span[] = []
  let start: number | undefined
  for (const { 0: tag, 1: slash, index } of text.matchAll(new RegExp(source, 'g'))) {
    if (slash === undefined) continue
    const isEnd = slash === '/'
    if (isEnd === (start === undefined)) return undefined
    if (start !== undefined) spans.push({ start, end: index + tag.length })
    start = isEnd ? undefined : index
  }
  return start === undefined ? spans : undefined
}
