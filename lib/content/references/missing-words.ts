// Diagnostics of languages that nobody gave the words of the interface in.
import type { Diagnostic } from '../../model/diagnostic.ts'
import { FILE_START } from '../../model/diagnostic.ts'
import { hasWords, type OwnWords, WORD_KEYS } from '../../words/find-words.ts'
import type { Database } from '../store/database.ts'
import { findFieldPosition, findRecord, listDocuments } from '../store/documents.ts'
import { readOwnWords, readSiteWords, SITE_FILE, WORDS_FILE } from '../store/site.ts'
import { toViolation } from './messages.ts'

/** Of the language of the site, and of each that has a file of words. */
export function listMissingWords(db: Database): Diagnostic[] {
  const record = findRecord(db, SITE_FILE, 'site')
  const { language = 'en' } = record ?? {}
  const place = { file: SITE_FILE, ...findFieldPosition(db, SITE_FILE, 'language') }
  const ofSite = findMissing(language, readSiteWords(db, record ?? {}), WORDS_FILE)
  const others = listDocuments(db, 'words').flatMap(({ path, record }) =>
    record.language === undefined || record.language === language
      ? []
      : [{ path, language: record.language }],
  )
  return [
    ...(ofSite ? [{ ...place, ...ofSite }] : []),
    ...others.flatMap(({ path, language }) => {
      const missing = findMissing(language, readOwnWords(db, language) ?? {}, path)
      return missing ? [{ file: path, ...FILE_START, ...missing }] : []
    }),
  ]
}

/** As many names show where to begin. */
const NAMED = 3

function findMissing(language: string, own: OwnWords, file: string) {
  if (hasWords(language)) return undefined
  const missing = WORD_KEYS.filter((key) => !Object.hasOwn(own, key))
  if (missing.length === 0) return undefined
  const names = missing.slice(0, NAMED).map((key) => `\`${key}\``)
  const count = missing.length === 1 ? 'one word' : `${missing.length} words`
  return toViolation('words-missing', { language, count, names: names.join(', '), file })
}
