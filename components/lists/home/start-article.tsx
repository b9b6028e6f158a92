import type { ArticleSummary } from '@/lib/model/article'
import { textLanguage } from '../../article-meta/text-language'
import item from '../article-list-item.module.css'
import styles from './start-article.module.css'

export function StartArticle(article: ArticleSummary) {
  const { path, title, subtitle, description } = article
  return (
    <article className={styles.start} {...textLanguage(article)}>
      <h3 className={item.title}>
        <a href={path} rel="bookmark">
          {title}
        </a>
      </h3>
      <p>{subtitle ?? description}</p>
    </article>
  )
}
