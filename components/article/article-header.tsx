import type { ArticlePage } from '@/lib/model/page'
import type { Article, Site } from '@/lib/model/article'
import { textLanguage } from '../article-meta/text-language'
import { Byline } from '../article-meta/byline'
import { DateTime } from '../article-meta/date-time'
import { Phrase } from '../layout/phrase'
import { SeriesPlace } from './series-place'
import { Translations } from './translations'
import styles from './article-header.module.css'

interface ArticleHeaderProps {
  readonly article: Article
  readonly site: Site
  readonly series: ArticlePage['series']
  readonly translations: ArticlePage['translations']
}

export function ArticleHeader(props: ArticleHeaderProps) {
  const { article, site, series, translations } = props
  const { path, title, subtitle, authors, publishDate, updatedDate, readTime } = article
  return (
    <header className={styles.header}>
      {series && (
        <p className={styles.series}>
          <SeriesPlace place={series} site={site} phrase="partOf" />
        </p>
      )}
      <h1 className={styles.title} {...textLanguage(article)}>
        {title}
      </h1>
      {subtitle && (
        <p className={styles.subtitle} {...textLanguage(article)}>
          {subtitle}
        </p>
      )}
      <div className={styles.facts}>
        {authors.length > 0 && (
          <p className={styles.authors}>
            <span className="sr-only">{`${site.words.by} `}</span>
            <Byline authors={authors} site={site} />
          </p>
        )}
        <p>
          <DateTime instant={publishDate} site={site} />
        </p>
        {updatedDate && (
          <p>
            <Phrase
              text={site.words.updated}
              parts={{ date: <DateTime instant={updatedDate} site={site} /> }}
            />
          </p>
        )}
        <p>{readTime}</p>
        <Translations translations={translations} path={path} site={site} />
      </div>
    </header>
  )
}
