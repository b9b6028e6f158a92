// Finds the articles that are one text in several languages: by the field, or by their names.

import { parseNameLanguage } from '../../text/language/file-name.ts'
import { type ArticleRow, listArticleRows, toWrittenSlug } from '../store/articles.ts'
import type { Database } from '../store/database.ts'

interface Naming {
  readonly stem: string
  readonly translationOf: string | null
}

interface NamedArticle extends Naming {
  readonly path: string
}

const NAMED = 'path, stem, translation_of as translationOf from article'
const SLUG = toWrittenSlug('slug')
const IS_GOOD = "visibility <> 'conflict'"

/**
 * An article and its translations, each language once, the original first. Empty for one that
 * is not among the `visibilities` (in SQL), or stands alone. `language`: that of the site.
 */
export function listTranslations(
  db: Database,
  path: string,
  visibilities: string,
  language: string,
): ArticleRow[] {
  const paths = listMemberPaths(db, path)
  if (paths.length < 2) return []
  const rows = readRows(db, paths, `and article.visibility in ${visibilities}`)
  const languages = rows.map(({ record }) => (record.language ?? language).toLowerCase())
  const shown = rows.filter((_, at) => languages.indexOf(languages[at] ?? '') === at)
  return shown.length > 1 && shown.some((row) => row.path === path) ? shown : []
}

/** The same whoever may see them, two of one language too. */
export function listMembers(db: Database, path: string): ArticleRow[] {
  return readRows(db, listMemberPaths(db, path), '')
}

function readRows(db: Database, paths: readonly string[], condition: string) {
  const marks = paths.map(() => '?').join()
  const rest = `where article.path in (${marks}) ${condition}`
  return listArticleRows(db, rest, ...paths).toSorted(byOriginal)
}

/** The one that is no translation by its field, and none by its name, comes first. */
function byOriginal(a: ArticleRow, b: ArticleRow): number {
  const keyOf = ({ path, record }: ArticleRow) => {
    const isNamed = parseNameLanguage(path).language !== undefined
    return `${Number(record.translationOf !== undefined)}${Number(isNamed)}${path}`
  }
  return keyOf(a) < keyOf(b) ? -1 : 1
}

/** Of good articles, hidden ones included, in no order; empty for one that is not good. */
export function listMemberPaths(db: Database, path: string): string[] {
  const own = `select ${NAMED} where path = ? and ${IS_GOOD}`
  const article = db.find<NamedArticle>(own, path)
  const stem = article && findGroup(db, article)
  if (stem === undefined) return article ? [path] : []
  return db
    .all<NamedArticle>(MEMBERS, stem)
    .filter((member) => findGroup(db, member) === stem)
    .map((member) => member.path)
}

// A slug may be the id of another article: who names it means the one with the slug.
const MEMBERS = `select ${NAMED} where ${IS_GOOD} and path in (
  select path from article where stem = ?1 and translation_of is null
  union select copy.path from article as original
    join article as copy on copy.translation_of = ${toWrittenSlug('original.slug')} where original.stem = ?1
  union select copy.path from article as original
    join article as copy on copy.translation_of = original.id where original.stem = ?1)`

/** The stem that names the group; undefined where the field leads to no original. */
function findGroup(db: Database, { path, stem, translationOf }: NamedArticle) {
  if (translationOf === null) return stem
  const original = findNamed(db, translationOf)
  const isOriginal = original?.translationOf === null && original.path !== path
  return isOriginal ? original.stem : undefined
}

/** False for a site without any: its articles need not be asked one by one. */
export function hasTranslations(db: Database): boolean {
  const sql = `select 1 from article where translation_of is not null
    union all select 1 from article group by stem having count(*) > 1 limit 1`
  return db.find(sql) !== undefined
}

/** Articles whose field has the slug or the id of an article, in no order. */
export function listNaming(db: Database, path: string): string[] {
  const names = `select ${SLUG} from article where path = ?1
    union select id from article where path = ?1`
  return db.listTexts(`select path from article where translation_of in (${names})`, path)
}

/** The article that the field of another one names; undefined without one. */
export function findOriginalPath(db: Database, path: string): string | undefined {
  const own = 'select translation_of as name from article where path = ?'
  const name = db.find<{ name: string | null }>(own, path)?.name ?? undefined
  return name === undefined ? undefined : findNamed(db, name)?.path
}

/** The article that the field names by its slug, else by its id. */
export function findNamed(db: Database, name: string): NamedArticle | undefined {
  const sql = `select ${NAMED} where (${SLUG} = ?1 or id = ?1) and ${IS_GOOD}
    order by ${SLUG} = ?1 desc, translation_of is not null, path limit 1`
  return db.find<NamedArticle>(sql, name)
}
