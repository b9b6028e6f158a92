// What the lengths of lines tell: whether somebody, or a program, broke paragraphs into them.
import type { Line } from './split-lines.ts'

export interface LineShape {
  /** Line ends inside a paragraph mean nothing. */
  readonly isWrapped: boolean
  /** Of nearly all lines of prose, in characters. */
  readonly width: number
}

const MAX_WIDTH = 130
/** A break is one of wrapping where the next word would have gone past this share of the width. */
const NEARLY = 0.85
const MIN_PAIRS = 3

/** Of runs of lines, without those of code. */
export function findLineShape(runs: readonly (readonly Line[])[]): LineShape {
  const lengths = runs.flat().map(({ words }) => words.length)
  const sorted = lengths.toSorted((a, b) => a - b)
  const width = sorted[Math.floor(sorted.length * 0.95)] ?? 0
  const pairs = runs.flatMap(listPairs)
  const broken = pairs.filter(([line, next]) => isBrokenAt(line, next, width * NEARLY))
  const running = pairs.filter(([line, next]) => isRunning(line, next))
  const isMost = broken.length > pairs.length / 2 || running.length > pairs.length / 3
  const isWrapped = width <= MAX_WIDTH && pairs.length >= MIN_PAIRS && isMost
  return { isWrapped, width }
}

function listPairs(run: readonly Line[]): [Line, Line][] {
  return run.flatMap((line, at): [Line, Line][] => {
    const next = run[at + 1]
    return next === undefined || startsItem(next) ? [] : [[line, next]]
  })
}

/** Whether the first word of `next` had no room on `line`. */
export function isBrokenAt(line: Line, next: Line, width: number): boolean {
  const [word = ''] = next.words.split(' ', 1)
  return line.words.length + 1 + word.length > width
}

/** Whether a sentence runs on from one line to the next. */
export function isRunning(line: Line, next: Line): boolean {
  return !/[.!?:;…][)\]”"’']*$/.test(line.words) && /^[("“‘'«]?\p{Ll}/u.test(next.words)
}

const BULLET = /^(?:[•‣◦▪●○■–*+-]|\d{1,3}[.)]|\(\d{1,2}\)) +\S/

export function startsItem({ words }: Line): boolean {
  return BULLET.test(words)
}
