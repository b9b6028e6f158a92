// The lint of a feed before it is stored, with the store's word on who is public.
import type { Database } from '../../content/store/database.ts'
import type { EntryReader } from '../../feeds/entry-reader.ts'
import { toFeedUrl } from '../../feeds/links.ts'
import { toEntryUri } from '../../site/article-id.ts'
import { type EntryName, listFeedDiagnostics } from '../../feeds/lint.ts'
import type { Site } from '../../model/article.ts'
import type { FeedUrl } from '../../site/feed-url.ts'
import { parseRoutePath } from '../../site/routes.ts'
import { canParseUrl } from '../../text/can-parse-url.ts'

export interface FeedCheckSettings {
  readonly db: Database
  readonly site: Site
  readonly now: Date
  /** Kept from feed to feed. */
  readonly entries?: EntryReader
}

/** Reads a feed as its readers do. Undefined for a sound one. */
export function describeFeedFaults(
  { front, format, number }: FeedUrl,
  text: string,
  { db, site, now, entries }: FeedCheckSettings,
): string | undefined {
  const find = (entry: EntryName) =>
    format === 'atom' ? findByAddress(db, site, entry) : findBy(db, 'id', entry.id)
  const settings = {
    format,
    self: toFeedUrl(site, { front }, format, number),
    now,
    isPublic: (entry: EntryName) => find(entry)?.visibility === 'public',
  }
  const diagnostics = listFeedDiagnostics(text, settings, entries)
  const [first, ...others] = diagnostics
  if (!first) return undefined
  const path = first.entry && find(first.entry)?.path
  const where = path === undefined ? '' : ` (${path})`
  const more = others.length === 0 ? '' : `, and ${others.length} more`
  return `${first.message}${where}${more}`
}

interface ArticleRow {
  readonly path: string
  readonly id: string
  readonly visibility: string
}

/** An Atom id does not tell the article's own id: the address does, and has to agree. */
function findByAddress(
  db: Database,
  { basePath }: Site,
  { id, url = '' }: EntryName,
): ArticleRow | undefined {
  if (!canParseUrl(url)) return undefined
  const match = parseRoutePath(new URL(url).pathname.slice(basePath.length))
  const article = findBy(db, 'slug', match?.params.slug)
  return article && toEntryUri(article.id) === id ? article : undefined
}

function findBy(db: Database, column: 'id' | 'slug', value = ''): ArticleRow | undefined {
  const sql = `select path, id, visibility from article
    where ${column} = ? and visibility <> 'conflict'`
  return db.find<ArticleRow>(sql, value)
}
