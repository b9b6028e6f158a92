// Words of the interface that stand in a body.
import { parseWordPlaceholder } from '../../model/placeholders/placeholder.ts'
import { fillWords, findWords, hasWords, isWordKey } from '../../words/find-words.ts'
import type { Words } from '../../words/en.ts'
import type { Database } from '../store/database.ts'
import { readOwnWords } from '../store/site.ts'
import type { Reader } from './reader.ts'

/** Undefined for a key that another version of the pipeline wrote. */
export function toWord(
  { db, site }: Reader,
  written: string,
  language: string | undefined,
): string | undefined {
  const words = language === undefined ? undefined : findWordsOf(db, language)
  const { key, filling } = parseWordPlaceholder(written)
  const word = isWordKey(key) ? (words ?? site.words)[key] : undefined
  if (typeof word !== 'string') return undefined
  return fillWords(word, { number: filling, title: filling })
}

/** Undefined where neither a catalogue nor the owner speaks the language. */
function findWordsOf(db: Database, language: string): Words | undefined {
  const own = readOwnWords(db, language)
  return own || hasWords(language) ? findWords(language, own) : undefined
}
