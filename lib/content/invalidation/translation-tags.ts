// Finds the cache tags of articles whose translations changed.
import type { Database } from '../store/database.ts'
import { readSite } from '../store/site.ts'
import { listMemberPaths, listTranslations } from '../translations/translations.ts'
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
  const touched = articles.flatMap((path) => [
    ...[path, ...listMemberPaths(db, path)],
    ...parseGroup(readRevision(db, translationsTag(path))).members,
  ])
  const { language } = readSite(db, undefined)
  return [...new Set(touched)].filter((path) => replaceGroup(db, path, language))
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
