// How much of an article's headings and code comes back after its marks were taken off.
import type { Nodes } from 'mdast'
import { toString as toWords } from 'mdast-util-to-string'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'

import type { PlainLine } from './strip-marks.ts'

/** Lines: found and right, found and wrong, missed. */
export interface Tally {
  right: number
  wrong: number
  missed: number
}

const parser = unified().use(remarkParse).use(remarkGfm)

/** Adds to `tally` how lines of one kind came back. */
export function compareLines(
  lines: readonly PlainLine[],
  markdown: string,
  kind: 'heading' | 'code',
  tally: Tally,
): void {
  const expected = lines.filter((line) => line.kind === kind).map(({ text }) => text)
  const left = countLines(expected)
  for (const line of listFound(parser.parse(markdown), kind).map(toPlain)) {
    const count = left.get(line) ?? 0
    if (line === '') continue
    if (count > 0) left.set(line, count - 1)
    tally[count > 0 ? 'right' : 'wrong'] += 1
  }
  for (const count of left.values()) tally.missed += count
}

/** The harmonic mean of precision and recall. */
export function toF1({ right, wrong, missed }: Tally): number {
  return (2 * right) / (2 * right + wrong + missed)
}

function countLines(lines: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const line of lines.map(toPlain))
    if (line !== '') counts.set(line, (counts.get(line) ?? 0) + 1)
  return counts
}

function listFound(node: Nodes, kind: 'heading' | 'code'): string[] {
  if (node.type === 'code') return kind === 'code' ? node.value.split('\n') : []
  if (node.type === 'heading') return kind === 'heading' ? [toWords(node)] : []
  return 'children' in node
    ? node.children.flatMap((child) => listFound(child, kind))
    : []
}

// Line by line as words: margins and quotes of code spans are no matter of kinds.
function toPlain(line: string): string {
  return line.replaceAll('`', '').replace(/\s+/g, ' ').trim()
}
