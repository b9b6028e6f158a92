import type { ArticleSummary, Site } from '@/lib/model/article'
import { Byline } from '../article-meta/byline'
import { Day } from '../article-meta/date-time'
import styles from './article-teaser.module.css'

interface BriefProps {
  readonly article: ArticleSummary
  readonly site: Site
}

export function Brief({ article, site }: BriefProps) {
  const { title, subtitle, description, path, authors, publishDate } = article
  return (
    <article className={styles.brief}>
      <h2 className={styles.title} dir="auto">
        <a href={path}>{title}</a>
      </h2>
      <p className={styles.standfirst} dir="auto">
        {subtitle ?? description}
      </p>
      <p className={styles.byline}>
        <Byline authors={authors} />
        <br />
        <Day instant={publishDate} site={site} />
      </p>
    </article>
  )
}
