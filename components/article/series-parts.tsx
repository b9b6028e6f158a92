import type { SeriesPosition } from '@/lib/model/page'
import type { Site } from '@/lib/model/article'
import { ownLanguage } from '../article-meta/text-language'
import { Section } from '../layout/section'
import { SeriesPlace } from './series-place'
import styles from './series-parts.module.css'

interface SeriesPartsProps {
  readonly place: SeriesPosition
  readonly site: Site
}

export function SeriesParts({ place, site }: SeriesPartsProps) {
  const { position, first, articles } = place
  // A list of the page itself leads nowhere.
  if (articles.length < 2) return null
  return (
    <Section title={site.words.theSeries} id="page:the-series">
      <p>
        <SeriesPlace place={place} site={site} phrase="partSentence" />
      </p>
      <ol className={styles.parts} start={first === 1 ? undefined : first}>
        {articles.map(({ id, path, title, language }, index) => (
          <li key={id}>
            {first + index === position ? (
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
