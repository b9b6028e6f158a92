import type { FeedKind, FeedRef } from '@/lib/model/feed'
import type { Site } from '@/lib/model/article'
import { toRoutePath } from '@/lib/site/routes'
import { toPath } from '@/lib/site/url'
import { feedLink } from './feed-link'
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

export function FollowFeed({ feed, site }: FollowFeedProps) {
  return (
    <p className={styles.follow}>
      <a {...feedLink(site, feed.front, 'rss')}>{LABELS[feed.kind]}</a>
      <a href={toPath(site.basePath, toRoutePath('subscribe'))}>How that works</a>
    </p>
  )
}
