import type { ArticlePage } from '@/lib/model/page'
import { Section } from '../layout/section'
import styles from './series-parts.module.css'

type SeriesPartsProps = NonNullable<ArticlePage['series']>

export function SeriesParts({ series, position, articles }: SeriesPartsProps) {
  // A list of the page itself leads nowhere.
  if (articles.length < 2) return null
  return (
    <Section title="The series" id="the-series">
      <p>
        Part {position} of {articles.length} in <a href={series.path}>{series.title}</a>.
      </p>
      <ol className={styles.parts}>
        {articles.map(({ id, path, title }, index) => (
          <li key={id}>
            {index + 1 === position ? (
              <strong aria-current="page">{title}</strong>
            ) : (
              <a href={path}>{title}</a>
            )}
          </li>
        ))}
      </ol>
    </Section>
  )
}
