// Finds the heading that an id of another engine was made of.
import { FOREIGN_PREFIX, foldId } from '../../text/fold-id.ts'

/** What ids of a heading have in common, by `foldId`. */
export type HeadingKeys = readonly string[]

/**
 * The place of the one heading that can be meant, among all headings; undefined where there is
 * none, or several.
 */
export function findForeignHeading(
  id: string,
  headings: readonly HeadingKeys[],
): number | undefined {
  return (
    findOnly(id, headings) ??
    findOnly(id.replace(FOREIGN_PREFIX, ''), headings) ??
    findCounted(id, headings)
  )
}

function findOnly(id: string, headings: readonly HeadingKeys[]): number | undefined {
  const wanted = foldId(id)
  if (wanted === '') return undefined
  const found = headings.flatMap((keys, index) => (keys.includes(wanted) ? [index] : []))
  return found.length === 1 ? found[0] : undefined
}

/** Redcarpet counts all headings from 0. */
function findCounted(id: string, headings: readonly HeadingKeys[]): number | undefined {
  const index = /^toc_(\d{1,4})$/.exec(id)?.[1]
  return index !== undefined && Number(index) < headings.length
    ? Number(index)
    : undefined
}

const GERMAN: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' }

/** `text`: of a heading. */
export function toHeadingKeys(text: string): HeadingKeys {
  const plain = text.normalize('NFC').toLowerCase()
  const forms = [
    plain,
    // Slugifiers of JavaScript and of Jekyll write ASCII.
    plain.normalize('NFKD').replace(/\p{M}/gu, ''),
    plain.replace(/[äöüß]/g, (letter) => GERMAN[letter] ?? letter),
    plain.replaceAll('&', ' and '),
    // Pandoc and kramdown begin at the first letter.
    plain.replace(/^\P{L}+/u, ''),
  ]
  return forms.map(foldId)
}
