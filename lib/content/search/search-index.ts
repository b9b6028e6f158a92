// The full-text index of the store: the articles that readers see in lists, and no others.
import type { Database } from '../store/database.ts'
import { documentTag } from '../invalidation/cache-tags.ts'
import { READERS } from '../visibility/visibility.ts'
import { toIndexedText } from './indexed-text.ts'

/** What an article is known by, and a hash of what it says. */
interface Entry {
  readonly path: string
  readonly hash: string
}

/** Articles of one transaction: some ten milliseconds. */
const AT_ONCE = 32

/** Brings the index up to the last snapshot, a few articles a step, which a caller may end at any. */
export function* refreshSearchIndex(db: Database): Generator<void> {
  const outdated = db.all<{ id: number }>(OUTDATED)
  yield* inSteps(db, outdated, ({ id }) => {
    db.run('delete from search_text where rowid = ?', id)
    db.run('delete from search_entry where id = ?', id)
  })
  yield* inSteps(db, db.all<Entry>(MISSING), (entry) => insertEntry(db, entry))
}

function* inSteps<Item>(
  db: Database,
  items: readonly Item[],
  work: (item: Item) => void,
): Generator<void> {
  for (let start = 0; start < items.length; start += AT_ONCE) {
    db.transaction(() => items.slice(start, start + AT_ONCE).forEach(work))
    yield
  }
}

// The hash of a document stands behind its texts: SQLite would read all of them.
const WANTED = `select article.path, revision.value as hash from article
  join revision on revision.tag = '${documentTag('')}' || article.path
  where article.visibility in ${READERS.listed}`

const OUTDATED = `with wanted as (${WANTED})
  select id from search_entry left join wanted using (path, hash)
  where wanted.path is null`

const MISSING = `with wanted as (${WANTED})
  select wanted.path, wanted.hash from wanted left join search_entry using (path)
  where search_entry.path is null`

function insertEntry(db: Database, { path, hash }: Entry): void {
  const sql = `select record ->> 'title' as title, text from document where path = ?`
  const row = db.find<{ title: string; text: string }>(sql, path)
  if (!row) return
  db.run('insert into search_entry (path, hash) values (?, ?)', path, hash)
  db.run(
    `insert into search_text (rowid, title, body)
      select id, ?, ? from search_entry where path = ?`,
    ...[toIndexedText(row.title), toIndexedText(row.text), path],
  )
}
