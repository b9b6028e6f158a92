// URLs of feeds: formats, current feeds and archives.
import { toSource } from './pattern.ts'
import { listRoutesWith } from './routes.ts'

/** Feed formats: name, file of the current feed, media type. Archives are `feed/3.xml`. */
export const FEED_FORMATS = {
  rss: { name: 'RSS', file: 'feed.xml', type: 'application/rss+xml; charset=utf-8' },
  atom: { name: 'Atom', file: 'atom.xml', type: 'application/atom+xml; charset=utf-8' },
  json: {
    name: 'JSON Feed',
    file: 'feed.json',
    type: 'application/feed+json; charset=utf-8',
  },
} as const

/** Common feed paths of other software: Hugo, Ghost, WordPress, Blogger, 11ty, Docusaurus. */
export const FEED_REDIRECTS: Readonly<Record<string, string>> = {
  '/rss': '/feed.xml',
  '/rss.xml': '/feed.xml',
  '/feed': '/feed.xml',
  '/feed/rss': '/feed.xml',
  '/feed/feed.xml': '/feed.xml',
  '/index.xml': '/feed.xml',
  '/posts/index.xml': '/feed.xml',
  '/blog/feed': '/feed.xml',
  '/blog/feed.xml': '/feed.xml',
  '/blog/index.xml': '/feed.xml',
  '/blog/rss.xml': '/feed.xml',
  '/atom': '/atom.xml',
  '/feed/atom': '/atom.xml',
  '/feeds/posts/default': '/atom.xml',
  '/blog/atom.xml': '/atom.xml',
}

/** Whether a site path is one of them, with or without a slash at its end. */
export function isFeedRedirect(path: string): boolean {
  return Object.hasOwn(FEED_REDIRECTS, path.replace(/\/$/, ''))
}

/** Media type of the list of all feeds, `/feeds.opml`. */
export const OPML_TYPE = 'text/x-opml; charset=utf-8'

export type FeedFormat = keyof typeof FEED_FORMATS

export interface FeedUrl {
  /** Site path of the list: `/tags/rust`; empty for the whole site. */
  readonly front: string
  readonly format: FeedFormat
  /** Number of an archive. */
  readonly number?: number
}

/** Returns the site path of a feed: `/feed.xml`, `/tags/rust/atom.xml`, `/tags/rust/feed/3.json`. */
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

/** Reverses `toFeedPath`; returns undefined if the path is not a feed. */
export function parseFeedPath(path: string): FeedUrl | undefined {
  const [found, front = '', name = '', number, ending = ''] = FEED.exec(path) ?? []
  const format = found === undefined ? undefined : findFormat(`${name}.${ending}`)
  if (format === undefined) return undefined
  return { front, format, ...(number !== undefined && { number: Number(number) }) }
}

/** True for a feed that readers poll, false for archives and other paths. */
export function isCurrentFeed(path: string): boolean {
  const feed = parseFeedPath(path)
  return feed !== undefined && feed.number === undefined
}

/** Returns the media type without parameters, for `type` of a link. */
export function toMediaType(format: FeedFormat): string {
  return FEED_FORMATS[format].type.replace(/;.*/, '')
}

/** Lists the paths of one feed, or of one archive, in all formats. */
export function listFeedPaths(front: string, number?: number): string[] {
  return listFeedFormats().map((format) =>
    toFeedPath({ front, format, ...(number !== undefined && { number }) }),
  )
}

/** Lists the patterns of all current feeds and archives: `/feed.xml`, `/tags/:slug/feed/:number.xml`. */
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

/** Lists the formats in the order of links on pages. */
export function listFeedFormats(): FeedFormat[] {
  return ['rss', 'atom', 'json']
}

function findFormat(file: string): FeedFormat | undefined {
  return listFeedFormats().find((format) => FEED_FORMATS[format].file === file)
}
