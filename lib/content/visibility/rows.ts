import type { Slug } from '../../site/slug.ts'
import { toAliasPath } from '../../site/alias.ts'
import type { PageType } from '../../site/routes.ts'
import type { Database } from '../store/database.ts'
import type { PageRecord } from '../../model/document.ts'
import { type ArticleRow, listsOf } from './article-row.ts'
import { rememberBefore, type Changes } from './changes.ts'
import { visibilityAt } from './visibility.ts'

export interface SnapshotContext {
  readonly now: Date
  readonly authorSlug: (byline: string) => Slug
}

/** Takes everything that a document had brought out of the released rows. */
export function unpublish(db: Database, path: string, touched: Changes): Claim {
  const { slugs, ids } = touched
  rememberBefore(db, path, touched)
  const sql = "select slug, id from article where path = ? and visibility <> 'conflict'"
  const held = db.find<Claim>(sql, path)
  const claim =
    held ?? db.find<Claim>('select slug, id from article where path = ?', path)
  if (claim) {
    slugs.add(claim.slug)
    ids.add(claim.id)
  }
  for (const table of ['article', 'listing', 'page']) {
    db.run(`delete from ${table} where path = ?`, path)
  }
  db.run('delete from alias where owner = ?', path)
  return held ?? { slug: '', id: '' }
}

/** The slug and id that an article holds; both empty for none. */
export interface Claim {
  readonly slug: string
  readonly id: string
}

/** A page and its old addresses. */
export function insertPage(
  db: Database,
  path: string,
  { slug, draft, aliases }: PageRecord,
): void {
  const visibility = draft ? 'hidden' : 'public'
  db.run('insert into page values (?, ?, ?)', path, slug, visibility)
  insertAliases(db, 'page', path, aliases)
}

/** An article, its lists and its old addresses. */
export function insertArticle(
  db: Database,
  article: ArticleRow,
  held: Claim,
  { authorSlug, now }: SnapshotContext,
  { slugs, ids, newClaims: newcomers }: Changes,
): void {
  const { path, id, slug, publishDate, draft, unlisted } = article
  const visibility = visibilityAt(now, article)
  slugs.add(slug)
  ids.add(id)
  if (held.slug !== slug || held.id !== id) newcomers.add(path)
  const insert = 'insert into article values (?, ?, ?, ?, ?, ?, ?)'
  db.run(insert, path, id, slug, publishDate, visibility, Number(draft), Number(unlisted))
  for (const { list, label } of listsOf(article, authorSlug)) {
    const sql = 'insert or ignore into listing values (?, ?, ?, ?, ?, ?)'
    db.run(sql, list, visibility, publishDate, id, path, label)
  }
  insertAliases(db, 'article', path, article.aliases)
}

function insertAliases(
  db: Database,
  type: PageType,
  owner: string,
  aliases: readonly string[],
): void {
  for (const alias of aliases) {
    const path = toAliasPath(type, alias)
    if (path !== undefined)
      db.run('insert or ignore into alias values (?, ?)', path, owner)
  }
}
