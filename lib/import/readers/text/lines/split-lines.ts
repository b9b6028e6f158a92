// A text as lines, and runs of them.

/** One line; `number` counts from 1 in the file. */
export interface Line {
  /** Without spaces at its end; tabs stay. */
  readonly text: string
  /** Without spaces at both ends. */
  readonly words: string
  /** In columns; a tab leads to the next multiple of four. */
  readonly indent: number
  readonly number: number
}

const LINE_END = /\r\n|[\n\r\f\v\u0085\u2028\u2029]/
/** Characters that nobody sees; tabs and line ends are none. */
const UNSEEN = /[\u0000-\u0008\u000e-\u001f\u007f\u200b\ufeff]/g

/** Ends of Windows and old Macs too; a form feed parts pages, and lines as well. */
export function splitLines(text: string): Line[] {
  return text
    .replace(UNSEEN, '')
    .split(LINE_END)
    .map((written, at) => {
      const line = written.trimEnd()
      return { text: line, words: line.trim(), indent: toIndent(line), number: at + 1 }
    })
}

function toIndent(line: string): number {
  let columns = 0
  for (const letter of line) {
    if (letter === '\t') columns += 4 - (columns % 4)
    else if (letter === ' ' || letter === '\u00a0') columns += 1
    else break
  }
  return columns
}

/** Lines between blank ones. */
export function listRuns(lines: readonly Line[]): Line[][] {
  const runs: Line[][] = []
  let isInside = false
  for (const line of lines) {
    if (line.words !== '' && isInside) runs.at(-1)?.push(line)
    if (line.words !== '' && !isInside) runs.push([line])
    isInside = line.words !== ''
  }
  return runs
}
