import { parseSlug, type Slug } from '../../slug.ts'
import { sitePath } from '../../url.ts'
import { listKnownAuthors } from '../release/authors.ts'
import { RESERVED_NAMES } from '../schema/reserved.ts'
import type { Database } from '../store/database.ts'

/** What an address of the site shows: a document, or a page without one of its own. */
export type SiteTarget =
  | { readonly kind: 'document'; readonly path: string }
  /** The page of a list, such as `tag:rust`; readers have it while they see a member. */
  | {
      readonly kind: 'list'
      readonly name: string
      readonly folder: ListFolder
      readonly slug: Slug
    }
  | { readonly kind: 'page' }

/** Folders of lists, with the kind in the names of their lists. */
const LIST_KINDS = { tags: 'tag', authors: 'author', series: 'series' } as const

type ListFolder = keyof typeof LIST_KINDS

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
  return name === undefined && RESERVED_NAMES.includes(folder)
    ? { kind: 'page' }
    : undefined
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
      return findAuthor(db, slug, rest) ?? findList(db, folder, slug, rest)
    case 'tags':
    case 'series':
      return findList(db, folder, slug, rest)
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
  folder: ListFolder,
  slug: Slug,
  rest: readonly string[],
): SiteTarget | undefined {
  const name = `${LIST_KINDS[folder]}:${slug}`
  if (!db.find('select 1 from list where name = ?', name)) return undefined
  return rest.length === 0 ? { kind: 'list', name, folder, slug } : { kind: 'page' }
}
