// Edits of a text, and the lines they stand on.
import type { BodyContext } from './syntax.ts'

export interface Edit {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** An edit that begins inside of the one before it is left out. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let [kept, last] = ['', 0]
  for (const { start, end, text: shown } of edits.toSorted((a, b) => a.start - b.start)) {
    if (start < last) continue
    kept += text.slice(last, start) + shown
    last = end
  }
  return kept + text.slice(last)
}

export function lineOf(text: string, offset: number, { line }: BodyContext): number {
  return line + text.slice(0, offset).split('\n').length - 1
}
