import type { FeedKind, FeedRef } from '@/lib/model/feed'
import type { Site } from '@/lib/model/article'
import { toRoutePath } from '@/lib/site/routes'
import { toPath } from '@/lib/site/url'
import type { TextKey } from '@/lib/words/en'
import { feedLink } from './feed-link'
import styles from './follow-feed.module.css'

interface FollowFeedProps {
  readonly feed: FeedRef
  readonly site: Site
}

const LABELS = {
  site: 'followSite',
  tag: 'followTopic',
  author: 'followAuthor',
  series: 'followSeries',
} as const satisfies Record<FeedKind, TextKey>

export function FollowFeed({ feed, site }: FollowFeedProps) {
  return (
    <p className={styles.follow}>
      <a {...feedLink(site, feed.front, 'rss')}>{site.words[LABELS[feed.kind]]}</a>
      <a href={toPath(site.basePath, toRoutePath('subscribe'))}>
        {site.words.howThatWorks}
      </a>
    </p>
  )
}
