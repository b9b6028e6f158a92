import type { ArticleLink, Site } from '@/lib/content/types'
import { Day } from './day'
import styles from './article-days.module.css'

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
