// Shows two versions of a text side by side: signs and words say what differs, not colours alone.
import { WORDS } from '../words.ts'
import type { DiffHunk, DiffLine } from './diff-texts.ts'

/** What stands in one row: nothing on a side that has no such line. */
export interface DiffRow {
  readonly old?: DiffLine | undefined
  readonly now?: DiffLine | undefined
}

/** `labels`: of the old version and of the new one. */
export function renderDiff(
  hunks: readonly DiffHunk[],
  labels: readonly [string, string],
): HTMLElement {
  const table = document.createElement('table')
  const head = table.createTHead().insertRow()
  for (const label of labels) {
    const cell = document.createElement('th')
    cell.scope = 'col'
    cell.textContent = label
    head.append(cell)
  }
  for (const { lines } of hunks) {
    const body = table.createTBody()
    for (const row of pairLines(lines)) renderRow(body.insertRow(), row)
  }
  const frame = document.createElement('div')
  frame.className = 'edit-diff'
  // What scrolls must be reachable with keys.
  frame.tabIndex = 0
  frame.setAttribute('role', 'region')
  frame.setAttribute('aria-label', labels.join(' · '))
  frame.append(table)
  return frame
}

/** A line that replaces another stands beside it. */
export function pairLines(lines: readonly DiffLine[]): DiffRow[] {
  const rows: DiffRow[] = []
  let removed: DiffLine[] = []
  let added: DiffLine[] = []
  const flush = () => {
    const count = Math.max(removed.length, added.length)
    for (let at = 0; at < count; at++) rows.push({ old: removed[at], now: added[at] })
    ;[removed, added] = [[], []]
  }
  for (const line of lines) {
    if (line.kind === 'removed') {
      if (added.length > 0) flush()
      removed.push(line)
    } else if (line.kind === 'added') {
      added.push(line)
    } else {
      flush()
      rows.push({ old: line, now: line })
    }
  }
  flush()
  return rows
}

function renderRow(row: HTMLTableRowElement, { old, now }: DiffRow): void {
  row.className = old?.kind === 'same' ? 'is-same' : ''
  renderCell(row.insertCell(), old)
  renderCell(row.insertCell(), now)
}

const ELEMENTS = { same: 'span', added: 'ins', removed: 'del' } as const
const SIGNS = { added: ['+', WORDS.added], removed: ['−', WORDS.taken] } as const

function renderCell(cell: HTMLTableCellElement, line: DiffLine | undefined): void {
  if (!line) return
  const { kind, text } = line
  cell.className = `is-${kind}`
  const words = document.createElement(ELEMENTS[kind])
  words.textContent = text
  if (kind !== 'same') cell.append(makeSign(SIGNS[kind]))
  cell.append(words)
}

/** Read aloud as a word. */
function makeSign([sign, word]: readonly [sign: string, word: string]): HTMLElement {
  const element = document.createElement('span')
  element.className = 'sign'
  element.textContent = sign
  element.setAttribute('role', 'img')
  element.setAttribute('aria-label', word)
  return element
}
