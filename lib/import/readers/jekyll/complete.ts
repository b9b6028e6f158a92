// What Jekyll makes of a document: its date, its address, its topics, its guid.
import { toAddress } from '../../folders/addresses.ts'
import type { Document } from '../../folders/document.ts'
import type { Completion } from '../../folders/engine.ts'
import { type Fields, findText, listTexts } from '../../folders/fields.ts'
import { stemOf } from '../../folders/folder.ts'
import { listOldAddresses } from '../../folders/old-addresses.ts'
import { dayOf, inZone, readDate } from '../../folders/zone.ts'
import type { JekyllConfig } from './config.ts'
import { fillPattern, toPattern } from './permalink.ts'
import { type JekyllFile, readPath } from './place.ts'

export interface JekyllSite {
  readonly config: JekyllConfig
  /** Times without a zone: those of Jekyll are of UTC, those of Hexo of the site. */
  readonly clock: string
  readonly guid: 'id' | 'url'
}

export function complete(site: JekyllSite, path: string, document: Document): Completion {
  const { config } = site
  const file = readPath(config, path)
  const { raw, fields } = document
  const leftOut = file && findReason(file, path, document)
  if (!file || leftOut) return { addresses: [], ...(leftOut && { leftOut }) }
  const { day, slug } = readName(path, raw)
  const written = readDate(fields.publish_date, site.clock) ?? day
  const published = written && inZone(written, config.timeZone)
  const url = toPath({ site, file, path, raw, slug, date: published ?? '' })
  const isArticle =
    file.type !== 'page' && (file.type !== 'document' || raw.date !== undefined)
  return {
    addresses: listAddresses(site, { url, raw, written, file, path, slug }),
    kind: isArticle ? 'article' : 'page',
    slug: url.replace(/\/(?:index\.html)?$|\.html$/g, '').replace(/^.*\//, '') || slug,
    ...((file.type === 'post' || file.type === 'draft') && { title: toTitle(slug) }),
    ...(published !== undefined && isArticle && { published }),
    ...(file.type === 'draft' && { status: 'draft' }),
    ...toGuid(site, file, url, slug),
    ...(isArticle && { topics: listTopics(document, file) }),
  }
}

// What Jekyll shows of a post that has no title.
function toTitle(slug: string): string {
  return slug
    .replace(/(?:^|-)+(.[^-]*)/g, (_, word: string) => ` ${capitalise(word)}`)
    .trim()
}

function capitalise(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}

function toGuid(
  { config, guid }: JekyllSite,
  file: JekyllFile,
  url: string,
  slug: string,
) {
  if (config.url === undefined || file.type === 'page') return {}
  // jekyll-feed and most templates send `post.id`: the address without its ending.
  const folder = url.replace(/\/$/, '').replace(/[^/]*$/, '')
  return { guid: toAddress(config.url, guid === 'id' ? folder + slug : url) }
}

/** Posts are named `2019-05-01-title.md`; drafts and those of Hexo have no day. */
function readName(path: string, raw: Fields) {
  const stem = stemOf(path)
  const [, year = '', month = '', date = '', rest = stem] =
    /^(\d{4}|\d{2})-(\d{1,2})-(\d{1,2})-(.+)$/.exec(stem) ?? []
  const full = year.length === 2 ? `20${year}` : year
  const day = readDate(
    `${full}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`,
    'UTC',
  )
  const name = day === undefined ? stem : rest
  return { day, slug: findText(raw, 'slug')?.replace(/^.*\//, '') || name }
}

interface PathInput {
  readonly site: JekyllSite
  readonly file: JekyllFile
  readonly path: string
  readonly raw: Fields
  readonly slug: string
  readonly date: string
}

function toPath({ site: { config }, file, path, raw, slug, date }: PathInput): string {
  const isPage = file.type === 'page'
  const own = findText(raw, 'permalink')
  const folder = file.folder.replace(/\/$/, '')
  const isFolder = /^pretty$|\/$/.test(config.permalink)
  const extension = '.html'
  if (isPage && own === undefined) {
    const stem = stemOf(path)
    if (stem === 'index') return `/${file.folder}`
    return `/${file.folder}${stem}${isFolder ? '/' : extension}`
  }
  const given = config.collections.get(file.collection)?.permalink
  const ofDocuments = `/:collection/:path${isFolder ? '/' : ':output_ext'}`
  const pattern =
    own ?? given ?? (file.type === 'document' ? ofDocuments : config.permalink)
  return fillPattern(toPattern(pattern), {
    ...{ date, slug, path: folder, collection: file.collection },
    categories: listCategories(raw, file),
    outputExtension: extension,
  })
}

function listAddresses(
  site: JekyllSite,
  given: Omit<PathInput, 'site' | 'date'> & {
    readonly url: string
    readonly written: string | undefined
  },
): string[] {
  const { config } = site
  const { url, raw, written } = given
  const old = listOldAddresses(raw).map((path) =>
    /^https?:/.test(path) ? path : toAddress(config.url, path),
  )
  // Without `timezone` the machine that built the site decided on the day.
  const isOpen = written && config.timeZone === undefined && written.includes('T')
  const utc = isOpen ? toPath({ ...given, site, date: dayOf(written, 'UTC') }) : url
  return [toAddress(config.url, url), toAddress(config.url, utc), ...old]
}

function splitWords(value: unknown): string[] {
  return typeof value === 'string'
    ? value.split(/[\s,]+/).filter(Boolean)
    : listTexts(value)
}

function listCategories(raw: Fields, file: JekyllFile): string[] {
  const one = listTexts(raw.category)
  return [...file.categories, ...one, ...splitWords(raw.categories)]
}

// `drafts` and its like above `_posts` are no topics: all that have none are public.
function listTopics({ fields }: Document, file: JekyllFile): string[] {
  const named = listTexts(fields.tags)
  const seen = new Set<string>()
  return [...named, ...file.categories].filter((name) => {
    const key = name.toLowerCase()
    return !seen.has(key) && seen.add(key)
  })
}

function findReason(
  file: JekyllFile,
  path: string,
  { raw, body, hasFrontMatter }: Document,
) {
  if (raw.redirect_to !== undefined)
    return { what: 'redirect', reason: 'It only leads to another address' }
  if (file.type !== 'page') return undefined
  if (!hasFrontMatter)
    return { what: 'file without front matter', reason: 'Jekyll makes no page of it' }
  const isTemplate =
    /\{%-?\s*(?:for|include|paginate)\b/.test(body) && /\.html?$/.test(path)
  if (isTemplate || /\.(?:xml|json|txt|js|css)$/.test(findText(raw, 'permalink') ?? ''))
    return { what: 'template', reason: 'It makes pages or lists, and is none' }
  if (body.trim() === '' || /(?:^|\/)404\.\w+$/.test(path))
    return { what: 'list page', reason: 'It has no text of its own' }
  return undefined
}
