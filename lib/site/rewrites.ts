// Rewrites and redirects of `next.config.js`.
import { FEED_REDIRECTS, listFeedPatterns, parseFeedPath } from './feed-url.ts'
import { MARKDOWN_PATTERN, parseMarkdownPath } from './api/markdown-url.ts'
import { ROUTES, toRoutePath } from './routes.ts'

/** Maps all feeds to one route of the app, and all Markdown twins to another. */
export function listRewrites(): { source: string; destination: string }[] {
  const feeds = listFeedPatterns().map(({ pattern }) => {
    const source = pattern.replace(':number', String.raw`:number(\d+)`)
    return { source, destination: toFeedRoute(pattern) }
  })
  return [...feeds, { source: MARKDOWN_PATTERN, destination: ROUTES.markdown.pattern }]
}

/** Where the app answers a site path that has no route of its own; undefined for any other. */
export function rewritePath(path: string): string | undefined {
  const slug = parseMarkdownPath(path)
  if (slug !== undefined) return toRoutePath('markdown', { slug })
  return parseFeedPath(path) && toFeedRoute(path)
}

const toFeedRoute = (path: string) => `/feeds${path}`

export function listRedirects() {
  return Object.entries(FEED_REDIRECTS).map(([source, destination]) => ({
    source,
    destination,
    permanent: true,
  }))
}
