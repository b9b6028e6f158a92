import type { ArticleProps } from '../../article-meta/article-props'
import { textLanguage } from '../../article-meta/text-language'
import { Byline } from '../../article-meta/byline'
import { DateTime } from '../../article-meta/date-time'
import styles from './article-teaser.module.css'

export function ArticleTeaser({ article, site }: ArticleProps) {
  const { title, subtitle, description, path, authors, publishDate } = article
  return (
    <article className={styles.teaser}>
      <h2 className={styles.title} {...textLanguage(article)}>
        <a href={path} rel="bookmark">
          {title}
        </a>
      </h2>
      <p className={styles.summary} {...textLanguage(article)}>
        {subtitle ?? description}
      </p>
      <p className={styles.byline}>
        <Byline authors={authors} site={site} />
        {authors.length > 0 && <br />}
        <DateTime instant={publishDate} site={site} />
      </p>
    </article>
  )
}
