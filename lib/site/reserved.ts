// Reserved first segments of paths: pages and aliases cannot have them.
import { FEED_REDIRECTS, listFeedPaths } from './feed-url.ts'
import { listRoutesWith } from './routes.ts'

/** Files outside of the table: of Next, of hosts, of the publisher and of `npm start`. */
const FOREIGN = ['/_next', '/_headers', '/_redirects']
const FILES = [
  ...['/imprint.json', '/index', '/healthz'],
  ...['/apple-icon.png', '/favicon.ico', '/icon.svg'],
]
const FEEDS = [
  ...listFeedPaths(''),
  ...listFeedPaths('', 1),
  ...Object.keys(FEED_REDIRECTS).filter((path) => path.lastIndexOf('/') === 0),
]

const ROUTES = listRoutesWith('pattern')
const IMAGES = listRoutesWith('ogImage').map(({ ogImage = '' }) => ogImage)

/** Names that a page at the root cannot have. */
export const RESERVED_NAMES: ReadonlySet<string> = firstSegmentsOf([
  ...ROUTES.map(({ pattern }) => pattern),
  ...[...IMAGES, ...FEEDS, ...FOREIGN, ...FILES],
])

/** Folders that cannot contain aliases. */
export const OWNED_FOLDERS: ReadonlySet<string> = firstSegmentsOf([
  ...FOREIGN,
  ...[
    ...IMAGES,
    ...ROUTES.flatMap(({ kind, pattern }) => (kind === 'page' ? [] : [pattern])),
  ].filter((pattern) => pattern.lastIndexOf('/') > 0),
])

function firstSegmentsOf(paths: readonly string[]): Set<string> {
  const names = paths.map((path) => path.split('/')[1] ?? '')
  return new Set(names.filter((name) => name !== '' && !name.startsWith(':')))
}
