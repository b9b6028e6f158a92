// Lists and directories of the content API.
import type { ApiListPage, Directory, DirectoryEntry } from '../../../model/api.ts'
import type { ApiList, DirectoryType } from '../../../site/api/address.ts'
import { toApiPath } from '../../../site/api/address.ts'
import { lastPageNumber, pageSizeOf } from '../../../site/paging.ts'
import { parseSlug } from '../../../site/slug.ts'
import {
  itemTag,
  listTag,
  PAGES_TAG,
  trackDependency,
} from '../../invalidation/cache-tags.ts'
import { findItemHash } from '../../store/editions.ts'
import { listDocumentPages } from '../../store/pages.ts'
import { countMembers, listByCount } from '../list-rows.ts'
import { findListPage, sortByText } from '../lists.ts'
import { readAuthorsPage, readTagsPage } from '../pages/lists.ts'
import { findPageFacts } from '../pages/standalone.ts'
import type { Reader } from '../reader.ts'
import { toSeriesRef } from '../tags.ts'

/** Without a number the newest articles; undefined for a list or a number that is not there. */
export function findApiList(
  reader: Reader,
  list: ApiList,
  number?: number,
): ApiListPage | undefined {
  const name = list.kind === 'all' ? 'all' : `${list.kind}:${list.slug}`
  const page = findListPage(reader, name, '', number)
  const total = countMembers(reader, name)
  if (list.kind !== 'all') trackDependency(listTag(name))
  if (!page || (list.kind !== 'all' && total === 0)) return undefined
  const pageSize = pageSizeOf(name)
  const articles = page.articles.map((article) => ({
    ...article,
    ...(list.kind === 'all' && { hash: readHash(reader, 'article', article.slug) }),
  }))
  const pages = lastPageNumber(total, pageSize)
  return { site: reader.site, list, articles, number, pageSize, pages, total }
}

/** All topics, authors, series or pages, by name. */
export function readDirectory(reader: Reader, type: DirectoryType): Directory {
  const items = listEntries(reader, type).map((entry) => ({
    ...entry,
    hash: readHash(reader, type, entry.slug),
  }))
  return { site: reader.site, type, items }
}

type Entry = Omit<DirectoryEntry, 'hash'>

function listEntries(reader: Reader, type: DirectoryType): readonly Entry[] {
  switch (type) {
    case 'tag':
      return readTagsPage(reader).tags
    case 'author':
      return readAuthorsPage(reader).authors.map(({ slug, name, path, count }) => ({
        ...{ slug, title: name, path, count },
      }))
    case 'series':
      return listSeries(reader)
    case 'page':
      return listPages(reader)
  }
}

function listSeries(reader: Reader): Entry[] {
  const series = listByCount(reader, 'series', -1).map(({ label, count }) => ({
    ...toSeriesRef(reader, label),
    count,
  }))
  return sortByText(series, ({ title }) => title)
}

function listPages(reader: Reader): Entry[] {
  trackDependency(PAGES_TAG)
  const condition = `type = 'page' and visibility in ${reader.listed} order by slug`
  return listDocumentPages(reader.db, condition).flatMap((row) => {
    const slug = parseSlug(row.slug)
    const facts = slug && findPageFacts(reader, slug)?.facts
    return facts ? [facts] : []
  })
}

/** Empty before the first edition that has the item: it is published again with it. */
function readHash(reader: Reader, type: 'article' | DirectoryType, slug: string): string {
  const address = toApiPath({ kind: 'item', type, slug })
  trackDependency(itemTag(address))
  return findItemHash(reader.db, address) ?? ''
}
