// A text in units: what the rules for headings, lists and paragraphs look at one by one.
import { isBrokenAt, isRunning, startsItem, type LineShape } from '../lines/line-shape.ts'
import type { Line } from '../lines/split-lines.ts'

/** Lines that belong together; of a text that is not wrapped, each line is a unit. */
export interface Unit {
  readonly kind: 'text' | 'code' | 'items' | 'table' | 'quote' | 'rule' | 'underlined'
  readonly lines: readonly Line[]
  /** No blank line parts it from the unit before. */
  readonly isGlued: boolean
}

const RULE = /^(?:[-*_=~#•·—–][ \t]?){3,}$/
const UNDERLINE = /^(?:={3,}|-{3,}|~{3,})$/

/** In order, all lines but blank ones; those of code with the blank ones inside. */
export function listUnits(
  lines: readonly Line[],
  code: ReadonlySet<number>,
  shape: LineShape,
): Unit[] {
  const units: Unit[] = []
  let at = 0
  while (at < lines.length) {
    const line = lines[at]
    if (line === undefined || line.words === '') {
      at += 1
      continue
    }
    const kind = findKind(lines, at, code)
    const taken = takeLines(lines, at, kind, code, shape)
    const isGlued = at > 0 && lines[at - 1]?.words !== ''
    units.push({ kind, lines: taken, isGlued })
    at += taken.length
  }
  return units
}

function findKind(
  lines: readonly Line[],
  at: number,
  code: ReadonlySet<number>,
): Unit['kind'] {
  const [line, next] = [lines[at], lines[at + 1]]
  if (line === undefined) return 'text'
  if (isUnderlined(line, next)) return 'underlined'
  if (RULE.test(line.words)) return 'rule'
  if (code.has(line.number)) return 'code'
  if (startsItem(line)) return 'items'
  if (/^>/.test(line.words)) return 'quote'
  return isRow(line) && next !== undefined && isRow(next, line) ? 'table' : 'text'
}

function isUnderlined(line: Line, next: Line | undefined): boolean {
  return (
    next !== undefined &&
    UNDERLINE.test(next.words) &&
    /\p{L}/u.test(line.words) &&
    line.indent === next.indent &&
    Math.abs(next.words.length - line.words.length) <= 3
  )
}

/** A row has as many cells as the one before it. */
export function isRow(line: Line, before?: Line): boolean {
  const cells = splitCells(line)
  if (cells.length < 2) return false
  return before === undefined || splitCells(before).length === cells.length
}

export function splitCells({ text, words }: Line): string[] {
  if (/^\|.*\|$/.test(words))
    return words
      .slice(1, -1)
      .split('|')
      .map((cell) => cell.trim())
  return text.includes('\t') && !/^\t/.test(text)
    ? text.split('\t').map((cell) => cell.trim())
    : []
}

function takeLines(
  lines: readonly Line[],
  from: number,
  kind: Unit['kind'],
  code: ReadonlySet<number>,
  shape: LineShape,
): readonly Line[] {
  if (kind === 'code') return takeCode(lines, from, code)
  if (kind === 'underlined') return lines.slice(from, from + 2)
  if (kind === 'rule') return lines.slice(from, from + 1)
  let end = from + 1
  while (goesOn(lines, end, kind, code, shape)) end += 1
  return lines.slice(from, end)
}

function goesOn(
  lines: readonly Line[],
  at: number,
  kind: Unit['kind'],
  code: ReadonlySet<number>,
  shape: LineShape,
): boolean {
  const [before, line] = [lines[at - 1], lines[at]]
  if (before === undefined || line === undefined || line.words === '') return false
  if (kind === 'table') return isRow(line, before) && !code.has(line.number)
  if (findKind(lines, at, code) !== (kind === 'items' ? 'text' : kind)) return false
  if (kind === 'quote') return true
  if (kind === 'items' && line.indent > 0 && line.indent >= before.indent) return true
  if (isRunning(before, line)) return true
  const isFirst = at < 2 || lines[at - 2]?.words === ''
  return shape.isWrapped && !(isFirst && mayStandAlone(before, line, shape))
}

// A heading without a blank line below it: the next word would have had room.
function mayStandAlone(line: Line, next: Line, { width }: LineShape): boolean {
  const isBegun = /^["“'«]?[\p{Lu}\p{Lo}]/u.test(next.words)
  return isBegun && !/[.!:,;]$/.test(line.words) && !isBrokenAt(line, next, width * 0.7)
}

/** Blank lines between lines of code belong to it. */
function takeCode(
  lines: readonly Line[],
  from: number,
  code: ReadonlySet<number>,
): readonly Line[] {
  let end = from + 1
  for (let at = end; at < lines.length; at += 1) {
    const line = lines[at]
    if (line === undefined || (line.words !== '' && !code.has(line.number))) break
    if (line.words !== '') end = at + 1
  }
  return lines.slice(from, end)
}
