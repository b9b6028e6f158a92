// Words of the interface that stand in a body.
import { parseWordPlaceholder } from '../../model/placeholder.ts'
import { fillWords, isWordKey } from '../../words/find-words.ts'
import type { Reader } from './reader.ts'

/** Undefined for a key that another version of the pipeline wrote. */
export function toWord({ site }: Reader, written: string): string | undefined {
  const { key, filling } = parseWordPlaceholder(written)
  const word = isWordKey(key) ? site.words[key] : undefined
  if (typeof word !== 'string') return undefined
  return fillWords(word, { number: filling, title: filling })
}
