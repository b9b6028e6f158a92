import type { ArticleLink, Site } from '@/lib/model/article'
import { DateTime } from '../article-meta/date-time'
import { textLanguage } from '../article-meta/text-language'
import styles from './newest-articles.module.css'

interface NewestArticlesProps {
  readonly articles: readonly ArticleLink[]
  readonly site: Site
}

export function NewestArticles({ articles, site }: NewestArticlesProps) {
  return (
    <ul className={styles.articles}>
      {articles.map(({ id, path, title, publishDate, language }) => (
        <li key={id}>
          <a href={path} {...textLanguage({ language })}>
            {title}
          </a>
          <DateTime instant={publishDate} site={site} />
        </li>
      ))}
    </ul>
  )
}
