// The blocks of a text.
import { findLineShape, type LineShape } from '../lines/line-shape.ts'
import { listRuns, type Line } from '../lines/split-lines.ts'
import type { Block } from './block.ts'
import { findHeadings } from './headings/find-headings.ts'
import { type ItemUnit, MAX_DEPTH, readItems } from './read-items.ts'
import { listUnits, splitCells, type Unit } from './units.ts'

/** `code` holds the numbers of the lines that are code. */
export function listBlocks(
  lines: readonly Line[],
  code: ReadonlySet<number>,
  depth = 0,
): Block[] {
  const prose = lines.map((line) =>
    code.has(line.number) ? { ...line, words: '' } : line,
  )
  const shape = findLineShape(listRuns(prose))
  const units = listUnits(lines, code, shape)
  const headings = findHeadings(units, shape.isWrapped)
  return toBlocks(units, headings, shape, depth)
}

function toBlocks(
  units: readonly Unit[],
  headings: ReadonlySet<Unit>,
  shape: LineShape,
  depth: number,
): Block[] {
  const blocks: Block[] = []
  let at = 0
  while (at < units.length) {
    const unit = units[at]
    if (unit === undefined) break
    const taken = headings.has(unit) ? [unit] : takeTogether(units, at, headings, shape)
    blocks.push(...toBlock(taken, headings.has(unit), shape, depth))
    at += taken.length
  }
  return blocks
}

/** Units that make one block: lines of a poem, items of a list and what is set in under them. */
function takeTogether(
  units: readonly Unit[],
  from: number,
  headings: ReadonlySet<Unit>,
  shape: LineShape,
): Unit[] {
  const first = units[from]
  if (first === undefined) return []
  const taken = [first]
  for (let at = from + 1; at < units.length; at += 1) {
    const unit = units[at]
    if (unit === undefined || headings.has(unit) || !goesWith(taken, unit, shape)) break
    taken.push(unit)
  }
  return taken
}

function goesWith(taken: readonly Unit[], unit: Unit, shape: LineShape): boolean {
  const [first, last] = [taken[0], taken.at(-1)]
  if (first?.kind === 'items') {
    const margin = first.lines[0]?.indent ?? 0
    return unit.kind === 'items' || (unit.lines[0]?.indent ?? 0) > margin
  }
  if (first?.kind !== 'text' || unit.kind !== 'text' || !unit.isGlued) return false
  return shape.isWrapped || (isShortLine(last) && isShortLine(unit))
}

// Lines of verses, addresses and the like: each far from what a paragraph has.
function isShortLine(unit: Unit | undefined): boolean {
  return unit?.lines.length === 1 && (unit.lines[0]?.words.length ?? 0) <= 70
}

function toBlock(
  taken: readonly Unit[],
  isHeading: boolean,
  shape: LineShape,
  depth: number,
): Block[] {
  const lines = taken.flatMap((unit) => unit.lines)
  const [line] = lines
  if (line === undefined) return []
  if (isHeading)
    return [{ kind: 'heading', line, depth: /^-/.test(lines[1]?.words ?? '') ? 3 : 2 }]
  switch (taken[0]?.kind) {
    case 'code':
      return [{ kind: 'code', text: toCode(lines), line }]
    case 'rule':
      return [{ kind: 'rule', line }]
    case 'table':
      return [{ kind: 'table', rows: toRows(lines), line }]
    case 'quote':
      return [toQuote(lines, depth)]
    case 'items':
      return readItems(taken.flatMap(toItemUnits), shape.isWrapped)
    default:
      return [{ kind: 'text', lines, isWrapped: shape.isWrapped || taken.length === 1 }]
  }
}

function toItemUnits(unit: Unit): ItemUnit[] {
  const [line] = unit.lines
  if (line === undefined) return []
  const code = unit.kind === 'code' ? toCode(unit.lines) : undefined
  return [
    { lines: unit.lines, isGlued: unit.isGlued, ...(code !== undefined && { code }) },
  ]
}

/** With spaces for tabs in its margin, without the margin that all lines have. */
export function toCode(lines: readonly Line[]): string {
  const filled = lines.filter(({ words }) => words !== '')
  const margin = Math.min(...filled.map(({ indent }) => indent))
  return lines
    .map(({ text, words, indent }) => {
      if (margin === 0) return text
      return words === '' ? '' : ' '.repeat(indent - margin) + words
    })
    .join('\n')
}

/** Without the line of hyphens that tables of Markdown have. */
function toRows(lines: readonly Line[]): string[][] {
  return lines
    .map(splitCells)
    .filter((cells) => !cells.every((cell) => /^:?-+:?$/.test(cell)))
}

function toQuote(lines: readonly Line[], depth: number): Block {
  const marks = depth < MAX_DEPTH ? /^\s*> ?/ : /^\s*(?:>\s*)+/
  const inner = lines.map((line) => withoutMark(line, marks))
  return { kind: 'quote', blocks: listBlocks(inner, new Set(), depth + 1) }
}

function withoutMark(line: Line, marks: RegExp): Line {
  const text = line.text.replace(marks, '')
  const words = text.trim()
  return { ...line, text, words, indent: text.length - text.trimStart().length }
}
