import type { ArticlePage } from '@/lib/model/page'
import type { Site } from '@/lib/model/article'
import { Phrase } from '../layout/phrase'
import { ownLanguage } from '../article-meta/text-language'
import { Section } from '../layout/section'
import styles from './series-parts.module.css'

type SeriesPartsProps = NonNullable<ArticlePage['series']> & { readonly site: Site }

export function SeriesParts({ series, position, articles, site }: SeriesPartsProps) {
  const link = <a href={series.path}>{series.title}</a>
  const parts = { number: position, count: articles.length, series: link }
  // A list of the page itself leads nowhere.
  if (articles.length < 2) return null
  return (
    <Section title={site.words.theSeries} id="page:the-series">
      <p>
        <Phrase text={site.words.partSentence} parts={parts} />
      </p>
      <ol className={styles.parts}>
        {articles.map(({ id, path, title, language }, index) => (
          <li key={id}>
            {index + 1 === position ? (
              <strong aria-current="page" {...ownLanguage({ language })}>
                {title}
              </strong>
            ) : (
              <a href={path} {...ownLanguage({ language })}>
                {title}
              </a>
            )}
          </li>
        ))}
      </ol>
    </Section>
  )
}
