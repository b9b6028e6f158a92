// The page of a series.
import type { SeriesPage } from '../../../model/page.ts'
import type { Slug } from '../../../site/slug.ts'
import { toFeedRef } from '../feed-refs.ts'
import { listOldest } from '../lists.ts'
import type { Reader } from '../reader.ts'
import { findSeries } from '../series.ts'
import { toSummary } from '../summaries.ts'

/** Undefined for a series that no article shown is in. */
export function findSeriesPage(reader: Reader, slug: Slug): SeriesPage | undefined {
  const series = findSeries(reader, slug)
  if (!series) return undefined
  const rows = listOldest(reader, `series:${slug}`)
  return {
    site: reader.site,
    series,
    articles: rows.map((row) => toSummary(reader, row)),
    feed: toFeedRef('series', series),
  }
}
