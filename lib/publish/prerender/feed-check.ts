// The lint of a feed before it is stored, with the store's word on who is public.
import type { Database } from '../../content/store/database.ts'
import { toFeedUrl } from '../../feeds/links.ts'
import { fromEntryUri } from '../../feeds/facts.ts'
import { listFeedDiagnostics } from '../../feeds/lint.ts'
import type { Site } from '../../model/article.ts'
import type { FeedUrl } from '../../site/feed-url.ts'

export interface FeedCheckSettings {
  readonly db: Database
  readonly site: Site
  readonly now: Date
}

/** Reads a feed as its readers do. Undefined for a sound one. */
export function describeFeedFaults(
  { front, format, number }: FeedUrl,
  text: string,
  { db, site, now }: FeedCheckSettings,
): string | undefined {
  const find = (id: string) => findArticle(db, format === 'atom' ? fromEntryUri(id) : id)
  const diagnostics = listFeedDiagnostics(text, {
    format,
    self: toFeedUrl(site, { front }, format, number),
    now,
    isPublic: (id) => find(id)?.visibility === 'public',
  })
  const [first, ...others] = diagnostics
  if (!first) return undefined
  const path = first.id === undefined ? undefined : find(first.id)?.path
  const where = path === undefined ? '' : ` (${path})`
  const more = others.length === 0 ? '' : `, and ${others.length} more`
  return `${first.message}${where}${more}`
}

interface ArticleRow {
  readonly path: string
  readonly visibility: string
}

function findArticle(db: Database, id: string): ArticleRow | undefined {
  const sql =
    "select path, visibility from article where id = ? and visibility <> 'conflict'"
  return db.find<ArticleRow>(sql, id)
}
