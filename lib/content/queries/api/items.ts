// Documents of the content API: an article, a page, an author, a topic, a series.
import type {
  ArticleItem,
  ArticleState,
  EmbeddedArticle,
  ListItem,
  PageItem,
  PortableBody,
} from '../../../model/api.ts'
import type { TocEntry } from '../../../model/article.ts'
import type { ListKind } from '../../../site/routes.ts'
import type { Slug } from '../../../site/slug.ts'
import { listPageTag, trackDependency } from '../../invalidation/cache-tags.ts'
import type { ArticleRow } from '../../store/articles.ts'
import { findBody } from '../../store/bodies.ts'
import { findAuthor } from '../authors.ts'
import { findPortableBody } from '../bodies.ts'
import { findEnclosure } from '../feeds/enclosures.ts'
import { countMembers } from '../list-rows.ts'
import { findAdjacent, listRelated } from '../neighbours.ts'
import { findPageFacts } from '../pages/standalone.ts'
import type { Reader } from '../reader.ts'
import { findArticle, toArticleLink, toSiteInstant, toSummary } from '../summaries.ts'
import { readTranslations } from '../translations.ts'
import { findSeries, findTag, tagFile } from '../tags.ts'

/** Undefined for an article that readers can not reach, in development too. */
export function findArticleItem(reader: Reader, slug: Slug): ArticleItem | undefined {
  const row = findReachable(reader, slug)
  return row && toArticleItem(reader, row, row.visibility)
}

export function toArticleItem(
  reader: Reader,
  row: ArticleRow,
  state: ArticleState,
): ArticleItem {
  const { readMinutes, cta, canonicalUrl, createdDate } = row.record
  const article = toSummary(reader, row)
  const text = readText(reader, row.path, article.language)
  return {
    ...{ site: reader.site, state, article, ...text, readMinutes, cta, canonicalUrl },
    createdDate: toSiteInstant(reader, createdDate),
    enclosure: findEnclosure(reader, row.path, text.body.html),
    previous: findAdjacent(reader, row, 'previous'),
    next: findAdjacent(reader, row, 'next'),
    related: listRelated(reader, row, article).map((near) => toArticleLink(reader, near)),
    translations: readTranslations(reader, row.path),
  }
}

/** Undefined for an article that readers can not reach, in development too. */
export function findEmbeddedArticle(
  reader: Reader,
  slug: Slug,
): EmbeddedArticle | undefined {
  const row = findReachable(reader, slug)
  return row && { site: reader.site, article: toSummary(reader, row) }
}

/** Undefined for a page that readers do not see, in development too. */
export function findPageItem(reader: Reader, slug: Slug): PageItem | undefined {
  const found = findPageFacts(reader, slug)
  if (!found || found.facts.draft) return undefined
  const { facts: page, file } = found
  const { body, toc } = readText(reader, file, page.language)
  return { site: reader.site, page, body, toc }
}

function findReachable(reader: Reader, slug: Slug) {
  const row = findArticle(reader, slug)
  if (!row || row.visibility === 'hidden') return undefined
  return { ...row, visibility: row.visibility }
}

interface Text {
  readonly body: PortableBody
  readonly toc: readonly TocEntry[]
  readonly wordCount: number
}

function readText(reader: Reader, path: string, language: string | undefined): Text {
  const { toc = [], wordCount = 0 } = findBody(reader.db, path) ?? {}
  return { body: findPortableBody(reader, path, language), toc, wordCount }
}

/** Undefined for a list that no article shown is in; an author with a file needs none. */
export function findListItem(
  reader: Reader,
  type: ListKind,
  slug: Slug,
): ListItem | undefined {
  const list = `${type}:${slug}`
  // Its count changes with the members of its newest page.
  trackDependency(listPageTag(list, 'front'))
  const facts = { site: reader.site, count: countMembers(reader, list) }
  switch (type) {
    case 'author': {
      const author = findAuthor(reader, slug)
      const file = reader.listAuthorFiles().find((known) => known.slug === slug)?.path
      const body = file === undefined ? EMPTY : findPortableBody(reader, file)
      return author && { ...facts, type, author, body }
    }
    case 'tag': {
      const tag = findTag(reader, slug)
      return tag && { ...facts, type, tag, body: findPortableBody(reader, tagFile(slug)) }
    }
    case 'series': {
      const series = findSeries(reader, slug)
      return series && { ...facts, type, series }
    }
  }
}

const EMPTY: PortableBody = { html: '', markdown: '', text: '' }
