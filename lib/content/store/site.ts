// Makes the site that pages need from the record of `site.yaml`.
import type { Link, Site } from '../../model/article.ts'
import type { SiteRecord } from '../../model/document.ts'
import { DEFAULT_HOST, type Host } from '../../http/host-profile.ts'
import { DEFAULT_ICONS } from '../../model/icons.ts'
import { parseSlug, type Slug } from '../../site/slug.ts'
import { basePathOf, parseLink, toAsciiHost, toFilePath, toPath } from '../../site/url.ts'
import { toTheme } from '../../theme/theme.ts'
import { findWords, type OwnWords } from '../../words/find-words.ts'
import type { Database } from './database.ts'
import { findRecord, listDocuments } from './documents.ts'
import { readSiteFiles } from './theme/site-files.ts'

export const SITE_FILE = 'site.yaml'

/** Words of the interface in the language of the site. */
export const WORDS_FILE = 'words.yaml'

export interface Listeners {
  readonly webhooks: readonly string[]
  readonly indexNow: string | undefined
}

/** The site of the store; `siteUrl` is of `SITE_URL`. */
export function readSite(db: Database, siteUrl: string | undefined): Site {
  const record = findRecord(db, SITE_FILE, 'site') ?? {}
  const site = toSite({ ...record, words: readSiteWords(db, record) }, siteUrl)
  return { ...site, ...readSiteFiles(db, record, site.basePath) }
}

/** The owner's wording in the language of the site: that of a file wins over `site.yaml`. */
export function readSiteWords(
  db: Database,
  { language = 'en', words }: Pick<Partial<SiteRecord>, 'language' | 'words'>,
): OwnWords {
  const file = findRecord(db, WORDS_FILE, 'words')
  return { ...words, ...file?.words, ...readOwnWords(db, language) }
}

/** Of the files for a language: those of `words.pt-BR.yaml` win over those of `words.pt.yaml`. */
export function readOwnWords(db: Database, language: string): OwnWords | undefined {
  const files = listDocuments(db, 'words').filter(
    ({ record }) =>
      record.language !== undefined && `${language}-`.startsWith(`${record.language}-`),
  )
  const words = files
    .map(({ record }) => record)
    .toSorted((a, b) => (a.language ?? '').length - (b.language ?? '').length)
    .map((record) => record.words)
  return words.length === 0 ? undefined : Object.assign({}, ...words)
}

/** Who hears of a publish: addresses of receivers, and the key of IndexNow. */
export function readListeners(db: Database): Listeners {
  return toListeners(findRecord(db, SITE_FILE, 'site') ?? {})
}

export function toListeners({ webhooks = [], indexNow }: Partial<SiteRecord>): Listeners {
  return { webhooks: [...new Set(webhooks.map(toAsciiHost))], indexNow }
}

/** Origins of other front ends, as browsers send them (RFC 6454 §6.2). */
export function listPreviewOrigins(db: Database): string[] {
  const { previewOrigins = [] } = findRecord(db, SITE_FILE, 'site') ?? {}
  return previewOrigins.map((address) => new URL(address).origin)
}

/** What the owner puts on the front page, by the slugs of articles. */
export interface FrontPage {
  readonly featured: Slug | undefined
  readonly startHere: readonly Slug[]
}

export function readFrontPage(db: Database): FrontPage {
  const { featured, startHere = [] } = findRecord(db, SITE_FILE, 'site') ?? {}
  return {
    featured: featured === undefined ? undefined : parseSlug(featured),
    startHere: [...new Set(startHere.flatMap((slug) => parseSlug(slug) ?? []))],
  }
}

/** The host that `site.yaml` names, else the usual one. */
export function readHost(db: Database): Host {
  return findRecord(db, SITE_FILE, 'site')?.host ?? DEFAULT_HOST
}

/**
 * The site as pages need it. `siteUrl` (`SITE_URL`) wins over the file's address. Without a
 * good `site.yaml` the rest of the blog still works.
 */
export function toSite(record: Partial<SiteRecord>, siteUrl: string | undefined): Site {
  const written = siteUrl ?? record.url ?? 'http://localhost:3000'
  const url = toAsciiHost(written).replace(/\/+$/, '')
  const basePath = basePathOf(url)
  const language = record.language ?? 'en'
  const toLinks = (links: readonly Link[] = []) =>
    links.flatMap((link) => toSiteLink(link, basePath))
  return {
    title: record.title ?? 'Untitled site',
    tagline: record.tagline,
    description: record.description ?? '',
    url,
    basePath,
    language,
    words: findWords(language, record.words),
    timeZone: record.timeZone ?? 'UTC',
    theme: toTheme(record.theme),
    icons: DEFAULT_ICONS,
    navigation: toLinks(record.navigation),
    social: toLinks(record.social),
    rights: record.rights,
    hub: record.hub === undefined ? undefined : toAsciiHost(record.hub),
    feed: record.feed ?? 'full',
    feedArchives: record.feedArchives ?? 'site',
    search: record.search ?? true,
    offline: record.offline,
  }
}

/** A link of `site.yaml` or of an author, ready for an `href`; empty for an unsafe one. */
export function toSiteLink({ label, href }: Link, basePath: string): Link[] {
  const link = parseLink(href)
  if (link?.kind === 'absolute') return [{ label, href: link.href }]
  if (link?.kind !== 'site') return []
  const isFile = /\.\w+(?:[?#]|$)/.test(link.path)
  const toHref = isFile ? toFilePath : toPath
  return [{ label, href: toHref(basePath, link.path) }]
}
