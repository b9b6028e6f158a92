import type { FeedKind, FeedRef } from '@/lib/model/feed'
import type { Site } from '@/lib/model/article'
import { toFeedPath, toMediaType } from '@/lib/site/feed-url'
import { toPath } from '@/lib/site/url'
import styles from './follow-feed.module.css'

interface FollowFeedProps {
  readonly feed: FeedRef
  readonly site: Site
}

const LABELS: Readonly<Record<FeedKind, string>> = {
  site: 'Follow this site',
  tag: 'Follow this topic',
  author: 'Follow this author',
  series: 'Follow this series',
}

export function FollowFeed({ feed, site: { basePath } }: FollowFeedProps) {
  const path = toFeedPath({ front: feed.front, format: 'rss' })
  return (
    <p className={styles.follow}>
      <a href={toPath(basePath, path)} type={toMediaType('rss')}>
        {LABELS[feed.kind]}
      </a>
      <a href={toPath(basePath, '/subscribe')}>How that works</a>
    </p>
  )
}
