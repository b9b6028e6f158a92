// Reads what `git diff` prints of one file.

export interface DiffLine {
  readonly kind: 'same' | 'added' | 'removed'
  /** Without its line break. */
  readonly text: string
}

export interface DiffHunk {
  /** The number of its first line, from 1 on. */
  readonly oldStart: number
  readonly newStart: number
  readonly lines: readonly DiffLine[]
}

const HEAD = /^@@ -(\d+)(?:,\d+)? \+(\d+)(?:,\d+)? @@/
const KINDS: Readonly<Record<string, DiffLine['kind']>> = {
  ' ': 'same',
  '+': 'added',
  '-': 'removed',
}

/** The hunks, in order; none where both are alike. */
export function parseDiff(printed: string): DiffHunk[] {
  const hunks: { oldStart: number; newStart: number; lines: DiffLine[] }[] = []
  for (const line of printed.replace(/\n$/, '').split('\n')) {
    const [, oldStart, newStart] = HEAD.exec(line) ?? []
    const kind = KINDS[line.slice(0, 1)]
    const hunk = hunks.at(-1)
    if (oldStart !== undefined) {
      hunks.push({ oldStart: Number(oldStart), newStart: Number(newStart), lines: [] })
    } else if (hunk && kind) {
      hunk.lines.push({ kind, text: line.slice(1).replace(/\r$/, '') })
    }
  }
  return hunks
}

/** A whole text as one hunk: of a file that was made, or is gone. */
export function toWholeHunk(text: string, kind: 'added' | 'removed'): DiffHunk[] {
  if (text === '') return []
  const lines = text.replace(/\r?\n$/, '').split(/\r?\n/)
  const start = {
    oldStart: Number(kind === 'removed'),
    newStart: Number(kind === 'added'),
  }
  return [{ ...start, lines: lines.map((line) => ({ kind, text: line })) }]
}
