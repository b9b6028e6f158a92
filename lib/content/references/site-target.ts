import { parseSlug } from '../../slug.ts'
import { sitePath } from '../../url.ts'
import { RESERVED_NAMES } from '../schema/reserved.ts'
import type { Database } from '../store/database.ts'

/** What an address of the site shows: a document, or a page without one of its own. */
export type SiteTarget =
  | { readonly kind: 'document'; readonly path: string }
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
  return name === undefined && RESERVED_NAMES.includes(folder)
    ? { kind: 'page' }
    : undefined
}

function findByFolder(
  db: Database,
  folder: string,
  slug: string,
  rest: readonly string[],
): SiteTarget | undefined {
  switch (folder) {
    case 'pages':
      return toDocument(db.find<Row>('select path from page where slug = ?', slug))
    case 'articles':
      return rest.length === 0 ? toDocument(db.find<Row>(ARTICLE, slug)) : undefined
    case 'tags':
      return toPage(
        db.find<Row>('select name as path from list where name = ?', `tag:${slug}`),
      )
    case 'authors':
      return toPage(
        db.find<Row>('select name as path from list where name = ?', `author:${slug}`),
      )
    case 'series':
      return toPage(
        db.find<Row>('select name as path from list where name = ?', `series:${slug}`),
      )
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

function toPage(row: Row | undefined): SiteTarget | undefined {
  return row && { kind: 'page' }
}
