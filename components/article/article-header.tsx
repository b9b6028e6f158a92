import type { ArticlePage } from '@/lib/model/page'
import type { Article, Site } from '@/lib/model/article'
import { Byline } from '../article-meta/byline'
import { DateTime } from '../article-meta/date-time'
import styles from './article-header.module.css'

interface ArticleHeaderProps {
  readonly article: Article
  readonly site: Site
  readonly series: ArticlePage['series']
}

export function ArticleHeader({ article, site, series }: ArticleHeaderProps) {
  const { title, subtitle, authors, publishDate, updatedDate, readTime } = article
  return (
    <header className={styles.header}>
      {series && (
        <p className={styles.series}>
          {series.articles.length > 1 &&
            `Part ${series.position} of ${series.articles.length} in `}
          <a href={series.series.path}>{series.series.title}</a>
        </p>
      )}
      <h1 className={styles.title} dir="auto">
        {title}
      </h1>
      {subtitle && (
        <p className={styles.subtitle} dir="auto">
          {subtitle}
        </p>
      )}
      <div className={styles.facts}>
        <p className={styles.authors}>
          <span className="sr-only">By </span>
          <Byline authors={authors} />
        </p>
        <p>
          <DateTime instant={publishDate} site={site} />
        </p>
        {updatedDate && (
          <p>
            Updated <DateTime instant={updatedDate} site={site} />
          </p>
        )}
        <p>{readTime}</p>
      </div>
    </header>
  )
}
