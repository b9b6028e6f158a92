import type { ArticleProps } from '../../article-meta/article-props'
import { textLanguage } from '../../article-meta/text-language'
import { Byline } from '../../article-meta/byline'
import { DateTime } from '../../article-meta/date-time'
import { Hero } from '../../article-meta/hero'
import styles from './lead-article.module.css'

// Two of three columns.
const SIZES =
  '(min-width: 76rem) 44.5rem, (min-width: 64rem) 35.2rem, (min-width: 53rem) 31.7rem, (min-width: 46rem) 61vw, 92vw'

interface LeadArticleProps extends ArticleProps {
  /** Why it leads, where it is not the newest. */
  readonly label?: string | undefined
}

export function LeadArticle({ article, site, label }: LeadArticleProps) {
  const { title, subtitle, description, path, authors, publishDate, readTime, hero } =
    article
  return (
    <article className={hero ? styles.pictured : styles.lead}>
      <header className={styles.head}>
        {label && <p className={styles.label}>{label}</p>}
        <h2 className={styles.title} {...textLanguage(article)}>
          <a href={path} rel="bookmark">
            {title}
          </a>
        </h2>
      </header>
      <div className={styles.text} {...textLanguage(article)}>
        {subtitle && <p className={styles.subtitle}>{subtitle}</p>}
        <p>{description}</p>
      </div>
      <p className={styles.byline}>
        <Byline authors={authors} site={site} />
        {authors.length > 0 && <br />}
        <DateTime instant={publishDate} site={site} />
        <br />
        {readTime}
      </p>
      {hero && (
        <div className={styles.picture}>
          <Hero picture={hero} sizes={SIZES} />
        </div>
      )}
    </article>
  )
}
