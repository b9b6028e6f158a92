import { toListPath } from '../../site/list-url.ts'
import { trackDependency } from '../invalidation/track-dependencies.ts'
import { parseSlug, type Slug, toSlugOrHash } from '../../site/slug.ts'
import { toPath } from '../../site/url.ts'
import {
  authorReferenceTag,
  documentTag,
  listTag,
  targetTag,
} from '../invalidation/cache-tags.ts'
import { listKnownAuthors, makeAuthorResolver } from '../visibility/authors.ts'
import { toSiteLink } from '../store/site.ts'
import { findRecord } from '../store/documents.ts'
import type { Author, AuthorRef, SeriesRef, Tag, TagRef } from '../../model/article.ts'
import { readBody } from './html.ts'
import { toPicture } from './media.ts'
import type { Reader } from './reader.ts'

/**
 * `label` as an article spells it. The title is that of the tag's file, or the spelling
 * that was picked among the articles shown.
 */
export function toTagRef(reader: Reader, label: string): TagRef {
  const slug = toSlugOrHash(label)
  noteTag(slug)
  // By label: unlisted articles alone give a tag no title, and each then keeps its own.
  const known = reader.known.tags.get(label)
  if (known) return known
  const tag = {
    slug,
    title: tagTitle(reader, slug) ?? label,
    path: toTagPath(reader, slug),
  }
  reader.known.tags.set(label, tag)
  return tag
}

/** Undefined for a tag that no article shown has. */
export function findTag(reader: Reader, slug: Slug): Tag | undefined {
  noteTag(slug)
  const title = tagTitle(reader, slug)
  if (title === undefined) return undefined
  return {
    slug,
    title,
    path: toTagPath(reader, slug),
    html: readBody(reader, tagFile(slug)).html,
    description: findRecord(reader.db, tagFile(slug), 'tag')?.description,
  }
}

// What `tagTitle` reads, also where its answer was kept.
function noteTag(slug: Slug): void {
  trackDependency(listTag(`tag:${slug}`))
  trackDependency(documentTag(tagFile(slug)))
}

// The tag's own file decides; without one, the spelling in articles.
function tagTitle(reader: Reader, slug: Slug): string | undefined {
  const label = findLabel(reader, `tag:${slug}`)
  if (label === undefined) return undefined
  return findRecord(reader.db, tagFile(slug), 'tag')?.title ?? label
}

function tagFile(slug: Slug): string {
  return `tags/${slug}.md`
}

function toTagPath({ site }: Reader, slug: Slug): string {
  return toPath(site.basePath, toListPath('tag', slug))
}

/** `label` as an article spells it; the title is the spelling that was picked. */
export function toSeriesRef(reader: Reader, label: string): SeriesRef {
  const slug = toSlugOrHash(label)
  return seriesRef(reader, slug, findLabel(reader, `series:${slug}`) ?? label)
}

/** Undefined for a series that no article shown is in. */
export function findSeries(reader: Reader, slug: Slug): SeriesRef | undefined {
  const label = findLabel(reader, `series:${slug}`)
  return label === undefined ? undefined : seriesRef(reader, slug, label)
}

function seriesRef({ site }: Reader, slug: Slug, title: string): SeriesRef {
  return { slug, title, path: toPath(site.basePath, toListPath('series', slug)) }
}

/**
 * `byline` as an article has it: a name, or the id of a file in `authors/`. Who has no file
 * is named as articles spell it.
 */
export function toAuthorRef(reader: Reader, byline: string): AuthorRef {
  trackDependency(authorReferenceTag(byline))
  const known = reader.known.authors.get(byline)
  if (known) {
    // What was read when it was found.
    trackDependency(listTag(`author:${known.slug}`))
    return known
  }
  const authors = listKnownAuthors(reader.db)
  const slug = makeAuthorResolver(authors)(byline)
  const name = authors.find((author) => author.slug === slug)?.name
  const author = authorRef(
    reader,
    slug,
    name ?? findLabel(reader, `author:${slug}`) ?? byline,
  )
  reader.known.authors.set(byline, author)
  return author
}

/** Undefined for somebody without a file and without an article that is shown. */
export function findAuthor(reader: Reader, slug: Slug): Author | undefined {
  trackDependency(targetTag(`/authors/${slug}`))
  const known = listKnownAuthors(reader.db).find((author) => author.slug === slug)
  const name = known?.name ?? findLabel(reader, `author:${slug}`)
  if (name === undefined) return undefined
  const ref = authorRef(reader, slug, name)
  if (!known) return { ...ref, links: [], html: '' }
  trackDependency(documentTag(known.path))
  const record = findRecord(reader.db, known.path, 'author')
  return {
    ...ref,
    bio: record?.bio,
    avatar: toPicture(reader, record?.avatar, ''),
    links: (record?.links ?? []).flatMap((link) =>
      toSiteLink(link, reader.site.basePath),
    ),
    fediverse: record?.fediverse,
    html: readBody(reader, known.path).html,
  }
}

function authorRef({ site }: Reader, slug: Slug, name: string): AuthorRef {
  return { slug, name, path: toPath(site.basePath, toListPath('author', slug)) }
}

function findLabel({ db, countColumn }: Reader, list: string): string | undefined {
  trackDependency(listTag(list))
  const sql = `select label from list where name = ? and ${countColumn} > 0`
  return db.find<{ label: string }>(sql, list)?.label
}

/** The slug in `tag:rust`. */
export function slugOfList(name: string): Slug {
  const slug = parseSlug(name.slice(name.indexOf(':') + 1))
  if (slug === undefined) throw new TypeError(`Not a list of a slug: ${name}`)
  return slug
}
