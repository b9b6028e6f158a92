import { parseListPath } from '../../site/list-url.ts'

// Names of what a page can depend on. Queries note them while they read, a release marks
// them when their value changed; the publisher keeps which address noted which. The two
// sides must agree on the meaning, so each name is made here and nowhere else.

/** A document's own bytes: fields, body and facts. Changes for hidden articles too. */
export const documentTag = (path: string): string => `document:${path}`

/** What lists and links show of an article that may be seen. */
export const articleTag = (path: string): string => `article:${path}`

/** Where the page of a document is, if readers have one. */
export const urlTag = (path: string): string => `address:${path}`

/** The article before it and the one after it. */
export const prevNextTag = (path: string): string => `neighbours:${path}`

/** Which older articles share its tags. */
export const relatedTag = (path: string): string => `related:${path}`

/** The public name and the size of a file that documents refer to. */
export const mediaTag = (path: string): string => `media:${path}`

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

/** Which author a byline means, and the name that is shown. */
export const authorReferenceTag = (label: string): string => `byline:${label}`

/** Which pages there are, and when they changed. */
export const SITEMAP_TAG = 'sitemap'

/** True for a key whose value decides something that a sitemap says. */
export function isOfSitemap(key: string): boolean {
  return /^(?:article|address|media|members|counts):|^document:pages\//.test(key)
}

/** All authors with a file. */
export const AUTHORS_TAG = 'authors'

/**
 * What stands at a decoded site path, if anything. Pages of a tag, author or series share
 * the key of the first one: they are there when the list is.
 */
export function targetTag(path: string): string {
  return `target:${parseListPath(path)?.front ?? path}`
}
