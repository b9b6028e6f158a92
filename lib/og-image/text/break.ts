import type { Paragraph } from './paragraph.ts'
import type { Places } from './break-opportunities.ts'
import { SOFT_HYPHEN } from './soft-hyphen.ts'

/** Indexes of a paragraph's text, without the white space at the end. */
export interface Line {
  readonly start: number
  readonly end: number
}

/** At most, in sizes of the type. */
const HYPHEN_WIDTH = 0.5

/** Greedy; a word that is longer than a line is broken between characters. */
export function breakLines(
  { text, pens, starts }: Paragraph,
  places: Places,
  maxWidth: number,
): Line[] {
  const isTooLong = (start: number, end: number) => {
    const hyphen = text[end - 1] === SOFT_HYPHEN ? HYPHEN_WIDTH : 0
    return (pens[end] ?? 0) - (pens[start] ?? 0) + hyphen > maxWidth
  }
  const lines: Line[] = []
  let start = 0
  let end = 0
  const close = (at: number) => {
    lines.push({ start, end: trimEnd(text, start, at) })
    start = at
    end = at
  }
  for (const place of places) {
    if (isTooLong(start, trimEnd(text, start, place)) && end > start) close(end)
    while (isTooLong(start, trimEnd(text, start, place))) {
      let at = start + 1
      let next = at
      while (next < place && !isTooLong(start, next)) {
        if (starts.has(next)) at = next
        next += 1
      }
      while (at < place && !starts.has(at)) at += 1
      if (at >= place) break
      close(at)
    }
    end = place
  }
  if (end > start) close(end)
  return lines
}

/** Lines of about the same length: the narrowest that are no more, and break no more words. */
export function balanceLines(
  paragraph: Paragraph,
  places: Places,
  maxWidth: number,
): readonly Line[] {
  const lines = breakLines(paragraph, places, maxWidth)
  const isWhole = hasWholeWords(paragraph, places, lines)
  let best = lines
  let [narrow, wide] = [maxWidth / 2, maxWidth]
  for (let step = 0; step < 8 && lines.length > 1; step += 1) {
    const width = (narrow + wide) / 2
    const tried = breakLines(paragraph, places, width)
    const isAsGood =
      tried.length === lines.length && hasWholeWords(paragraph, places, tried) === isWhole
    if (isAsGood) [best, wide] = [tried, width]
    else narrow = width
  }
  return best
}

export function hasWholeWords(
  { text }: Paragraph,
  places: Places,
  lines: readonly Line[],
): boolean {
  return lines.every(({ end }) => places.has(text[end] === ' ' ? end + 1 : end))
}

function trimEnd(text: string, start: number, end: number): number {
  let trimmed = end
  while (trimmed > start && text[trimmed - 1] === ' ') trimmed -= 1
  return trimmed
}
