// A line that may be a heading, and what stands around it.
import type { Unit } from '../units.ts'

export interface Candidate {
  readonly words: string
  /** In words; two signs of Chinese or Japanese count as one. */
  readonly size: number
  /** In letters of Latin; a sign of Chinese or Japanese is as long as two and a half. */
  readonly length: number
  readonly unit: Unit
  readonly before?: Unit
  readonly after?: Unit
  /** Whether the text has the same line elsewhere. */
  readonly isRepeated: boolean
  /** Whether line ends inside its paragraphs mean nothing. */
  readonly isWrapped: boolean
}

/** In logits; fitted on articles whose marks were taken off. */
export interface Sign<Seen> {
  readonly name: string
  readonly weight: number
  readonly test: (seen: Seen) => boolean
}

const MAX_LENGTH = 160

/** Units that can be no heading are left out. */
export function listCandidates(
  units: readonly Unit[],
  isWrapped: boolean,
): readonly Candidate[] {
  const counts = countLines(units)
  return units.flatMap((unit, at) => {
    const [before, after] = [units[at - 1], units[at + 1]]
    const words = unit.lines[0]?.words
    if (words === undefined || !mayBeHeading(unit, words)) return []
    if (unit.kind === 'items' && isAmongItems(unit, before, after)) return []
    return {
      ...{ words, ...measure(words), unit, isWrapped },
      isRepeated: (counts.get(words) ?? 0) > 1,
      ...(before && { before }),
      ...(after && { after }),
    }
  })
}

function measure(words: string): { size: number; length: number } {
  const signs = words.match(/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/gu)?.length ?? 0
  return {
    size: words.split(/\s+/).length + signs / 2,
    length: words.length + signs * 1.5,
  }
}

function countLines(units: readonly Unit[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { words } of units.flatMap(({ lines }) => lines))
    counts.set(words, (counts.get(words) ?? 0) + 1)
  return counts
}

function mayBeHeading({ kind, lines }: Unit, words: string): boolean {
  if (lines.length > 1 || words.length > MAX_LENGTH) return false
  if (kind === 'items' && !NUMBER.test(words)) return false
  if (kind === 'code' && !NAME.test(words)) return false
  if (kind !== 'text' && kind !== 'items' && kind !== 'code') return false
  return /[\p{L}\p{N}]/u.test(words) && !/^https?:\S+$/.test(words) && !FILE.test(words)
}

const NUMBER = /^\d/
/** `package.json`, `chmod`: what stands alone may be named as well as meant. */
const NAME = /^[\w.:/!()#@[\]-]+$/
/** The name of a picture that was pasted. */
const FILE = /^\S+\.(?:avif|gif|jpe?g|mov|mp3|mp4|pdf|png|svg|webm|webp|zip)$/i

/** `1. Introduction` is a heading where no other item is its neighbour, and nothing is set in under it. */
function isAmongItems(unit: Unit, before?: Unit, after?: Unit): boolean {
  const margin = unit.lines[0]?.indent ?? 0
  return (
    isItem(before, unit.isGlued) ||
    isItem(after, after?.isGlued ?? false) ||
    (after !== undefined && (after.lines[0]?.indent ?? 0) > margin)
  )
}

function isItem(unit: Unit | undefined, isGlued: boolean): boolean {
  return (
    unit?.kind === 'items' && (isGlued || NUMBER.test(unit.lines.at(-1)?.words ?? ''))
  )
}

export function lengthOf({ lines }: Unit): number {
  return lines.reduce((sum, { words }) => sum + words.length + 1, -1)
}

export function lastOf(unit: Unit | undefined): string {
  return unit?.lines.at(-1)?.words ?? ''
}
