// The attributes of a link to a feed.
import type { Site } from '@/lib/model/article'
import { type FeedFormat, toFeedPath, toMediaType } from '@/lib/site/feed-url'
import { toPath } from '@/lib/site/url'

export function feedLink({ basePath }: Site, front: string, format: FeedFormat) {
  const href = toPath(basePath, toFeedPath({ front, format }))
  return { href, type: toMediaType(format) }
}
