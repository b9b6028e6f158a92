// Marks of notes: digits glued to words that count 1, 2, 3, and their texts at the end.
import type { Line } from '../lines/split-lines.ts'
import { toMark } from '../tree/to-inline.ts'

export interface FoundNotes {
  /** With marks of `to-inline.ts` in place of the digits, without the texts of the notes. */
  readonly lines: readonly Line[]
  readonly notes: ReadonlyMap<number, string>
  /** Lines of the marks, in order. */
  readonly marks: readonly number[]
}

// Small letters before it: `HTML5`, `mp3` and `sha256` are names.
const GLUED =
  /(?<=\p{Ll}{3}|[\p{Ll}\p{Lu}]{2}[.,;:!?”"’')\]])(\d{1,3})(?=[\s.,;:!?)”"’—–]|$)/gu
const BRACKETED = /(?<=[\p{L}\p{N}.,;:!?”"’')\]] ?)\[(\d{1,3})\](?![([:])/gu
const RAISED = /(?<=[\p{L}.,;:!?”"’')\]])[¹²³⁰⁴-⁹]{1,3}/gu
const RAISED_DIGITS = '⁰¹²³⁴⁵⁶⁷⁸⁹'
const NOTE = /^(?:\[(\d{1,3})\][:.]?|(\d{1,3})[.):]?|([¹²³⁰⁴-⁹]{1,3})\.?)\s+(\S.*)$/u
/** One digit after one word is nothing that counts. */
const FEWEST = 2

/** `code` holds the numbers of lines that are left alone. */
export function findNotes(lines: readonly Line[], code: ReadonlySet<number>): FoundNotes {
  const texts = findTexts(lines, code)
  const from = texts?.from ?? Number.POSITIVE_INFINITY
  const isProse = ({ number }: Line) => !code.has(number) && number < from
  const forms = texts ? [GLUED, BRACKETED, RAISED] : [GLUED]
  for (const form of forms) {
    const marks = countMarks(lines.filter(isProse), form)
    const isAll = texts !== undefined && marks.length === texts.notes.size
    if (!isAll && (texts !== undefined || marks.length < FEWEST)) continue
    const notes = texts?.notes ?? new Map<number, string>()
    const kept = lines.filter(({ number }) => number < from)
    const marked = new Map(marks.map((mark) => [mark.line, 0]))
    return {
      notes,
      marks: marks.map(({ line }) => line),
      lines: markLines(kept, form, marked, notes.size > 0 ? 'n' : 's'),
    }
  }
  return texts === undefined ? none(lines) : findWithout(lines, code)
}

// Numbered lines at the end that no mark leads to are a list.
function findWithout(lines: readonly Line[], code: ReadonlySet<number>): FoundNotes {
  const marks = countMarks(
    lines.filter(({ number }) => !code.has(number)),
    GLUED,
  )
  if (marks.length < FEWEST) return none(lines)
  const marked = new Map(marks.map((mark) => [mark.line, 0]))
  return {
    notes: new Map(),
    marks: marks.map(({ line }) => line),
    lines: markLines(lines, GLUED, marked, 's'),
  }
}

function none(lines: readonly Line[]): FoundNotes {
  return { lines, notes: new Map(), marks: [] }
}

/** Numbered lines that end the text, counting from 1. */
function findTexts(
  lines: readonly Line[],
  code: ReadonlySet<number>,
): { readonly from: number; readonly notes: ReadonlyMap<number, string> } | undefined {
  const found: {
    readonly number: number
    readonly words: string
    readonly line: Line
  }[] = []
  let more: string[] = []
  for (const line of lines.toReversed()) {
    if (line.words === '') continue
    const match = code.has(line.number) ? null : NOTE.exec(line.words)
    if (match === null) {
      if (line.indent < 2 || code.has(line.number)) break
      more.unshift(line.words)
      continue
    }
    const number = toNumber(match[1] ?? match[2] ?? match[3] ?? '')
    found.unshift({ number, words: [match[4] ?? '', ...more].join(' '), line })
    more = []
  }
  const first = found.findIndex(
    ({ number }, at) => number === 1 && counts(found.slice(at)),
  )
  const start = found[first]
  if (start === undefined || found.length - first < FEWEST) return undefined
  const notes = new Map(found.slice(first).map(({ number, words }) => [number, words]))
  return { from: start.line.number, notes }
}

function counts(found: readonly { readonly number: number }[]): boolean {
  return found.every(({ number }, at) => number === at + 1)
}

/** The marks that count 1, 2, 3 in the order of the text. */
function countMarks(
  lines: readonly Line[],
  form: RegExp,
): { readonly line: number; readonly number: number }[] {
  const marks: { readonly line: number; readonly number: number }[] = []
  for (const { words, number: line } of lines) {
    for (const [written] of words.matchAll(form))
      if (toNumber(written) === marks.length + 1)
        marks.push({ line, number: marks.length + 1 })
  }
  return marks
}

function markLines(
  lines: readonly Line[],
  form: RegExp,
  marked: ReadonlyMap<number, number>,
  kind: 'n' | 's',
): Line[] {
  let count = 0
  return lines.map((line) => {
    if (!marked.has(line.number)) return line
    const words = line.words.replace(form, (written) => {
      if (toNumber(written) !== count + 1) return written
      count += 1
      return toMark(count, kind)
    })
    return { ...line, words }
  })
}

function toNumber(written: string): number {
  const digits = [...written.replace(/[[\]]/g, '')].map((digit) => {
    const raised = RAISED_DIGITS.indexOf(digit)
    return raised === -1 ? digit : String(raised)
  })
  return Number(digits.join(''))
}
