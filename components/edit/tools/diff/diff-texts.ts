// What differs between two texts, line by line.
import { alignLists, type Step } from '@/lib/edit/lossless/splice/align'

export interface DiffLine {
  readonly kind: 'same' | 'added' | 'removed'
  readonly text: string
}

/** Lines around one change, or several that are close. */
export interface DiffHunk {
  /** The number of its first line, from 1 on. */
  readonly oldStart: number
  readonly newStart: number
  readonly lines: readonly DiffLine[]
}

/** Lines that are the same around a change. */
const CONTEXT = 3

export function diffTexts(old: string, now: string): DiffHunk[] {
  const [a, b] = [splitLines(old), splitLines(now)]
  return toHunks(alignLists(a, b).flatMap((step) => toLines(step, a, b)))
}

/** A line that takes the place of another is two. */
function toLines(
  { from = -1, to = -1, isSame }: Step,
  a: readonly string[],
  b: readonly string[],
): DiffLine[] {
  const [old, now] = [a[from], b[to]]
  if (isSame && old !== undefined) return [{ kind: 'same', text: old }]
  return [
    ...(old === undefined ? [] : [{ kind: 'removed' as const, text: old }]),
    ...(now === undefined ? [] : [{ kind: 'added' as const, text: now }]),
  ]
}

function splitLines(text: string): string[] {
  return text === '' ? [] : text.replace(/\r?\n$/, '').split(/\r?\n/)
}

/** Leaves out what is far from any change. */
function toHunks(lines: readonly DiffLine[]): DiffHunk[] {
  const hunks: { oldStart: number; newStart: number; lines: DiffLine[] }[] = []
  let [oldLine, newLine, end] = [1, 1, -1]
  for (const [index, line] of lines.entries()) {
    const isNear = lines
      .slice(Math.max(0, index - CONTEXT), index + CONTEXT + 1)
      .some(({ kind }) => kind !== 'same')
    if (isNear && end !== index)
      hunks.push({ oldStart: oldLine, newStart: newLine, lines: [] })
    if (isNear) {
      hunks.at(-1)?.lines.push(line)
      end = index + 1
    }
    if (line.kind !== 'added') oldLine += 1
    if (line.kind !== 'removed') newLine += 1
  }
  return hunks
}
