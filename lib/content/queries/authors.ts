// Authors as articles name them, and as their own files describe them.
import type { Author, AuthorRef } from '../../model/article.ts'
import type { Slug } from '../../site/slug.ts'
import {
  authorReferenceTag,
  listTag,
  pageTag,
  trackDependency,
} from '../invalidation/cache-tags.ts'
import { toSiteLink } from '../store/site.ts'
import { makeAuthorResolver } from '../visibility/authors.ts'
import { readBody } from './bodies.ts'
import { findLabel, toListRef } from './list-rows.ts'
import { toShownPicture } from './pictures.ts'
import { findOrAdd, type Reader } from './reader.ts'

/** `reference` as an article has it: a name, or the id of a file in `authors/`. */
export function toAuthorRef(reader: Reader, reference: string): AuthorRef {
  trackDependency(authorReferenceTag(reference))
  const author = findOrAdd(reader.cache.authors, reference, () => {
    const slug = makeAuthorResolver(reader.listAuthorFiles())(reference)
    return toRef(reader, slug, findName(reader, slug) ?? reference)
  })
  trackDependency(listTag(`author:${author.slug}`))
  return author
}

/** Undefined for a slug without a file and without an article that is shown. */
export function findAuthor(reader: Reader, slug: Slug): Author | undefined {
  trackDependency(pageTag('author', slug))
  const name = findName(reader, slug)
  if (name === undefined) return undefined
  const file = findFile(reader, slug)
  if (!file) return { ...toRef(reader, slug, name), links: [], html: '' }
  const { bio, avatar, links, fediverse } = file
  return {
    ...toRef(reader, slug, name),
    bio,
    avatar: toShownPicture(reader, avatar, ''),
    links: links.flatMap((link) => toSiteLink(link, reader.site.basePath)),
    fediverse,
    html: readBody(reader, file.path).html,
  }
}

/** The authors of an article. */
export function listAuthors(reader: Reader, refs: readonly AuthorRef[]): Author[] {
  return refs.flatMap(({ slug }) => findAuthor(reader, slug) ?? [])
}

function findFile(reader: Reader, slug: Slug) {
  return reader.listAuthorFiles().find((file) => file.slug === slug)
}

function findName(reader: Reader, slug: Slug): string | undefined {
  return findFile(reader, slug)?.name ?? findLabel(reader, `author:${slug}`)
}

function toRef(reader: Reader, slug: Slug, name: string): AuthorRef {
  const { path } = toListRef(reader, 'author', slug, name)
  return { slug, name, path }
}
