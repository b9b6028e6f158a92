import type { ArticleProps } from '../article-meta/article-props'
import { formatDay, toDay } from '@/lib/model/date'
import { textLanguage } from '../article-meta/text-language'
import { Byline } from '../article-meta/byline'
import styles from './archive-list-item.module.css'

export function ArchiveListItem({ article, site }: ArticleProps) {
  const { path, title, authors, publishDate } = article
  const day = Number(toDay(publishDate, site.timeZone).slice(-2))
  return (
    <article className={styles.item}>
      <time
        className={styles.day}
        dateTime={publishDate}
        title={formatDay(publishDate, site)}
      >
        {day}
      </time>
      <h3 className={styles.title} {...textLanguage(article)}>
        <a href={path} rel="bookmark">
          {title}
        </a>
      </h3>
      {authors.length > 0 && (
        <p className={styles.byline}>
          <Byline authors={authors} site={site} />
        </p>
      )}
    </article>
  )
}
