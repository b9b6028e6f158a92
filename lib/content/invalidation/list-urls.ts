// Lists the addresses of a list of articles: its pages, its feeds and its image.

import { type ApiList, toApiPath } from '../../site/api/address.ts'
import { listAliasUrls } from '../../site/alias.ts'
import { listFeedPaths } from '../../site/feed-url.ts'
import { parseListName } from '../../site/list-url.ts'
import { toOgImagePath } from '../../site/og-image-url.ts'
import {
  countArchives,
  countLlmsParts,
  type FeedArchives,
  FEED_SIZE,
  hasArchives,
  lastPageNumber,
  pageSizeOf,
  SITEMAP_SIZE,
} from '../../site/paging.ts'
import { hasColumn, type ListKind, ROUTES, toRoutePath } from '../../site/routes.ts'
import { listFormerFronts } from '../../site/shapes/former.ts'

/** `count`: of its members that readers see. Those of `all` are the archive and the sitemap. */
export function listListUrls(
  name: string,
  count: number,
  feedArchives: FeedArchives,
): string[] {
  if (count === 0) return []
  const numbers = listNumbers(lastPageNumber(count, pageSizeOf(name)))
  const archives = listNumbers(countArchives(count, FEED_SIZE))
  const listArchives = (kind: ListKind | 'site', front: string) =>
    hasArchives(kind, feedArchives)
      ? archives.flatMap((number) => listFeedPaths(front, number))
      : []
  if (name === 'all') {
    // The current feeds are routes of the app: they are there without any article.
    return [
      ...numbers.map((number) => `${ROUTES.archive.pattern}/${number}`),
      ...[...listArchives('site', ''), ...listSitemapParts(count)],
      ...listNumbers(countLlmsParts(count)).map((part) =>
        toRoutePath('llmsPart', { part: `${part}` }),
      ),
      ...listApiPages({ kind: 'all' }, numbers),
    ]
  }
  const list = parseListName(name)
  if (!list) return []
  const front = toRoutePath(list.kind, { slug: list.slug })
  const pages = hasColumn(list.kind, 'numbered') ? numbers : []
  return [
    ...[front, ...pages.map((number) => `${front}/${number}`)],
    ...[...listFeedPaths(front), ...listArchives(list.kind, front)],
    toOgImagePath(list),
    ...listFormerFronts(list.kind, list.slug).flatMap(listFormerUrls),
    toApiPath({ kind: 'item', type: list.kind, slug: list.slug }),
    ...listApiPages(list, [undefined, ...numbers]),
  ]
}

/** Old addresses of a list, which lead on; numbered pages come and go anyway. */
function listFormerUrls(front: string): string[] {
  return [...listAliasUrls(front), ...listFeedPaths(front)]
}

/** The API numbers the pages of every list, those of a series too. */
function listApiPages(list: ApiList, numbers: readonly (number | undefined)[]): string[] {
  return numbers.map((number) =>
    toApiPath({ kind: 'list', list, ...(number !== undefined && { number }) }),
  )
}

function listSitemapParts(count: number): string[] {
  if (count <= SITEMAP_SIZE) return []
  const numbers = listNumbers(Math.ceil(count / SITEMAP_SIZE))
  return ['pages', ...numbers].map((part) =>
    toRoutePath('sitemapPart', { part: `${part}` }),
  )
}

/** From 1. */
function listNumbers(last: number): number[] {
  return Array.from({ length: last }, (_, index) => index + 1)
}
