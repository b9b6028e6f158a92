// Rewrites and redirects of `next.config.js`.
import { FEED_REDIRECTS, listFeedPatterns, parseFeedPath } from './feed-url.ts'

/** Maps all feeds to one route of the app. */
export function listRewrites(): { source: string; destination: string }[] {
  return listFeedPatterns().map(({ pattern }) => {
    const source = pattern.replace(':number', String.raw`:number(\d+)`)
    return { source, destination: toFeedRoute(pattern) }
  })
}

/** Where the app's route for feeds answers a site path; undefined for any other path. */
export function rewriteFeedPath(path: string): string | undefined {
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
