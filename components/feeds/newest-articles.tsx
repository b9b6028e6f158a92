import type { ArticleLink, Site } from '@/lib/model/article'
import { Day } from '../article-meta/date-time'
import styles from './newest-articles.module.css'

interface ArticleDaysProps {
  readonly articles: readonly ArticleLink[]
  readonly site: Site
}

export function ArticleDays({ articles, site }: ArticleDaysProps) {
  return (
    <ul className={styles.days}>
      {articles.map(({ id, path, title, publishDate }) => (
        <li key={id}>
          <a href={path} dir="auto">
            {title}
          </a>
          <Day instant={publishDate} site={site} />
        </li>
      ))}
    </ul>
  )
}
