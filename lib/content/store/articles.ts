// Owns how articles are read: the columns of a row, and the parse of its record.
import type { IsoInstant, Visibility } from '../../model/article.ts'
import type { ArticleRecord } from '../../model/document.ts'
import { toRoutePath } from '../../site/routes.ts'
import { DATE_LENGTH } from '../../site/shapes/dated.ts'
import type { Slug } from '../../site/slug.ts'
import { decodePath } from '../../site/url.ts'
import type { Database, SqlValue } from './database.ts'

/** An article as the last snapshot has it, without its body. */
export interface ArticleRow {
  readonly path: string
  readonly id: string
  /** What it is known by in this site: unlike that of its record, no other article has it. */
  readonly slug: Slug
  readonly publishDate: IsoInstant
  readonly visibility: Visibility
  readonly record: ArticleRecord
}

interface RawArticleRow extends Omit<ArticleRow, 'record'> {
  readonly record: string
}

const SELECT = `
  select article.path, article.id, article.slug, article.publish_at as publishDate, article.visibility,
    document.record
  from article join document on document.path = article.path`

/** `rest`: joins with `article`, conditions and the order. */
export function listArticleRows(
  db: Database,
  rest: string,
  ...params: readonly SqlValue[]
): ArticleRow[] {
  return db.all<RawArticleRow>(`${SELECT} ${rest}`, ...params).map(parseArticleRow)
}

/** The first of those that `listArticleRows` lists. */
export function findArticleRow(
  db: Database,
  rest: string,
  ...params: readonly SqlValue[]
): ArticleRow | undefined {
  const row = db.find<RawArticleRow>(`${SELECT} ${rest}`, ...params)
  return row && parseArticleRow(row)
}

// The column holds what `saveDocument` wrote.
function parseArticleRow(row: RawArticleRow): ArticleRow {
  const record = JSON.parse(row.record) as ArticleRecord
  return { ...row, record }
}

/** What an article without errors is known by, public or not. */
export function findArticleIdentity(
  db: Database,
  path: string,
): { readonly id: string; readonly slug: string } | undefined {
  return db.find('select id, slug from article where path = ?', path)
}

/** All articles without errors, by path. */
export function listArticleIds(
  db: Database,
): { readonly path: string; readonly id: string }[] {
  return db.all('select path, id from article order by path')
}

/** A column of slugs as authors write them, in SQL: without the date that an address may have. */
export function toWrittenSlug(column: string): string {
  return DATE_LENGTH === 0 ? column : `substr(${column}, ${DATE_LENGTH + 1})`
}

/** The slug in this site of the article that `site.yaml` names: the newest of several. */
export function findOwnSlug(db: Database, written: Slug): Slug {
  if (DATE_LENGTH === 0) return written
  const sql = `select slug from article where ${toWrittenSlug('slug')} = ?1
    and visibility <> 'conflict' order by publish_at desc, path limit 1`
  return db.find<{ slug: Slug }>(sql, written)?.slug ?? written
}

/** The paths of articles with a slug, the one that has its address before others. */
export function listArticlesBySlug(db: Database, slug: string): string[] {
  const sql = `select path from article where slug = ?1 or ${toWrittenSlug('slug')} = ?1
    order by visibility = 'conflict', path`
  return db.listTexts(sql, slug)
}

/**
 * Paths of other documents that link to an article, by its file or by its site path, or to a
 * file in the folder of one that has its own.
 */
export function listLinkSources(db: Database, path: string, slug: string): string[] {
  const sql = `select distinct source from reference
    where source <> ?1 and ((kind = 'document' and target = ?1)
      or (kind = 'site' and target = ?2) or (kind = 'file' and target like ?3))
    order by source`
  const files = path.endsWith('/index.md') ? path.replace(/index\.md$/, '%') : ''
  return db.listTexts(sql, path, decodePath(toRoutePath('article', { slug })), files)
}
