// Finds the cache tags of articles whose translations changed.
import type { Database } from '../store/database.ts'
import { readSite } from '../store/site.ts'
import {
  findOriginalPath,
  listMemberPaths,
  listNaming,
  listTranslations,
} from '../translations/translations.ts'
import { READERS } from '../visibility/visibility.ts'
import { translationsTag } from './cache-tags.ts'
import { readRevision, replaceRevision } from './revisions.ts'

/** What is kept of an article that does not stand alone. */
interface Group {
  /** All members, hidden ones included: when one changes, it is asked what these show. */
  readonly members: readonly string[]
  /** Those that its page shows, in order. */
  readonly shown: readonly string[]
}

/** `paths`: documents that changed. Returns the articles whose pages show others than before. */
export function listRetranslated(db: Database, paths: readonly string[]): string[] {
  const articles = paths.filter((path) => path.startsWith('articles/'))
  // Who names another original now, since two may have one name, leaves those of the one before.
  const touched = articles.flatMap((path) => {
    const beside = [...listTouched(db, path), ...listNaming(db, path)]
      .concat(listNamingBefore(db, path))
      .filter((member) => member !== path)
    return [path, ...beside, ...beside.flatMap((member) => listTouched(db, member))]
  })
  const { language } = readSite(db, undefined)
  return [...new Set(touched)].filter((path) => {
    replaceRevision(db, ORIGINAL + path, findOriginalPath(db, path) ?? '')
    return replaceGroup(db, path, language)
  })
}

/** Prefix of revisions: the article that a translation names, whatever became of it. */
const ORIGINAL = 'original:'

/** Translations that named an article when they were last looked at. */
function listNamingBefore(db: Database, path: string): string[] {
  const sql = 'select tag from revision where tag between ? and ? and value = ?'
  return db
    .listTexts(sql, ORIGINAL, `${ORIGINAL}\u{10ffff}`, path)
    .map((tag) => tag.slice(ORIGINAL.length))
}

/** The members of an article's group now and before. */
function listTouched(db: Database, path: string): string[] {
  const { members } = parseGroup(readRevision(db, translationsTag(path)))
  return [...listMemberPaths(db, path), ...members]
}

/** True where the page of an article shows others than before. */
function replaceGroup(db: Database, path: string, language: string): boolean {
  const members = listMemberPaths(db, path).toSorted()
  const isAlone = members.length < 2
  const rows = isAlone ? [] : listTranslations(db, path, READERS.listed, language)
  const group: Group = { members, shown: rows.map((row) => row.path) }
  const value = isAlone ? '' : JSON.stringify(group)
  const old = replaceRevision(db, translationsTag(path), value)
  return old !== undefined && String(parseGroup(old).shown) !== String(group.shown)
}

// What `replaceGroup` kept.
function parseGroup(text: string): Group {
  return text === '' ? { members: [], shown: [] } : (JSON.parse(text) as Group)
}
