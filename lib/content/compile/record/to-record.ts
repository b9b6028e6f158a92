// Maps front matter to the typed record of its document: past this, no name of it is used.
import type { BodyFacts } from '../../../model/body.ts'
import type { ContentDate } from '../../../model/date.ts'
import type {
  DocumentRecord,
  DocumentType,
  LogoReferences,
  PageRecord,
  RecordOf,
} from '../../../model/document.ts'
import { type Host, isHost } from '../../../http/host-profile.ts'
import { slugOf } from '../../../site/document-slug.ts'
import type { Slug } from '../../../site/slug.ts'
import { parseWordsName } from '../../../text/language/file-name.ts'
import { isPageType } from '../../../site/routes.ts'
import type { LogoFiles } from '../../../theme/fields.ts'
import { parseTheme } from '../../../theme/parse.ts'
import { toDescription } from './description.ts'
import {
  toAddress,
  toAliases,
  toDate,
  toLanguage,
  toLinks,
  toLetterFields,
  toMinutes,
  toFeedArchives,
  toOwnWords,
  toPicture,
  toRedirects,
  toText,
  toTexts,
} from './field-values.ts'

type Fields = Readonly<Record<string, unknown>>
type BodySummary = Pick<BodyFacts, 'excerpt' | 'minutes'>

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
  if (type !== 'article' && isPageType(type)) return toPageRecord(type, path, fields)
  return MAPPINGS[type](path, fields, body)
}

type Mapping = (path: string, fields: Fields, body: BodySummary) => DocumentRecord

const MAPPINGS: Readonly<Record<Exclude<DocumentType, PageRecord['type']>, Mapping>> = {
  article: toArticleRecord,
  author: toAuthorRecord,
  tag: toTagRecord,
  site: (_, fields) => toSiteRecord(fields),
  words: (path, fields) => ({
    type: 'words',
    ...parseWordsName(path),
    words: toOwnWords(fields.words) ?? {},
  }),
}

function toArticleRecord(
  path: string,
  fields: Fields,
  { excerpt, minutes }: BodySummary,
): RecordOf<'article'> {
  const author = toText(fields.author)
  const readTime = toText(fields.read_time)
  const slug = requireSlug(path, fields.slug)
  return {
    type: 'article',
    slug,
    id: toText(fields.id),
    title: toText(fields.title) ?? '',
    subtitle: toText(fields.subtitle),
    ...toDescription(fields.description, excerpt),
    authors: author === undefined ? toTexts(fields.authors) : [author],
    publishDate: requireDate(path, fields.publish_date),
    createdDate: toDate(fields.created_date),
    updatedDate: toDate(fields.updated_date),
    expiryDate: toDate(fields.expiry_date),
    readTime,
    readMinutes: toMinutes(readTime) ?? Math.max(1, minutes),
    excerpt,
    heroImage: toPicture(path, fields.heroImage),
    heroAlt: toText(fields.heroAlt) ?? '',
    cta: toText(fields.cta),
    tags: toTexts(fields.tags),
    series: toText(fields.series),
    language: toLanguage(path, fields),
    translationOf: toText(fields.translation_of),
    draft: fields.draft === true,
    unlisted: fields.unlisted === true,
    aliases: toAliases('article', slug, fields.aliases),
    canonicalUrl: toAddress(fields.canonical_url),
  }
}

function toAuthorRecord(path: string, fields: Fields): RecordOf<'author'> {
  return {
    type: 'author',
    slug: requireSlug(path, fields.slug),
    name: toText(fields.name) ?? '',
    bio: toText(fields.bio),
    avatar: toPicture(path, fields.avatar),
    links: toLinks(fields.links),
    fediverse: toText(fields.fediverse),
    aliases: toTexts(fields.aliases),
  }
}

function toPageRecord(
  type: PageRecord['type'],
  path: string,
  fields: Fields,
): PageRecord {
  const slug = requireSlug(path, fields.slug)
  return {
    type,
    slug,
    title: toText(fields.title) ?? '',
    description: toText(fields.description),
    updatedDate: toDate(fields.updated_date),
    language: toLanguage(path, fields),
    publishDate: toDate(fields.publish_date),
    expiryDate: toDate(fields.expiry_date),
    draft: fields.draft === true,
    aliases: toAliases(type, slug, fields.aliases),
  }
}

function toTagRecord(path: string, fields: Fields): RecordOf<'tag'> {
  return {
    type: 'tag',
    slug: requireSlug(path, fields.slug),
    title: toText(fields.title),
    description: toText(fields.description),
    aliases: toTexts(fields.aliases),
  }
}

/** The record of `site.yaml`. */
export function toSiteRecord(fields: Fields): RecordOf<'site'> {
  const theme = parseTheme(fields.theme)
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
    featured: toText(fields.featured),
    startHere: toTexts(fields.start_here),
    rights: toText(fields.rights),
    hub: toText(fields.hub),
    webhooks: toTexts(fields.webhooks),
    indexNow: toText(fields.indexnow),
    previewOrigins: toTexts(fields.preview_origins),
    words: toOwnWords(fields.words),
    theme,
    logo: toLogo(theme?.logo),
    letter: toLetterFields(fields.letter),
    offline: fields.offline === true ? true : undefined,
    outside: toTexts(fields.outside),
    feed: toText(fields.feed) === 'summary' ? 'summary' : undefined,
    feedArchives: toFeedArchives(fields.feeds),
    search: fields.search === false ? false : undefined,
    host: toHost(fields.host),
    redirects: toRedirects(fields.redirects),
  }
}

function toLogo({ light, dark }: Partial<LogoFiles> = {}): LogoReferences | undefined {
  const picture = toPicture('site.yaml', light)
  return picture && { light: picture, dark: toPicture('site.yaml', dark) }
}

function toHost(value: unknown): Host | undefined {
  const name = toText(value) ?? ''
  return isHost(name) ? name : undefined
}

function requireSlug(path: string, value: unknown): Slug {
  const slug = slugOf(path, { slug: toText(value) })
  if (slug === undefined) throw new TypeError(`${path} has no slug`)
  return slug
}

function requireDate(path: string, value: unknown): ContentDate {
  const date = toDate(value)
  if (date === undefined) throw new TypeError(`${path} has no publish date`)
  return date
}
