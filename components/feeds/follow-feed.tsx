import type { FeedRef } from '@/lib/model/feed'
import type { Site } from '@/lib/model/article'
import { toFeedPath, toMediaType } from '@/lib/site/feed-url'
import { toPath } from '@/lib/site/url'
import styles from './follow-feed.module.css'

interface FollowFeedProps {
  readonly feed: FeedRef
  readonly site: Site
  /** «Follow this topic». */
  readonly label: string
}

export function FollowFeed({ feed, site: { basePath }, label }: FollowFeedProps) {
  const path = toFeedPath({ front: feed.front, format: 'rss' })
  return (
    <p className={styles.follow}>
      <a href={toPath(basePath, path)} type={toMediaType('rss')}>
        {label}
      </a>
      <a href={toPath(basePath, '/subscribe')}>How that works</a>
    </p>
  )
}
