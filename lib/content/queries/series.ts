// Series as articles spell them.
import type { SeriesRef } from '../../model/article.ts'
import { type Slug, toSlugOrHash } from '../../site/slug.ts'
import { findLabel, toListRef } from './list-rows.ts'
import type { Reader } from './reader.ts'

/** `label` as an article spells it; the title is the spelling that was picked. */
export function toSeriesRef(reader: Reader, label: string): SeriesRef {
  const slug = toSlugOrHash(label)
  return findSeries(reader, slug) ?? toListRef(reader, 'series', slug, label)
}

/** Undefined for a series that no article shown is in. */
export function findSeries(reader: Reader, slug: Slug): SeriesRef | undefined {
  const label = findLabel(reader, `series:${slug}`)
  return label === undefined ? undefined : toListRef(reader, 'series', slug, label)
}
