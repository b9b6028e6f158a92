// Words of the interface that stand in a body.
import { parseWordPlaceholder } from '../../model/placeholders/placeholder.ts'
import { fillWords, findWords, hasWords, isWordKey } from '../../words/find-words.ts'
import type { Reader } from './reader.ts'

/** Undefined for a key that another version of the pipeline wrote. */
export function toWord(
  { site }: Reader,
  written: string,
  language: string | undefined,
): string | undefined {
  // The owner's own wording is for the language of the site.
  const words =
    language !== undefined && hasWords(language) ? findWords(language) : site.words
  const { key, filling } = parseWordPlaceholder(written)
  const word = isWordKey(key) ? words[key] : undefined
  if (typeof word !== 'string') return undefined
  return fillWords(word, { number: filling, title: filling })
}
