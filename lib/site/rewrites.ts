// Rewrites and redirects of `next.config.js`.
import { FEED_REDIRECTS, listFeedPatterns, parseFeedPath } from './feed-url.ts'
import { MARKDOWN_PATTERN, parseMarkdownPath } from './api/markdown-url.ts'
import { fillPattern, toNamedGroups } from './pattern.ts'
import { RESERVED_NAMES } from './reserved.ts'
import { listRoutesWith, parseRoutePath, ROUTES, toRoutePath } from './routes.ts'
import { ADDRESSES } from './shapes/addresses.ts'
import { parseSlug } from './slug.ts'

/** Rows that have another shape here than in the folders of the app. */
const MOVED = listRoutesWith('app').filter(({ app, pattern }) => app !== pattern)

/** An address of one name is that of a page, or of an article. */
const isRoot = (pattern: string) => pattern === ROUTES.page.pattern

/** Maps all feeds to one route of the app, all Markdown twins to another, and shaped rows to theirs. */
export function listRewrites(): { source: string; destination: string }[] {
  const feeds = listFeedPatterns().map(({ pattern }) => {
    const source = pattern.replace(':number', String.raw`:number(\d+)`)
    return { source, destination: toFeedRoute(pattern) }
  })
  const twins = toRewrite(MARKDOWN_PATTERN, ROUTES.markdown.pattern)
  return [...feeds, twins, ...MOVED.flatMap(toRewrites)]
}

function toRewrites({ id, app = '/', pattern, numbered }: (typeof MOVED)[number]) {
  if (isRoot(pattern)) return []
  const source = id === 'article' && ADDRESSES.isHtml ? `${pattern}.html` : pattern
  const pages = [String.raw`${pattern}/:number(\d+)`, `${app}/:number`] as const
  return [toRewrite(source, app), ...(numbered ? [toRewrite(...pages)] : [])]
}

function toRewrite(pattern: string, app: string) {
  const dates = pattern.match(/:(?:year|month|day)\b/g) ?? []
  const source = dates.reduce(
    (text, date) => text.replace(date, `${date}(\\d+)`),
    pattern,
  )
  const slug = [...dates, ':slug'].join('-')
  return { source, destination: app.replace(':slug', slug) }
}

/**
 * Where the app answers a site path that has no route of its own; undefined for any other. One
 * name may be that of a page too: `hasPage` says so.
 */
export function rewritePath(
  path: string,
  hasPage: (slug: string) => boolean = () => true,
): string | undefined {
  const slug = parseMarkdownPath(path)
  if (slug !== undefined) return toRoutePath('markdown', { slug })
  if (parseFeedPath(path)) return toFeedRoute(path)
  const appPath = findAppPath(path)
  if (appPath === undefined) return undefined
  const { route, params } = parseRoutePath(path) ?? {}
  const isPage = isRoot(route?.pattern ?? '') && hasPage(params?.slug ?? '')
  return isPage ? undefined : appPath
}

/** Where the folders of the app have what has another shape here. */
export function findAppPath(path: string): string | undefined {
  const { route, params = {}, number } = parseRoutePath(path) ?? {}
  if (isRoot(route?.pattern ?? '') && !isPageName(params.slug)) return undefined
  if (!route?.app || !MOVED.some(({ id }) => id === route.id)) return undefined
  const page = fillPattern(route.app, params)
  return number === undefined ? page : `${page}/${number}`
}

/** Others of one name are files of the site and of Next. */
function isPageName(name = ''): boolean {
  return parseSlug(name) === name && !RESERVED_NAMES.has(name)
}

const toFeedRoute = (path: string) => `/feeds${path}`

const APP_PATHS = MOVED.map(({ app = '' }) => new RegExp(`^${toNamedGroups(app)}(?:/|$)`))

/** True for what has the path of a folder of the app, and is the address of nothing here. */
export function isAppPath(path: string): boolean {
  return findAppPath(path) === undefined && APP_PATHS.some((folder) => folder.test(path))
}

/** Feeds of other software, and the folders of the app that have another address here. */
export function listRedirects() {
  const feeds = Object.entries(FEED_REDIRECTS)
  return [...feeds, ...MOVED.flatMap(toRedirects)].map(([source, destination]) => ({
    source,
    destination,
    permanent: true,
  }))
}

// The app itself answers an old address of a dated article, and shows those of one name.
function toRedirects({ app = '/', pattern }: (typeof MOVED)[number]): [string, string][] {
  if (isRoot(pattern) || /:year/.test(pattern)) return []
  const page = ADDRESSES.hasSlash ? `${pattern}/` : pattern
  return [
    [app, page],
    [`${app}/:rest+`, `${pattern}/:rest+`],
  ]
}
