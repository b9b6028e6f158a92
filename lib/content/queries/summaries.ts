// Turns rows of articles into what links and lists show of them.
import type { ArticleLink, ArticleSummary, IsoInstant } from '../../model/article.ts'
import { type ContentDate, toInstant } from '../../model/date.ts'
import { toRoutePath } from '../../site/routes.ts'
import type { Slug } from '../../site/slug.ts'
import { toPath } from '../../site/url.ts'
import { articleTag, pageTag, trackDependency } from '../invalidation/cache-tags.ts'
import { type ArticleRow, findArticleRow } from '../store/articles.ts'
import { toPicture } from './pictures.ts'
import { toAuthorRef } from './authors.ts'
import { findOrAdd, type Reader } from './reader.ts'
import { toSeriesRef, toTagRef } from './tags.ts'

/** Undefined where readers have no such article. */
export function findArticle(reader: Reader, slug: Slug): ArticleRow | undefined {
  trackDependency(pageTag('article', slug))
  const where = `where article.slug = ? and article.visibility in ${reader.reachable}`
  return findArticleRow(reader.db, where, slug)
}

/** What links show of an article. Asks the store nothing more, unlike `toSummary`. */
export function toArticleLink(reader: Reader, row: ArticleRow): ArticleLink {
  const { id, slug, publishDate, record } = row
  const { title } = record
  trackDependency(articleTag(row.path))
  const language = findOwnLanguage(reader, record.language)
  const path = toArticlePath(reader, row)
  return { id, slug, path, title, publishDate, ...(language && { language }) }
}

/** The language of a text, where it is not that of the site. */
export function findOwnLanguage(
  { site }: Reader,
  language: string | undefined,
): string | undefined {
  return language?.toLowerCase() === site.language.toLowerCase() ? undefined : language
}

/** Tracks nothing, unlike `toArticleLink`. */
export function toArticlePath({ site }: Reader, { slug }: ArticleRow): string {
  return toPath(site.basePath, toRoutePath('article', { slug }))
}

/** Everything that lists show of an article, without its body. */
export function toSummary(reader: Reader, row: ArticleRow): ArticleSummary {
  const { visibility, record } = row
  const { subtitle, description, excerpt, series, readTime, readMinutes, draft } = record
  return {
    ...toArticleLink(reader, row),
    subtitle,
    description,
    excerpt,
    authors: record.authors.map((name) => toAuthorRef(reader, name)),
    updatedDate: findUpdatedDate(reader, row),
    readTime: readTime ?? formatMinutes(readMinutes, reader.site.language),
    hero: toPicture(reader, record.heroImage, record.heroAlt),
    tags: distinct(record.tags.map((label) => toTagRef(reader, label))),
    series: series === undefined ? undefined : toSeriesRef(reader, series),
    visibility,
    draft,
  }
}

/** Absent where it would say that readers were given something new before they had it. */
export function findUpdatedDate(
  reader: Reader,
  { publishDate, record }: ArticleRow,
): IsoInstant | undefined {
  const date = toSiteInstant(reader, record.updatedDate)
  return date !== undefined && date > publishDate ? date : undefined
}

/** A day begins at midnight in the site's time zone. */
export function toSiteInstant(
  { site }: Reader,
  date: ContentDate | undefined,
): IsoInstant | undefined {
  return date && toInstant(date, site.timeZone)
}

function formatMinutes(minutes: number, language: string): string {
  const make = () => new Intl.NumberFormat(language, MINUTES)
  return findOrAdd(minuteFormats, language, make).format(minutes)
}

// Making one costs more than all that a summary does else.
const minuteFormats = new Map<string, Intl.NumberFormat>()
const MINUTES = { style: 'unit', unit: 'minute', unitDisplay: 'short' } as const

// `[Rust, rust]` is one tag.
function distinct<Ref extends { readonly slug: string }>(refs: readonly Ref[]): Ref[] {
  return refs.filter((ref, i) => refs.findIndex(({ slug }) => slug === ref.slug) === i)
}
