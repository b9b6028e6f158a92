import type { Database } from '../../content/store/database.ts'
import type { Site } from '../../model/article.ts'
import { type FeedUrl, parseFeedPath } from '../../site/feed-url.ts'
import { toFeedUrl } from '../../feeds/addresses.ts'
import { fromEntryUri } from '../../feeds/facts.ts'
import { type FeedFault, listFeedFaults } from '../../feeds/lint.ts'
import { type Output, PageError } from './to-output.ts'

export interface FeedCheckSettings {
  readonly db: Database
  readonly site: Site
  readonly now: Date
}

/**
 * Reads a feed that is about to be stored as its readers will. Throws `PageError` for one that
 * they would get wrong, with the file of the article; other content passes.
 */
export function requireSoundFeed(
  address: string,
  { bytes }: Output,
  { db, site, now }: FeedCheckSettings,
): void {
  const feed = parseFeedPath(address)
  if (!feed) return
  const faults = listFeedFaults(new TextDecoder().decode(bytes), {
    format: feed.format,
    self: toFeedUrl(site, feed, feed.format, feed.number),
    now,
    isPublic: (id) => findArticle(db, feed, id)?.visibility === 'public',
  })
  const [first] = faults
  if (first) throw new PageError(toMessage(address, first, faults.length, db, feed))
}

interface ArticleRow {
  readonly path: string
  readonly visibility: string
}

function findArticle(
  db: Database,
  { format }: FeedUrl,
  id: string,
): ArticleRow | undefined {
  const sql =
    "select path, visibility from article where id = ? and visibility <> 'conflict'"
  return db.find<ArticleRow>(sql, format === 'atom' ? fromEntryUri(id) : id)
}

function toMessage(
  address: string,
  { message, id }: FeedFault,
  count: number,
  db: Database,
  feed: FeedUrl,
): string {
  const file = id === undefined ? undefined : findArticle(db, feed, id)?.path
  const others = count === 1 ? '' : `, and ${count - 1} more`
  const place = file === undefined ? '' : ` (${file})`
  return `${address} keeps what it had: ${message}${place}${others}.`
}
