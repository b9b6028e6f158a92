// The archive: every article by month, and how many each month has.
import { toMonth } from '../../../model/date.ts'
import { trackDependency, countsTag } from '../../invalidation/cache-tags.ts'
import { toRoutePath } from '../../../site/routes.ts'
import { toNumberedPath, toPath } from '../../../site/url.ts'
import { lastPageNumber, pageSizeOf } from '../../../site/paging.ts'
import type {
  ArchiveMonth,
  ArchivePage,
  ArchiveYear,
  ListPage,
  MonthGroup,
} from '../../../model/page.ts'
import { countMembers } from '../list-rows.ts'
import { findListPage } from '../lists.ts'
import type { Reader } from '../reader.ts'

const PAGE_SIZE = pageSizeOf('all')

/** The front page: alone with all years and months, and there without articles too. */
export function readArchivePage(reader: Reader): ArchivePage {
  const list = findListPage(reader, 'all', toArchivePath(reader)) ?? { articles: [] }
  return { ...toPage(reader, list), years: listYears(reader) }
}

/** One of the archive's numbered pages. */
export function findArchivePage(reader: Reader, number: number): ArchivePage | undefined {
  const list = findListPage(reader, 'all', toArchivePath(reader), number)
  return list && toPage(reader, list)
}

function toArchivePath({ site }: Reader): string {
  return toPath(site.basePath, toRoutePath('archive'))
}

function toPage(reader: Reader, list: ListPage): ArchivePage {
  return { site: reader.site, years: [], months: groupByMonth(reader, list), list }
}

function groupByMonth({ site }: Reader, { articles }: ListPage): MonthGroup[] {
  const months = groupBy(articles, ({ publishDate }) =>
    toMonth(publishDate, site.timeZone),
  )
  return [...months].map(([month, members]) => ({ month, articles: members }))
}

function listYears(reader: Reader): ArchiveYear[] {
  const years = groupBy(listMonths(reader), ({ month }) => month.slice(0, 4))
  return [...years].map(([year, months]) => ({
    year,
    count: months.reduce((sum, { count }) => sum + count, 0),
    months,
  }))
}

/** Newest first, each with the page on which its newest article stands. */
function listMonths(reader: Reader): ArchiveMonth[] {
  trackDependency(countsTag('month'))
  const path = toArchivePath(reader)
  const total = countMembers(reader, 'all')
  const lastNumber = lastPageNumber(total, PAGE_SIZE)
  const sql = `select name, ${reader.countColumn} as count from list
    where kind = 'month' and ${reader.countColumn} > 0 order by name desc`
  let newer = 0
  return reader.db.all<{ name: string; count: number }>(sql).map(({ name, count }) => {
    const month = name.slice('month:'.length)
    const number = Math.ceil((total - newer) / PAGE_SIZE)
    newer += count
    const page = number > lastNumber ? path : toNumberedPath(path, number)
    return { month, count, path: `${page}#${month}` }
  })
}

// `Map.groupBy` came with Node 21.
function groupBy<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
): Map<string, Item[]> {
  const groups = new Map<string, Item[]>()
  for (const item of items) {
    const key = keyOf(item)
    const group = groups.get(key)
    if (group) group.push(item)
    else groups.set(key, [item])
  }
  return groups
}
