// Cache tags: names of what a page can depend on, and the record of those that it reads.

// Queries track them while they read, `invalidate` compares what they stand for with their
// revisions, and the build manifest keeps the tags of each address.

import { AsyncLocalStorage } from 'node:async_hooks'
import { folderTypeOf } from '../../site/document-slug.ts'
import { parseListPath } from '../../site/list-url.ts'
import { type ContentRoute, isPageType, toRoutePath } from '../../site/routes.ts'

/** A document's own bytes, front matter and body. Changes for hidden articles too. */
export const documentTag = (path: string): string => `document:${path}`

/** What lists and links show of an article that may be seen. */
export const articleTag = (path: string): string => `article:${path}`

/** Where the page of a document is, if readers have one. */
export const urlTag = (path: string): string => `url:${path}`

/** The article before it and the one after it. */
export const prevNextTag = (path: string): string => `prev-next:${path}`

/** Which older articles share its tags. */
export const relatedTag = (path: string): string => `related:${path}`

/** The same text in other languages: which articles, in which order. */
export const translationsTag = (path: string): string => `translations:${path}`

/** The public name and the size of a file that documents refer to. */
export const mediaTag = (path: string): string => `media:${path}`

/** What a picture was encoded to. */
export const encodingTag = (path: string): string => `encoding:${path}`

/** The bytes of a file of `public/`. */
export const publicFileTag = (path: string): string => `public:${path}`

/** Whether readers see a member of a list, and how its name is spelt. */
export const listTag = (name: string): string => `list:${name}`

/** One page of a list: which articles are on it, and which pages are beside it. */
export const listPageTag = (name: string, page: number | 'front'): string =>
  `list:${name}/${page}`

/** One archive of a list's feed, or the current one: its entries, and what it links to. */
export const feedTag = (name: string, archive: number | 'current'): string =>
  `feed:${name}/${archive}`

/** All members of a list, in order. */
export const membersTag = (name: string): string => `members:${name}`

/** Names and counts of all lists of a kind: `tag`, `author`, `series`, `month`. */
export const countsTag = (kind: string): string => `counts:${kind}`

/** The author that an author reference means, and the name that is shown. */
export const authorReferenceTag = (reference: string): string =>
  `author-reference:${reference}`

/** Which pages there are, and when they changed. */
export const SITEMAP_TAG = 'sitemap'

/** Which articles a numbered part of a long sitemap lists, and what it says of them. */
export const sitemapPartTag = (part: number): string => `sitemap/${part}`

/** The pictures of all parts. */
export const SITEMAP_PICTURES_TAG = 'sitemap-pictures'

/** Which articles a part of all texts holds. */
export const llmsPartTag = (part: number): string => `llms/${part}`

/** True for a tag of something that a sitemap says. */
export function isOfSitemap(tag: string): boolean {
  if (/^(?:article|translations|url|media|members|counts):/.test(tag)) return true
  const type = folderTypeOf(tag.replace(/^document:/, ''))
  return type !== undefined && type !== 'article' && isPageType(type)
}

/** The last edition of the API, and its log of changes. */
export const EDITION_TAG = 'edition'

/** What the API says of an item at its last edition, by the address of its document. */
export const itemTag = (address: string): string => `item:${address}`

/** Where the API says that an article is, by the key of its id. */
export const identityTag = (key: string): string => `identity:${key}`

/** Which bundles the search index has. */
export const SEARCH_TAG = 'search'

/** Which pages there are that are no articles. */
export const PAGES_TAG = 'pages'

/** True for a tag of where such a page is. */
export function isOfPages(tag: string): boolean {
  return tag.startsWith('url:') && folderTypeOf(tag.replace('url:', '')) === 'page'
}

/** All authors with a file. */
export const AUTHORS_TAG = 'authors'

/**
 * What stands at an encoded site path, if anything. Pages of a tag, author or series share
 * the tag of the first one: they are there when the list is.
 */
export function targetTag(url: string): string {
  return `target:${parseListPath(url)?.front ?? url}`
}

/** The same for the page of one article, author or other document. */
export function pageTag(id: ContentRoute, slug: string): string {
  return targetTag(toRoutePath(id, { slug }))
}

/** What is being rendered. */
interface Rendering {
  readonly tags: Set<string>
  /** False for every page but the one for unknown addresses. */
  readonly showsNotFound: boolean
}

declare global {
  var imprintRendering: AsyncLocalStorage<Rendering> | undefined
}

// On the global object: the app's bundle and the process that runs it each have a copy of
// this module, and must mean the same storage.
function storage(): AsyncLocalStorage<Rendering> {
  globalThis.imprintRendering ??= new AsyncLocalStorage()
  return globalThis.imprintRendering
}

/** Runs `work` and adds each tag that is tracked meanwhile, awaited parts included. */
export function withDependencyTracking<Result>(
  tags: Set<string>,
  work: () => Result,
  showsNotFound = true,
): Result {
  return storage().run({ tags, showsNotFound }, work)
}

/** Says that what is being rendered depends on `tag`. Does nothing outside of tracking. */
export function trackDependency(tag: string): void {
  storage().getStore()?.tags.add(tag)
}

/**
 * False where nobody will see the page for unknown addresses: React renders it beside every
 * page, for the case that the page is not there, and only its status is read then.
 */
export function isNotFoundShown(): boolean {
  return storage().getStore()?.showsNotFound ?? true
}
