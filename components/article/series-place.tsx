import type { SeriesPosition } from '@/lib/model/page'
import type { Site } from '@/lib/model/article'
import { Phrase } from '../layout/phrase'

interface SeriesPlaceProps {
  readonly place: SeriesPosition
  readonly site: Site
  /** The words for a series whose parts are counted. */
  readonly phrase: 'partOf' | 'partSentence'
}

/** An article that is alone in its series is no part of it yet. */
export function SeriesPlace({ place, site, phrase }: SeriesPlaceProps) {
  const { series, position, count } = place
  const link = (
    <a href={series.path} dir="auto">
      {series.title}
    </a>
  )
  if (count === 1) return link
  if (count === undefined) {
    return (
      <>
        <Phrase text={site.words.part} parts={{ number: position }} /> · {link}
      </>
    )
  }
  const parts = { number: position, count, series: link }
  return <Phrase text={site.words[phrase]} parts={parts} />
}
