// Finds the author that an author reference means.

import { foldName, parseSlug, type Slug, toSlugOrHash } from '../../site/slug.ts'
import type { Database } from '../store/database.ts'
import { listDocuments } from '../store/documents.ts'

export interface KnownAuthor {
  readonly path: string
  readonly slug: Slug
  readonly name: string
}

/** Authors with a file, by path of the file. */
export function listKnownAuthors(db: Database): KnownAuthor[] {
  return listDocuments(db, 'author').map(({ path, record: { slug, name } }) => ({
    path,
    slug,
    name,
  }))
}

/**
 * An author reference is the id of a file in `authors/`, or the name in one. A name without a
 * file is an author too. Of two files with one name the first by path counts.
 */
export function makeAuthorResolver(
  authors: readonly Omit<KnownAuthor, 'path'>[],
): (label: string) => Slug {
  const known = new Map<string, Slug>()
  for (const { name, slug } of authors.toReversed()) known.set(foldName(name), slug)
  for (const { slug } of authors.toReversed()) known.set(slug, slug)
  return (label) => {
    const slug = parseSlug(label)
    return (slug && known.get(slug)) ?? known.get(foldName(label)) ?? toSlugOrHash(label)
  }
}
