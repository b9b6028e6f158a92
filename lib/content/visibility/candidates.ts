// Finds what a snapshot has to decide anew.

import { ADDRESSES } from '../../site/shapes/addresses.ts'
import { readSite, SITE_FILE } from '../store/site.ts'
import type { Database } from '../store/database.ts'
import { markDirty } from '../store/documents.ts'
import { readMeta, saveMeta } from '../store/meta.ts'
import { listKnownAuthors, makeAuthorResolver } from './authors.ts'

/** Paths of documents that a snapshot at `now` has to decide anew, each once. */
export function listCandidates(db: Database, now: Date): string[] {
  return [...new Set([...listDirty(db), ...listDue(db, now)])]
}

/** The zone in which the site's days begin. */
export function readTimeZone(db: Database): string {
  return readSite(db, undefined).timeZone
}

function listDirty(db: Database): string[] {
  markShapeChange(db)
  if (db.find('select 1 from dirty where path = ?', SITE_FILE)) markZoneChange(db)
  if (db.find("select 1 from dirty where path like 'authors/%' limit 1"))
    markAuthorReferences(db)
  return db.listTexts('select path from dirty order by path')
}

/** Every document has another address, and old ones, in a site of other shapes. */
function markShapeChange(db: Database): void {
  const shapes = JSON.stringify(ADDRESSES)
  if (readMeta(db, 'addresses') === shapes) return
  saveMeta(db, 'addresses', shapes)
  db.run('insert or ignore into dirty (path) select path from document')
}

/** Days begin at other instants in another time zone: every document is dated anew. */
function markZoneChange(db: Database): void {
  const zone = readTimeZone(db)
  if (readMeta(db, 'time_zone') === zone) return
  saveMeta(db, 'time_zone', zone)
  db.run(
    "insert or ignore into dirty (path) select path from document where type in ('article', 'page')",
  )
}

/** Marks the articles whose author reference means another author than before. */
function markAuthorReferences(db: Database): void {
  const authorSlug = makeAuthorResolver(listKnownAuthors(db))
  const rows = db.all<{ list: string; label: string }>(
    "select distinct list, label from listing where list like 'author:%'",
  )
  for (const { list, label } of rows) {
    if (list === `author:${authorSlug(label)}`) continue
    const sql = 'select path from listing where list = ? and label = ?'
    for (const path of db.listTexts(sql, list, label)) markDirty(db, path)
  }
  db.run(SHARED_AUTHORS)
}

// Two references of an article that meant one author have one row, with the first as label.
const SHARED_AUTHORS = `
  insert or ignore into dirty (path) select path from document where type = 'article'
    and json_array_length(record, '$.authors') > (select count(*) from listing
      where listing.path = document.path and list like 'author:%')`

// The rule of `visibilityAt`, in SQL. What is due no more is for a clock that was set back.
// The sign keeps SQLite to the index of the few articles that expire: this runs with each batch.
function listDue(db: Database, now: Date): string[] {
  const sql = `
    select path from article where visibility = 'hidden' and draft = 0 and publish_at <= ?1
      and (expire_at is null or expire_at > ?1)
    union all
    select path from article where visibility in ('public', 'unlisted') and publish_at > ?1
    union all
    select path from article where expire_at <= ?1 and +visibility in ('public', 'unlisted')
    union all
    select path from page where draft = 0 and (visibility = 'hidden')
      <> (ifnull(publish_at > ?1, 0) or ifnull(expire_at <= ?1, 0))`
  return db.listTexts(sql, now.toISOString())
}

/** ISO instant at which the next document comes or goes by itself. */
export function findNextDue(db: Database, now: Date): string | undefined {
  const sql = `
    select min(due) as due from (
      select min(publish_at) as due from article
        where visibility = 'hidden' and draft = 0 and publish_at > ?1
      union all
      select min(expire_at) from article
        where expire_at > ?1 and +visibility in ('public', 'unlisted')
      union all
      select min(publish_at) from page where draft = 0 and publish_at > ?1
      union all
      select min(expire_at) from page where expire_at > ?1 and visibility <> 'hidden')`
  return db.find<{ due: string | null }>(sql, now.toISOString())?.due ?? undefined
}
