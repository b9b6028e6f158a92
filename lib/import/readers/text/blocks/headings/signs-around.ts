// What the neighbours of a line tell of a heading.
import { type Candidate, lastOf, lengthOf, type Sign } from './candidate.ts'
import type { Unit } from '../units.ts'

export const SIGNS_AROUND: readonly Sign<Candidate>[] = [
  {
    name: 'no blank line',
    weight: -3,
    test: ({ after, isWrapped }) => isWrapped && after?.isGlued === true,
  },
  { name: 'repeated', weight: -0.7, test: ({ isRepeated }) => isRepeated },
  {
    name: 'before prose',
    weight: 0.9,
    test: ({ words, after }) => isLonger(after, words.length * 1.5),
  },
  { name: 'before code', weight: -1.3, test: ({ after }) => after?.kind === 'code' },
  { name: 'before items', weight: 0.6, test: ({ after }) => after?.kind === 'items' },
  { name: 'before a table', weight: 1.3, test: ({ after }) => after?.kind === 'table' },
  {
    name: 'before an address',
    weight: -1.1,
    test: ({ after }) => /^https?:\S+$/.test(after?.lines[0]?.words ?? ''),
  },
  { name: 'before a short line', weight: -1, test: ({ after }) => isShort(after) },
  {
    name: 'before a colon',
    weight: 0.4,
    test: ({ after }) => /[:：]$/.test(lastOf(after)),
  },
  { name: 'at the end', weight: -2.4, test: ({ after }) => after === undefined },
  { name: 'at the beginning', weight: -0.4, test: ({ before }) => before === undefined },
  { name: 'after code', weight: -0.3, test: ({ before }) => before?.kind === 'code' },
  { name: 'after items', weight: 0.3, test: ({ before }) => before?.kind === 'items' },
  { name: 'after a short line', weight: -0.9, test: ({ before }) => isShort(before) },
  {
    name: 'after a colon',
    weight: -1.6,
    test: ({ before }) => /[:：]$/.test(lastOf(before)),
  },
  {
    name: 'after a sentence',
    weight: 0.8,
    test: ({ before }) => /[.!?。！？]["”’)`]*$/.test(lastOf(before)),
  },
  {
    name: 'named below',
    weight: 1,
    test: ({ words, after }) => isNamedIn(words, after),
  },
  {
    name: 'named above',
    weight: -0.6,
    test: ({ words, before }) => isNamedIn(words, before),
  },
]

function isLonger(unit: Unit | undefined, length: number): boolean {
  return unit?.kind === 'text' && lengthOf(unit) > length
}

function isShort(unit: Unit | undefined): boolean {
  return (
    unit?.kind === 'text' &&
    lengthOf(unit) <= 100 &&
    !/[.!:;,。！：；，]$/.test(lastOf(unit))
  )
}

const MAX_SEEN = 2000
/** Beginnings of longer words, so that `Concurrency` is found in `concurrent`. */
const STEM = /[\p{L}\p{N}_]{4,}/gu
const STEM_LENGTH = 6

/** Whether a paragraph has one of the longer words. */
function isNamedIn(words: string, unit: Unit | undefined): boolean {
  if (unit === undefined) return false
  const text = unit.lines
    .map((line) => line.words)
    .join(' ')
    .slice(0, MAX_SEEN)
    .toLowerCase()
  const stems = words.toLowerCase().match(STEM) ?? []
  return stems.some((stem) => text.includes(stem.slice(0, STEM_LENGTH)))
}
