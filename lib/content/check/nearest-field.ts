import { fold, nearest } from '../../suggest.ts'
import { SYNONYMS } from './synonyms.ts'

/** The known field that was meant: what others call it, else the nearest spelling. */
export function nearestField(word: string, known: readonly string[]): string | undefined {
  const meant = SYNONYMS.get(fold(word))?.find((name) => known.includes(name))
  return meant ?? nearest(word, known)
}
