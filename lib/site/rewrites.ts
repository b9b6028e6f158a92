// Rewrites and redirects of `next.config.js`.
import { FEED_REDIRECTS, listFeedPatterns } from './feed-url.ts'

/** Maps all feeds to one route of the app. */
export function listRewrites(): { source: string; destination: string }[] {
  return listFeedPatterns().map(({ pattern }) => {
    const source = pattern.replace(':number', String.raw`:number(\d+)`)
    return { source, destination: `/feeds${pattern}` }
  })
}

export function listRedirects() {
  return Object.entries(FEED_REDIRECTS).map(([source, destination]) => ({
    source,
    destination,
    permanent: true,
  }))
}
