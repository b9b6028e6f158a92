// The one order of articles, in lists, series, feeds and from one to the next.
import { toNaturalKey } from '../../text/natural-key.ts'
import { derivedName } from '../../site/document-slug.ts'

// Sorts before all that a name holds: `walk` comes before `walk-2`.
const END = '\u0001'

/**
 * Sorts as bytes, oldest first. Articles of one instant stand in the natural order of their
 * names, so that the parts of a series that appear on one day stand in theirs; of one name,
 * in the order of their paths. An id is random and decides nothing.
 */
export function toSortKey(path: string, publishDate: string): string {
  const name = toNaturalKey(derivedName(path) ?? '')
  return `${publishDate} ${name}${END}${path}`
}
