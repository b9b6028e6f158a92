// The publish queue: addresses that wait to be rendered, or to be taken away, in one order.

import { type ApiAddress, parseApiPath } from '../../site/api/address.ts'
import { FEED_REDIRECTS, parseFeedPath } from '../../site/feed-url.ts'
import { parseMarkdownPath } from '../../site/api/markdown-url.ts'
import { parseOgImagePath } from '../../site/og-image-url.ts'
import { parseRoutePath } from '../../site/routes.ts'
import { isHashedSearchFile, isSearchFile } from '../../site/api/search-url.ts'
import type { Database } from '../store/database.ts'
import { findPublicFileAt } from '../store/public-files.ts'

/** The smaller comes first. */
const PRIORITIES = {
  // Style sheets and scripts of the app: every page loads them.
  asset: 0,
  media: 1,
  // The page of an article that has changed itself, the newest article first.
  edited: 2,
  article: 3,
  list: 4,
  // What a start finds missing, forgotten or damaged: after what an author has changed.
  repair: 5,
  // Feeds and sitemaps announce pages: these are there by then.
  feed: 6,
  archive: 7,
  // Readers come by pages and feeds; an image is asked for when somebody shares its page.
  image: 8,
  // Documents of the API, which an edition is recorded of, and Markdown twins, which they name;
  // then what tells of it, its index last.
  item: 9,
  edition: 10,
  index: 11,
  // Nobody waits for it, and of many articles it takes longer than all of an edition.
  sitemap: 12,
  // The search index is made after a publish: first what its entries name, then those.
  search: 13,
  searchEntry: 14,
  // Lists lead there until they are published anew.
  removal: 15,
} as const

/** The place of an address that was not edited itself. */
export function priorityOf(address: string): number {
  if (parseOgImagePath(address)) return PRIORITIES.image
  const feed = parseFeedPath(FEED_REDIRECTS[address.replace(/\/$/, '')] ?? address)
  if (feed) return feed.number === undefined ? PRIORITIES.feed : PRIORITIES.archive
  // The API names it.
  if (parseMarkdownPath(address) !== undefined) return PRIORITIES.item
  if (isSearchFile(address)) {
    const isEntry = !isHashedSearchFile(address.slice(1))
    return PRIORITIES[isEntry ? 'searchEntry' : 'search']
  }
  const ofApi = parseApiPath(address)
  if (ofApi) return PRIORITIES[laneOf(ofApi)]
  return PRIORITIES[parseRoutePath(address)?.route.priority ?? 'list']
}

function laneOf({ kind }: ApiAddress): 'item' | 'edition' | 'index' | 'searchEntry' {
  if (kind === 'search') return 'searchEntry'
  return kind === 'item' || kind === 'index' ? kind : 'edition'
}

/** Lies in the store: a process that is killed finds its rows again. */
export class PublishQueue {
  readonly #db: Database

  constructor(db: Database) {
    this.#db = db
  }

  /** Renders addresses again. What waits keeps the better of its two places. */
  enqueue(addresses: Iterable<string>): void {
    this.#db.transaction(() => {
      for (const address of addresses) this.#upsert(address, this.#priorityOf(address), 0)
    })
  }

  /** Renders the page of an article that has changed itself. */
  enqueueEdited(address: string, publishDate: string): void {
    this.#upsert(address, PRIORITIES.edited, -Date.parse(publishDate))
  }

  /** Renders what reads one of the tags. What waits for its removal keeps its place. */
  enqueueDependents(tags: ReadonlySet<string>): void {
    const sql = `select distinct path from dependency
      where tag in (select value from json_each(?))
        and path not in (select path from publish_queue where priority = ?)`
    this.enqueue(this.#db.listTexts(sql, toJson(tags), PRIORITIES.removal))
  }

  /** Renders everything that there is, or should be. */
  enqueueAll(): void {
    const sql = 'select path from published_file union select path from address'
    this.enqueue(this.#db.listTexts(sql))
  }

  /** Adds addresses that no change of the content names. What waits keeps its place. */
  add(addresses: Iterable<string>, reason: 'asset' | 'repair' | 'removal'): void {
    const sql =
      'insert or ignore into publish_queue (path, priority, rank) values (?, ?, 0)'
    const priority = PRIORITIES[reason]
    this.#db.transaction(() => {
      for (const address of addresses) {
        const own = reason === 'repair' ? this.#priorityOf(address) : priority
        // An edition says what is gone: it is taken away before.
        const isItem = parseApiPath(address)?.kind === 'item'
        this.#db.run(sql, address, isItem ? PRIORITIES.item : Math.max(priority, own))
      }
    })
  }

  /** The addresses that come next, all of one priority. */
  listNext(limit: number, except: ReadonlySet<string>): string[] {
    const sql = `with next as (select * from publish_queue
        where path not in (select value from json_each(?))
        order by priority, rank, path limit ?)
      select path from next where priority = (select min(priority) from next)
      order by rank, path`
    return this.#db.listTexts(sql, toJson(except), limit)
  }

  /** True while pages, or documents of the API, wait that the next edition tells of. */
  hasItems(except: ReadonlySet<string>): boolean {
    const sql = `select 1 from publish_queue where priority <= ?
      and path not in (select value from json_each(?)) limit 1`
    return this.#db.find(sql, PRIORITIES.item, toJson(except)) !== undefined
  }

  list(): string[] {
    return this.#db.listTexts('select path from publish_queue')
  }

  count(): number {
    const sql = 'select count(*) as count from publish_queue'
    return this.#db.find<{ count: number }>(sql)?.count ?? 0
  }

  /** Counts all but files of the search index, which are made already. */
  countRendered(): number {
    const sql = 'select count(*) as count from publish_queue where priority not in (?, ?)'
    const { search, searchEntry } = PRIORITIES
    return this.#db.find<{ count: number }>(sql, search, searchEntry)?.count ?? 0
  }

  remove(address: string): void {
    this.#db.run('delete from publish_queue where path = ?', address)
  }

  /** Pages show pictures of `public/`. */
  #priorityOf(address: string): number {
    return findPublicFileAt(this.#db, address) ? PRIORITIES.media : priorityOf(address)
  }

  #upsert(address: string, priority: number, rank: number): void {
    const sql = `insert into publish_queue (path, priority, rank) values (?, ?, ?)
      on conflict (path) do update set priority = excluded.priority, rank = excluded.rank
        where excluded.priority < publish_queue.priority`
    this.#db.run(sql, address, priority, rank)
  }
}

function toJson(texts: ReadonlySet<string>): string {
  return JSON.stringify([...texts])
}
