import type { ArticleSummary, Site } from '@/lib/model/article'
import { DateTime } from '../article-meta/date-time'
import { ownLanguage } from '../article-meta/text-language'
import { Section } from '../layout/section'
import styles from './related.module.css'

interface RelatedProps {
  readonly articles: readonly ArticleSummary[]
  readonly site: Site
}

export function Related({ articles, site }: RelatedProps) {
  if (articles.length === 0) return null
  return (
    <Section title={site.words.related} id="page:related">
      <ul className={styles.related}>
        {articles.map(({ id, path, title, publishDate, language }) => (
          <li key={id}>
            <a href={path} {...ownLanguage({ language })}>
              {title}
            </a>{' '}
            <span className={styles.date}>
              <DateTime instant={publishDate} site={site} />
            </span>
          </li>
        ))}
      </ul>
    </Section>
  )
}
