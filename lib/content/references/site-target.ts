import { toListPath } from '../../site/list-url.ts'
import type { ListKind } from '../../site/routes.ts'
import { parseSlug, type Slug } from '../../site/slug.ts'
import { sitePath } from '../../site/url.ts'
import { listKnownAuthors } from '../visibility/authors.ts'
import { RESERVED_NAMES } from '../../site/reserved.ts'
import type { Database } from '../store/database.ts'

/** What an address of the site shows: a document, or a page without one of its own. */
export type SiteTarget =
  | { readonly kind: 'document'; readonly path: string }
  /** The page of a list, such as `tag:rust`; readers have it while they see a member. */
  | {
      readonly kind: 'list'
      readonly name: string
      /** A site path. */
      readonly path: string
    }
  | { readonly kind: 'page' }

/** Where a decoded site path such as `/articles/x` leads; undefined when nowhere. */
export function findSiteTarget(db: Database, path: string): SiteTarget | undefined {
  const [folder = '', name, ...rest] = path.split('/').slice(1)
  if (folder === '') return { kind: 'page' }
  const alias = db.find<{ owner: string }>(
    'select owner from alias where path = ?',
    sitePath(...path.split('/').slice(1)),
  )
  const slug = name === undefined ? parseSlug(folder) : parseSlug(name)
  const found =
    slug && findByFolder(db, name === undefined ? 'pages' : folder, slug, rest)
  if (found) return found
  if (alias) return { kind: 'document', path: alias.owner }
  return name === undefined && RESERVED_NAMES.has(folder) ? { kind: 'page' } : undefined
}

function findByFolder(
  db: Database,
  folder: string,
  slug: Slug,
  rest: readonly string[],
): SiteTarget | undefined {
  switch (folder) {
    case 'pages':
      return toDocument(db.find<Row>('select path from page where slug = ?', slug))
    case 'articles':
      return rest.length === 0 ? toDocument(db.find<Row>(ARTICLE, slug)) : undefined
    case 'authors':
      return findAuthor(db, slug, rest) ?? findList(db, 'author', slug, rest)
    case 'tags':
      return findList(db, 'tag', slug, rest)
    case 'series':
      return findList(db, 'series', slug, rest)
    case 'archive':
      return { kind: 'page' }
    default:
      return undefined
  }
}

interface Row {
  readonly path: string
}

const ARTICLE = "select path from article where slug = ? and visibility <> 'conflict'"

function toDocument(row: Row | undefined): SiteTarget | undefined {
  return row && { kind: 'document', path: row.path }
}

/** An author with a file has a page even without an article. */
function findAuthor(
  db: Database,
  slug: Slug,
  rest: readonly string[],
): SiteTarget | undefined {
  if (rest.length > 0) return undefined
  return toDocument(listKnownAuthors(db).find((author) => author.slug === slug))
}

function findList(
  db: Database,
  kind: ListKind,
  slug: Slug,
  rest: readonly string[],
): SiteTarget | undefined {
  const name = `${kind}:${slug}`
  if (!db.find('select 1 from list where name = ?', name)) return undefined
  if (rest.length > 0) return { kind: 'page' }
  return { kind: 'list', name, path: toListPath(kind, slug) }
}
