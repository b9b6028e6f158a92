// Maps front matter to the typed record of its document: past this, no name of it is used.
import type { Link } from '../../model/article.ts'
import type { BodyFacts } from '../../model/body.ts'
import { type ContentDate, parseDate } from '../../model/date.ts'
import type {
  ArticleRecord,
  AuthorRecord,
  DocumentRecord,
  DocumentType,
  PageRecord,
  PictureReference,
  SiteRecord,
  TagRecord,
} from '../../model/document.ts'
import { slugOf } from '../../site/document-slug.ts'
import type { Slug } from '../../site/slug.ts'
import { parseLink } from '../../site/url.ts'
import { cleanText } from '../../text/clean.ts'
import { resolveTarget } from '../references/resolve.ts'

type Fields = Readonly<Record<string, unknown>>

/** What lists show of a body. */
export type BodySummary = Pick<BodyFacts, 'excerpt' | 'minutes'>

/**
 * The record of a file without errors. `fields`: its front matter under its own names.
 * Throws a `TypeError` where the check let something pass that no record can hold.
 */
export function toRecord(
  type: DocumentType,
  path: string,
  fields: Fields,
  body: BodySummary,
): DocumentRecord {
  switch (type) {
    case 'article':
      return toArticleRecord(path, fields, body)
    case 'author':
      return toAuthorRecord(path, fields)
    case 'page':
      return toPageRecord(path, fields)
    case 'tag':
      return toTagRecord(path, fields)
    case 'site':
      return toSiteRecord(fields)
  }
}

function toArticleRecord(
  path: string,
  fields: Fields,
  { excerpt, minutes }: BodySummary,
): ArticleRecord {
  const author = toText(fields.author)
  const readTime = toText(fields.read_time)
  return {
    type: 'article',
    slug: requireSlug(path, fields),
    id: toText(fields.id),
    title: toText(fields.title) ?? '',
    subtitle: toText(fields.subtitle),
    description: toText(fields.description) ?? '',
    authors: author === undefined ? toTexts(fields.authors) : [author],
    publishDate: requireDate(path, fields.publish_date),
    createdDate: toDate(fields.created_date),
    updatedDate: toDate(fields.updated_date),
    readTime,
    readMinutes: toMinutes(readTime) ?? Math.max(1, minutes),
    excerpt,
    heroImage: toPicture(path, fields.heroImage),
    heroAlt: toText(fields.heroAlt) ?? '',
    cta: toText(fields.cta),
    tags: toTexts(fields.tags),
    series: toText(fields.series),
    draft: fields.draft === true,
    unlisted: fields.unlisted === true,
    aliases: toTexts(fields.aliases),
    canonicalUrl: toText(fields.canonical_url),
  }
}

function toAuthorRecord(path: string, fields: Fields): AuthorRecord {
  return {
    type: 'author',
    slug: requireSlug(path, fields),
    name: toText(fields.name) ?? '',
    bio: toText(fields.bio),
    avatar: toPicture(path, fields.avatar),
    links: toLinks(fields.links),
    fediverse: toText(fields.fediverse),
  }
}

function toPageRecord(path: string, fields: Fields): PageRecord {
  return {
    type: 'page',
    slug: requireSlug(path, fields),
    title: toText(fields.title) ?? '',
    description: toText(fields.description),
    updatedDate: toDate(fields.updated_date),
    draft: fields.draft === true,
    aliases: toTexts(fields.aliases),
  }
}

function toTagRecord(path: string, fields: Fields): TagRecord {
  return {
    type: 'tag',
    slug: requireSlug(path, fields),
    title: toText(fields.title),
    description: toText(fields.description),
  }
}

/** The record of `site.yaml`, which has no body. */
export function toSiteRecord(fields: Fields): SiteRecord {
  return {
    type: 'site',
    title: toText(fields.title),
    tagline: toText(fields.tagline),
    description: toText(fields.description),
    url: toText(fields.url),
    language: toText(fields.language),
    timeZone: toText(fields.time_zone),
    navigation: toLinks(fields.navigation),
    social: toLinks(fields.social),
    rights: toText(fields.rights),
    hub: toText(fields.hub),
    feed: toText(fields.feed) === 'summary' ? 'summary' : undefined,
  }
}

// YAML has escapes for characters that may not stand in a file.
function toText(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined
  return cleanText(value).text.trim() || undefined
}

function toTexts(value: unknown): string[] {
  return isIterable(value) ? [...value].flatMap((entry) => toText(entry) ?? []) : []
}

// Lists of the check are arrays; Contentlayer's are chunks of Effect.
function isIterable(value: unknown): value is Iterable<unknown> {
  return typeof value === 'object' && value !== null && Symbol.iterator in value
}

function toDate(value: unknown): ContentDate | undefined {
  return parseDate(toText(value) ?? '')
}

function toLinks(value: unknown): Link[] {
  if (!isIterable(value)) return []
  return [...value].flatMap((entry) => {
    if (typeof entry !== 'object' || entry === null) return []
    const label = 'label' in entry && toText(entry.label)
    const href = 'href' in entry && toText(entry.href)
    return label && href ? [{ label, href }] : []
  })
}

function toPicture(source: string, value: unknown): PictureReference | undefined {
  const written = toText(value)
  if (written === undefined) return undefined
  const link = parseLink(written)
  if (link?.kind === 'absolute') return { kind: 'remote', url: link.href }
  const path = resolveTarget(source, written)?.target
  return path === undefined ? undefined : { kind: 'file', path }
}

/** `8` of `8 mins`. */
function toMinutes(readTime = ''): number | undefined {
  const [, minutes] = /^([1-9]\d{0,3})\s*min/i.exec(readTime) ?? []
  return minutes === undefined ? undefined : Number(minutes)
}

function requireSlug(path: string, { slug }: Fields): Slug {
  const found = slugOf(path, { slug: toText(slug) })
  if (found === undefined) throw new TypeError(`${path} has no slug`)
  return found
}

function requireDate(path: string, value: unknown): ContentDate {
  const date = toDate(value)
  if (date === undefined) throw new TypeError(`${path} has no publish date`)
  return date
}
