// Writes and reads the rows of a snapshot.

import type { Visibility } from '../../model/article.ts'
import { toDay, toInstant, toMonth } from '../../model/date.ts'
import type { ArticleRecord, PageRecord, SettingsType } from '../../model/document.ts'
import { defaultId } from '../../site/article-id.ts'
import { parseNameLanguage } from '../../text/language/file-name.ts'
import { toSortKey } from '../store/sort-key.ts'
import { type ContentRoute, isPageType } from '../../site/routes.ts'
import { toDatedSlug } from '../../site/shapes/dated.ts'
import { parseSlug, type Slug, toSlugOrHash } from '../../site/slug.ts'
import type { Database } from '../store/database.ts'
import { findDocument } from '../store/documents.ts'
import { findDocumentPage } from '../store/pages.ts'
import { insertAliases, insertFormer } from './aliases.ts'
import type { ChangeLog } from './changes.ts'
import { VISIBILITY_OF_OTHERS, visibilityAt } from './visibility.ts'

/** The slug and id that an article holds; both empty where it holds neither. */
export interface Claim {
  readonly slug: string
  readonly id: string
}

/** Deletes all rows of a document. Returns what it held. */
export function unpublish(db: Database, path: string, log: ChangeLog): Claim {
  log.remember(path)
  const row = db.find<Claim & { visibility: string }>(
    'select slug, id, visibility from article where path = ?',
    path,
  )
  if (row) {
    log.slugs.add(row.slug)
    log.ids.add(row.id)
  }
  for (const table of ['article', 'listing', 'page']) {
    db.run(`delete from ${table} where path = ?`, path)
  }
  db.run('delete from alias where owner = ?', path)
  return row && row.visibility !== 'conflict' ? row : { slug: '', id: '' }
}

/** A page and its old addresses. */
export function insertPage(
  db: Database,
  path: string,
  record: PageRecord,
  { now, timeZone }: Pick<SnapshotContext, 'now' | 'timeZone'>,
): void {
  const { type, slug, draft, publishDate: publish, expiryDate: expiry } = record
  const publishDate = publish && toInstant(publish, timeZone)
  const expiryDate = expiry && toInstant(expiry, timeZone)
  const visibility = visibilityAt(now, { draft, publishDate, expiryDate })
  const sql = `insert into page (path, type, slug, visibility, draft, publish_at, expire_at)
    values (?, ?, ?, ?, ?, ?, ?)`
  const dates = [publishDate ?? null, expiryDate ?? null]
  db.run(sql, path, type, slug, visibility, Number(draft), ...dates)
  insertAliases(db, path, record)
}

export interface SnapshotContext {
  readonly now: Date
  readonly timeZone: string
  readonly authorSlug: (authorReference: string) => Slug
}

/** An article, its lists and its old addresses. */
export function insertArticle(
  db: Database,
  path: string,
  record: ArticleRecord,
  held: Claim,
  { now, timeZone, authorSlug }: SnapshotContext,
  log: ChangeLog,
): void {
  const { id = defaultId(path), draft, unlisted } = record
  const publishDate = toInstant(record.publishDate, timeZone)
  const day = toDay(publishDate, timeZone)
  const slug = parseSlug(toDatedSlug(record.slug, day)) ?? record.slug
  const expiryDate = record.expiryDate && toInstant(record.expiryDate, timeZone)
  const visibility = visibilityAt(now, { draft, unlisted, publishDate, expiryDate })
  log.slugs.add(slug)
  log.ids.add(id)
  if (held.slug !== slug || held.id !== id) log.newClaims.add(path)
  db.run(
    `insert into article (path, id, slug, publish_at, visibility, draft, unlisted, expire_at,
      stem, translation_of) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    ...[path, id, slug, publishDate, visibility, Number(draft), Number(unlisted)],
    ...[expiryDate ?? null, parseNameLanguage(path).stem, record.translationOf ?? null],
  )
  const sql = `insert or ignore into listing (list, visibility, publish_at, sort_key, path, label)
    values (?, ?, ?, ?, ?, ?)`
  const sortKey = toSortKey(path, publishDate)
  const insert = (list: string, label = '') =>
    db.run(sql, list, visibility, publishDate, sortKey, path, label)
  insert('all')
  insert(`month:${toMonth(publishDate, timeZone)}`)
  for (const label of record.authors) insert(`author:${authorSlug(label)}`, label)
  for (const label of record.tags) insert(`tag:${toSlugOrHash(label)}`, label)
  const { series } = record
  if (series !== undefined) insert(`series:${toSlugOrHash(series)}`, series)
  insertAliases(db, path, { ...record, slug })
  insertFormer(db, path, { slug, aliases: record.aliases, day })
}

/** What the last snapshot says of a document that is good and not set aside. */
export type PublishedDocument = { readonly visibility: Visibility } & (
  | { readonly type: ContentRoute; readonly slug: string }
  | { readonly type: SettingsType }
)

/** A document of any type. */
export function findPublished(db: Database, path: string): PublishedDocument | undefined {
  const page = findDocumentPage(db, path)
  const record = page ? undefined : findDocument(db, path)?.record
  if (!record || isPageType(record.type)) return page
  return { ...record, visibility: VISIBILITY_OF_OTHERS }
}
