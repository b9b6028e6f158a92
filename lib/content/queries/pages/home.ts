// The front page: the newest articles, and the tags and series that are used most.
import type { HomePage } from '../../../model/page.ts'
import { listByCount } from '../list-rows.ts'
import { listNewest } from '../lists.ts'
import type { Reader } from '../reader.ts'
import { toSeriesRef, toTagRef } from '../tags.ts'

const ARTICLES = 13
const TAGS = 12
const SERIES = 4

/** The newest article leads. */
export function readHomePage(reader: Reader): HomePage {
  const [lead, ...newest] = listNewest(reader, 'all', ARTICLES)
  const tags = listByCount(reader, 'tag', TAGS)
  const series = listByCount(reader, 'series', SERIES)
  return {
    site: reader.site,
    lead,
    newest,
    tags: tags.map(({ label }) => toTagRef(reader, label)),
    series: series.map(({ label }) => toSeriesRef(reader, label)),
  }
}
