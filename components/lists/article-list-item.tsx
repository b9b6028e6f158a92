import type { ReactNode } from 'react'
import type { ArticleProps } from '../article-meta/article-props'
import { textLanguage } from '../article-meta/text-language'
import { Byline } from '../article-meta/byline'
import { DateTime } from '../article-meta/date-time'
import styles from './article-list-item.module.css'

interface ArticleListItemProps extends ArticleProps {
  readonly heading?: 'h2' | 'h3'
  /** In the margin, in place of the date. */
  readonly aside?: ReactNode
}

export function ArticleListItem({
  article,
  site,
  heading: Heading = 'h2',
  aside,
}: ArticleListItemProps) {
  const { title, subtitle, description, path, authors, publishDate, readTime } = article
  return (
    <article className={styles.item}>
      <p className={styles.aside}>
        {aside ?? <DateTime instant={publishDate} site={site} />}
      </p>
      <div>
        <Heading className={styles.title} {...textLanguage(article)}>
          <a href={path} rel="bookmark">
            {title}
          </a>
        </Heading>
        <p className={styles.summary} {...textLanguage(article)}>
          {subtitle ?? description}
        </p>
        <p className={styles.byline}>
          <Byline authors={authors} site={site} />
          <span className={styles.readTime}>{readTime}</span>
        </p>
      </div>
    </article>
  )
}
