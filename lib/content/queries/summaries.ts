import { trackDependency } from '../invalidation/track-dependencies.ts'
import { parseSlug, type Slug } from '../../site/slug.ts'
import { sitePath, toPath } from '../../site/url.ts'
import type { DocumentFacts } from '../../model/document.ts'
import { instantOf, textOf, textsOf } from '../schema/field-values.ts'
import { articleTag, targetTag } from '../invalidation/cache-tags.ts'
import type {
  ArticleLink,
  ArticleSummary,
  IsoInstant,
  Visibility,
} from '../../model/article.ts'
import { toPicture } from './media.ts'
import { toAuthorRef, toSeriesRef, toTagRef } from './names.ts'
import type { Reader } from './reader.ts'

type Fields = Readonly<Record<string, unknown>>

/** A row of `article` with the front matter and facts of its document. */
export interface ArticleRow {
  readonly path: string
  readonly id: string
  readonly slug: string
  readonly publish_at: string
  readonly visibility: Visibility
  readonly draft: number
  readonly fields: string
  readonly facts: string
}

/** Columns of `ArticleRow`, to be followed by joins and conditions. */
export const SELECT_ARTICLE = `
  select article.path, article.id, article.slug, article.publish_at, article.visibility,
    article.draft, document.fields, document.facts
  from article join document on document.path = article.path`

/** Undefined where readers have no such article. */
export function findArticleRow(reader: Reader, slug: Slug): ArticleRow | undefined {
  trackDependency(targetTag(`/articles/${slug}`))
  const sql = `${SELECT_ARTICLE} where article.slug = ? and article.visibility in ${reader.reachable}`
  return reader.db.find<ArticleRow>(sql, slug)
}

/** What links show of an article. Asks the store nothing more, unlike `toSummary`. */
export function toArticleLink(reader: Reader, row: ArticleRow): ArticleLink {
  return linkOf(reader, row, parseFields(row))
}

function linkOf({ site }: Reader, row: ArticleRow, fields: Fields): ArticleLink {
  trackDependency(articleTag(row.path))
  const slug = requireSlug(row.slug)
  return {
    id: row.id,
    slug,
    path: toPath(site.basePath, sitePath('articles', slug)),
    title: textOf(fields, 'title') ?? '',
    publishDate: row.publish_at,
  }
}

/** Everything that lists show of an article, without its body. */
export function toSummary(reader: Reader, row: ArticleRow): ArticleSummary {
  const fields = parseFields(row)
  const facts = parseFacts(row)
  const subtitle = textOf(fields, 'subtitle')
  const updatedDate = findUpdatedDate(reader, row)
  const alt = textOf(fields, 'heroAlt') ?? ''
  const hero = toPicture(reader, row.path, textOf(fields, 'heroImage'), alt)
  const series = textOf(fields, 'series')
  const readTime = textOf(fields, 'read_time')
  return {
    ...linkOf(reader, row, fields),
    description: textOf(fields, 'description') ?? '',
    excerpt: facts.excerpt,
    authors: bylinesOf(fields).map((byline) => toAuthorRef(reader, byline)),
    readTime: readTime ?? formatMinutes(minutesOf(row), reader.site.language),
    tags: distinct(textsOf(fields, 'tags').map((label) => toTagRef(reader, label))),
    visibility: row.visibility,
    draft: row.draft === 1,
    ...(subtitle !== undefined && { subtitle }),
    ...(updatedDate !== undefined && { updatedDate }),
    ...(hero && { hero }),
    ...(series !== undefined && { series: toSeriesRef(reader, series) }),
  }
}

/** Absent where it would say that readers were given something new before they had it. */
export function findUpdatedDate(
  { site }: Reader,
  row: ArticleRow,
): IsoInstant | undefined {
  const date = instantOf(parseFields(row), 'updated_date', site.timeZone)
  return date !== undefined && date > row.publish_at ? date : undefined
}

/** What `saveDocument` wrote. */
export function parseFields({ fields }: Pick<ArticleRow, 'fields'>): Fields {
  return JSON.parse(fields) as Fields
}

/** What `saveDocument` wrote. */
export function parseFacts({ facts }: Pick<ArticleRow, 'facts'>): DocumentFacts {
  return JSON.parse(facts) as DocumentFacts
}

/** `author`, or `authors`; the check allows one of them. */
export function bylinesOf(fields: Fields): string[] {
  const author = textOf(fields, 'author')
  return author === undefined ? textsOf(fields, 'authors') : [author]
}

/** As the author says, in free text such as `8 mins`, else as counted. At least one. */
export function minutesOf(row: ArticleRow): number {
  const written = textOf(parseFields(row), 'read_time') ?? ''
  const [, minutes] = /^([1-9]\d{0,3})\s*min/i.exec(written) ?? []
  return minutes === undefined ? Math.max(1, parseFacts(row).minutes) : Number(minutes)
}

function formatMinutes(minutes: number, language: string): string {
  return minuteFormat(language).format(minutes)
}

// Making one costs more than all that a summary does else.
const minuteFormats = new Map<string, Intl.NumberFormat>()

function minuteFormat(language: string): Intl.NumberFormat {
  const known = minuteFormats.get(language)
  if (known) return known
  const unit = { style: 'unit', unit: 'minute', unitDisplay: 'short' } as const
  const format = new Intl.NumberFormat(language, unit)
  minuteFormats.set(language, format)
  return format
}

// `[Rust, rust]` is one tag.
function distinct<Ref extends { readonly slug: string }>(refs: readonly Ref[]): Ref[] {
  return refs.filter((ref, i) => refs.findIndex(({ slug }) => slug === ref.slug) === i)
}

function requireSlug(value: string): Slug {
  const slug = parseSlug(value)
  if (slug === undefined) throw new TypeError(`Not a slug in the store: ${value}`)
  return slug
}
