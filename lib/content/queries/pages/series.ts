// Where an article stands in its series, and the parts beside it.
import type { ArticleSummary } from '../../../model/article.ts'
import type { SeriesPosition } from '../../../model/page.ts'
import { LONG_SERIES, lastPageNumber, pageSizeOf } from '../../../site/paging.ts'
import {
  listPageTag,
  membersTag,
  trackDependency,
} from '../../invalidation/cache-tags.ts'
import type { ArticleRow } from '../../store/articles.ts'
import { toSortKey } from '../../store/sort-key.ts'
import { countMembers } from '../list-rows.ts'
import { countOlder, listMembers } from '../lists.ts'
import type { Reader } from '../reader.ts'
import { toArticleLink } from '../summaries.ts'

/** Absent for an article that its series does not list, such as an unlisted one. */
export function findSeriesPosition(
  reader: Reader,
  { path, publishDate }: ArticleRow,
  { id, series }: ArticleSummary,
): SeriesPosition | undefined {
  if (!series) return undefined
  const list = `series:${series.slug}`
  const total = countMembers(reader, list)
  const isLong = total > LONG_SERIES
  const part = isLong
    ? findPart(total, countOlder(reader, list, toSortKey(path, publishDate)))
    : { offset: 0, limit: total }
  trackDependency(isLong ? listPageTag(list, part.number ?? 'front') : membersTag(list))
  const rows = listMembers(reader, list, 'oldest', part)
  const articles = rows.map((row) => toArticleLink(reader, row))
  const index = articles.findIndex((article) => article.id === id)
  if (index < 0) return undefined
  const first = part.offset + 1
  return {
    series,
    position: first + index,
    first,
    articles,
    ...(!isLong && { count: total }),
  }
}

interface Part {
  readonly offset: number
  readonly limit: number
  /** Of the page of the list with the same members; absent for the front page. */
  readonly number?: number
}

/** The parts that a page of any other list would have: a new one moves none of the others. */
function findPart(total: number, position: number): Part {
  const size = pageSizeOf('series')
  const last = lastPageNumber(total, size)
  const number = Math.floor(position / size) + 1
  if (number > last) return { offset: last * size, limit: total - last * size }
  return { offset: (number - 1) * size, limit: size, number }
}
