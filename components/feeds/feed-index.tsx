import type { FeedRef } from '@/lib/model/feed'
import type { Site } from '@/lib/model/article'
import { feedLink } from './feed-link'
import styles from './feed-index.module.css'

interface FeedIndexProps {
  readonly feeds: readonly FeedRef[]
  readonly site: Site
}

/** Beside the name, which links to RSS. */
const OTHERS = [
  { format: 'atom', label: 'Atom' },
  { format: 'json', label: 'JSON' },
] as const

export function FeedIndex({ feeds, site }: FeedIndexProps) {
  return (
    <ul className={styles.index}>
      {feeds.map(({ front, title }) => (
        <li key={front}>
          <a {...feedLink(site, front, 'rss')}>
            {title}
            <span className="sr-only">, RSS</span>
          </a>
          {OTHERS.map(({ format, label }) => (
            <a key={format} className={styles.other} {...feedLink(site, front, format)}>
              <span className="sr-only">{title}, </span>
              {label}
            </a>
          ))}
        </li>
      ))}
    </ul>
  )
}
