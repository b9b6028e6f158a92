import { toSource } from './pattern.ts'
import { listRoutesWith } from './routes.ts'

/** What each format is called, and as what it is sent. */
export const FEED_FORMATS = {
  rss: { name: 'RSS', file: 'feed.xml', type: 'application/rss+xml; charset=utf-8' },
  atom: { name: 'Atom', file: 'atom.xml', type: 'application/atom+xml; charset=utf-8' },
  json: {
    name: 'JSON Feed',
    file: 'feed.json',
    type: 'application/feed+json; charset=utf-8',
  },
} as const satisfies Record<string, FeedFormatFacts>

interface FeedFormatFacts {
  readonly name: string
  /** Of the current feed; an archive's number stands before the ending: `feed/3.xml`. */
  readonly file: `${string}.${string}`
  /** Media type. */
  readonly type: string
}

/** Where readers look for a feed, out of habit with other software. */
export const FEED_REDIRECTS = {
  '/rss': '/feed.xml',
  '/rss.xml': '/feed.xml',
  '/feed': '/feed.xml',
  '/index.xml': '/feed.xml',
  '/atom': '/atom.xml',
} as const

/** Of the list of all feeds, `/feeds.opml`. */
export const OPML_TYPE = 'text/x-opml; charset=utf-8'

export type FeedFormat = keyof typeof FEED_FORMATS

export interface FeedUrl {
  /** The site path that the feed belongs to: empty for the whole site, or `/tags/rust`. */
  readonly front: string
  readonly format: FeedFormat
  /** Of an archive; the current feed has none. */
  readonly number?: number
}

/** The site path of a feed: `/feed.xml`, `/tags/rust/atom.xml`, `/tags/rust/feed/3.json`. */
export function toFeedPath({ front, format, number }: FeedUrl): string {
  const { file } = FEED_FORMATS[format]
  if (number === undefined) return `${front}/${file}`
  return `${front}/${file.replace('.', `/${number}.`)}`
}

/** Patterns of the pages that have feeds, empty for the front page. */
const FRONTS: readonly string[] = listRoutesWith('feeds').map(({ pattern }) =>
  pattern === '/' ? '' : pattern,
)

const FEED = new RegExp(
  String.raw`^(${FRONTS.map(toSource).join('|')})/(feed|atom)(?:/([1-9][0-9]{0,8}))?\.(xml|json)$`,
)

/** The reverse of `toFeedPath`; undefined for an address that is no feed's. */
export function parseFeedPath(path: string): FeedUrl | undefined {
  const [found, front = '', name = '', number, ending = ''] = FEED.exec(path) ?? []
  const format = found === undefined ? undefined : findFormat(`${name}.${ending}`)
  if (format === undefined) return undefined
  return { front, format, ...(number !== undefined && { number: Number(number) }) }
}

/** True for a feed that readers poll, false for its archives and for everything else. */
export function isCurrentFeed(path: string): boolean {
  const feed = parseFeedPath(path)
  return feed !== undefined && feed.number === undefined
}

/** Without parameters, as `type` of a link has it. */
export function toMediaType(format: FeedFormat): string {
  return FEED_FORMATS[format].type.replace(/;.*/, '')
}

/** All formats of one feed, or of one archive of it. */
export function listFeedPaths(front: string, number?: number): string[] {
  return listFeedFormats().map((format) =>
    toFeedPath({ front, format, ...(number !== undefined && { number }) }),
  )
}

/** Patterns of all current feeds and archives: `/feed.xml`, `/tags/:slug/feed/:number.xml`. */
export function listFeedPatterns(): { pattern: string; format: FeedFormat }[] {
  return listFeedFormats().flatMap((format) => {
    const { file } = FEED_FORMATS[format]
    const archive = file.replace('.', '/:number.')
    return FRONTS.flatMap((front) => [
      { pattern: `${front}/${file}`, format },
      { pattern: `${front}/${archive}`, format },
    ])
  })
}

/** In the order in which pages name them. */
export function listFeedFormats(): FeedFormat[] {
  return ['rss', 'atom', 'json']
}

function findFormat(file: string): FeedFormat | undefined {
  return listFeedFormats().find((format) => FEED_FORMATS[format].file === file)
}
