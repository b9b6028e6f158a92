// Documents as the texts, authors and topics of a blog, with full addresses.
import type { Site } from '../model/article.ts'
import { type ContentDate, toDay, toInstant } from '../model/date.ts'
import type { DocumentRecord, RecordOf } from '../model/document.ts'
import { defaultId } from '../site/article-id.ts'
import { isPageType, toRoutePath } from '../site/routes.ts'
import { toDatedSlug } from '../site/shapes/dated.ts'
import { isAlike, toSlugOrHash } from '../site/slug.ts'
import { toSiteUrl } from '../site/url.ts'
import { Addresses } from './addresses.ts'
import type { Blog, ExportedAuthor, ExportedText, ExportedTopic } from './blog.ts'
import type { ReadDocument } from './read-blog.ts'

interface GatherInput {
  readonly contentDir: string
  readonly documents: readonly ReadDocument[]
  readonly site: Site
  /** Decides what an `expiry_date` has hidden. */
  readonly now: Date
}

export function gatherBlog(input: GatherInput): Omit<Blog, 'files' | 'broken'> {
  const { contentDir, documents, site } = input
  const pages = new Map(
    documents.flatMap(({ path, record }) => {
      const url = toUrl(record, site)
      return url === undefined ? [] : [[path, url] as const]
    }),
  )
  const addresses = new Addresses(contentDir, site, pages)
  const context = { ...input, pages, addresses }
  const authors = documents.flatMap(({ record }) =>
    record.type === 'author' ? [toAuthor(record, addresses)] : [],
  )
  const topics = documents.flatMap(({ record }) =>
    record.type === 'tag' ? [toTopic(record)] : [],
  )
  const articles = documents.flatMap(({ record, ...rest }) =>
    record.type === 'article'
      ? [toArticle({ ...rest, record }, context, { authors, topics })]
      : [],
  )
  const texts = documents.flatMap((document) => toPage(document, context))
  return { site, articles, pages: texts, authors, topics }
}

interface Context extends GatherInput {
  readonly pages: ReadonlyMap<string, string>
  readonly addresses: Addresses
}

function toUrl(record: DocumentRecord, site: Site): string | undefined {
  if (!isPageType(record.type) || !('slug' in record)) return undefined
  const slug =
    record.type === 'article'
      ? toDatedSlug(
          record.slug,
          toDay(instantOf(record.publishDate, site), site.timeZone),
        )
      : record.slug
  return toSiteUrl(site, toRoutePath(record.type, { slug }))
}

function instantOf(date: ContentDate, site: Site): string {
  return toInstant(date, site.timeZone)
}

/** The lists grow by names that have no file. */
interface Lists {
  readonly authors: ExportedAuthor[]
  readonly topics: ExportedTopic[]
}

function toArticle(
  { path, record, html }: ReadDocument & { readonly record: RecordOf<'article'> },
  { site, now, pages, addresses }: Context,
  { authors, topics }: Lists,
): ExportedText {
  const url = pages.get(path) ?? ''
  const hero = record.heroImage && addresses.picture(record.heroImage)
  const { language, canonicalUrl, updatedDate, slug, aliases, title, description } =
    record
  return {
    ...{ path, slug, url, aliases, title, description },
    id: record.id ?? defaultId(path),
    html: addresses.fillIn(html, path),
    status: toStatus(record, site, now),
    published: instantOf(record.publishDate, site),
    authors: record.authors.map((name) => findOrAdd(authors, name, toNewAuthor)),
    topics: record.tags.map((name) => findOrAdd(topics, name, toNewTopic)),
    ...(updatedDate && { updated: instantOf(updatedDate, site) }),
    ...(hero !== undefined && { hero: { url: hero, alt: record.heroAlt } }),
    ...(language !== undefined && { language }),
    ...(canonicalUrl !== undefined && { canonicalUrl }),
  }
}

/** A page has no date, and no lists. */
function toPage({ path, record, html }: ReadDocument, context: Context): ExportedText[] {
  if (record.type === 'article' || !isPageRecord(record)) return []
  const { site, now, pages, addresses } = context
  const url = pages.get(path) ?? ''
  const { slug, title, description = '', aliases, updatedDate, language } = record
  return [
    {
      ...{
        path,
        slug,
        url,
        id: url,
        title,
        description,
        aliases,
        authors: [],
        topics: [],
      },
      html: addresses.fillIn(html, path),
      status: toStatus(record, site, now),
      ...(updatedDate && { updated: instantOf(updatedDate, site) }),
      ...(language !== undefined && { language }),
    },
  ]
}

function isPageRecord(record: DocumentRecord): record is RecordOf<'page'> {
  return record.type === 'page'
}

function toStatus(
  record: RecordOf<'article'> | RecordOf<'page'>,
  site: Site,
  now: Date,
): ExportedText['status'] {
  const { draft, expiryDate } = record
  const isExpired =
    expiryDate !== undefined && Date.parse(instantOf(expiryDate, site)) <= now.getTime()
  if (draft || isExpired) return 'draft'
  return record.type === 'article' && record.unlisted ? 'unlisted' : 'public'
}

function findOrAdd<Entry extends { readonly slug: string; readonly name: string }>(
  list: Entry[],
  name: string,
  make: (name: string) => Entry,
): string {
  const known = list.find((entry) => entry.slug === name || isAlike(entry.name, name))
  if (known) return known.slug
  const made = make(name)
  if (!list.some(({ slug }) => slug === made.slug)) list.push(made)
  return made.slug
}

function toNewAuthor(name: string): ExportedAuthor {
  return { slug: toSlugOrHash(name), name, bio: '', links: [] }
}

function toNewTopic(name: string): ExportedTopic {
  return { slug: toSlugOrHash(name), name, description: '' }
}

function toAuthor(record: RecordOf<'author'>, addresses: Addresses): ExportedAuthor {
  const { slug, name, bio = '', links, avatar } = record
  const picture = avatar && addresses.picture(avatar)
  return { slug, name, bio, links, ...(picture !== undefined && { picture }) }
}

function toTopic({ slug, title, description = '' }: RecordOf<'tag'>): ExportedTopic {
  return { slug, name: title ?? slug, description }
}
