// The page of all authors, and the page of each.
import type { AuthorPage, AuthorsPage } from '../../../model/page.ts'
import type { Slug } from '../../../site/slug.ts'
import { AUTHORS_TAG } from '../../invalidation/cache-tags.ts'
import { trackDependency } from '../../invalidation/track-dependencies.ts'
import { findAuthor } from '../authors.ts'
import { toAuthorFeedRef } from '../feed-refs.ts'
import { countMembers, listByCount } from '../list-rows.ts'
import { findListPage, sortByText } from '../lists.ts'
import type { Reader } from '../reader.ts'

/** Authors with a file or an article that is shown, by name. */
export function readAuthorsPage(reader: Reader): AuthorsPage {
  trackDependency(AUTHORS_TAG)
  const known = [...reader.listAuthorFiles(), ...listByCount(reader, 'author', -1)]
  const slugs = [...new Set(known.map(({ slug }) => slug))]
  const authors = slugs.flatMap((slug) => {
    const author = findAuthor(reader, slug)
    return author ? [{ ...author, count: countMembers(reader, `author:${slug}`) }] : []
  })
  return { site: reader.site, authors: sortByText(authors, ({ name }) => name) }
}

/** As `findTagPage`, but an author with a file has a front page without articles too. */
export function findAuthorPage(
  reader: Reader,
  slug: Slug,
  number?: number,
): AuthorPage | undefined {
  const author = findAuthor(reader, slug)
  const list = author && findListPage(reader, `author:${slug}`, author.path, number)
  if (!list) return undefined
  const feed = list.articles.length > 0 ? toAuthorFeedRef(author) : undefined
  return { site: reader.site, author, list, feed }
}
