// Writes an edited text in the bytes of the file that it was read from.
import { LosslessError } from './messages.ts'
import { listCommon } from './splice/align.ts'

const BOM = '\ufeff'
const LINE = /[^\r\n]*(?:\r\n|\r|\n|$)/g

interface Line {
  readonly text: string
  readonly end: string
}

/**
 * `edited` has LF alone, no mark and nothing blank around it, as Sveltia CMS hands it out. In
 * the bytes, lines that are in `original` keep their line ends, others have the usual one, and
 * the file begins and ends as it did. Throws a `LosslessError` where `original` is no UTF-8.
 */
export function restoreBytes(original: Uint8Array, edited: string): Uint8Array {
  const written = decode(original)
  const text = edited.replace(BOM, '')
  const mark = written.startsWith(BOM) ? BOM : ''
  const isBlank = written.trim() === '' || text.trim() === ''
  return new TextEncoder().encode(isBlank ? mark + text : restore(written, text.trim()))
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    throw new LosslessError('encoding')
  }
}

function restore(written: string, text: string): string {
  const [start = ''] = /^\s*/.exec(written) ?? []
  const [end = ''] = /\s*$/.exec(written) ?? []
  const old = listLines(written.trim())
  const lines = listLines(text)
  const restored = old.some(({ end }) => end.includes('\r'))
    ? restoreLineEnds(old, lines)
    : text.replace(/\r\n?/g, '\n')
  // Spaces behind the last line are a part of it.
  const isSameEnd = old.at(-1)?.text === lines.at(-1)?.text
  return start + restored + (isSameEnd ? end : end.replace(/^[^\r\n]+/, ''))
}

function restoreLineEnds(old: readonly Line[], lines: readonly Line[]): string {
  const usual = findUsual(old)
  const kept = new Map(listKept(old, lines).map(([from, to]) => [to, old[from]?.end]))
  return lines
    .map(({ text, end }, index) => text + (end && (kept.get(index) || usual)))
    .join('')
}

function listLines(text: string): Line[] {
  const lines = [...text.matchAll(LINE)].map(([line]) => {
    const [end = ''] = /[\r\n]*$/.exec(line) ?? []
    return { text: line.slice(0, line.length - end.length), end }
  })
  // The pattern finds an empty line behind the last one.
  return lines.slice(0, -1)
}

function findUsual(lines: readonly Line[]): string {
  const counts = new Map<string, number>()
  for (const { end } of lines) if (end) counts.set(end, (counts.get(end) ?? 0) + 1)
  return [...counts].toSorted(([, a], [, b]) => b - a)[0]?.[0] ?? '\n'
}

/** A comparison takes the product of the lines that are between the first and last change. */
const MAX_COMPARED = 4_000_000

/** Pairs of indexes of lines that are in both. */
function listKept(old: readonly Line[], lines: readonly Line[]): [number, number][] {
  const first = countSame(old, lines)
  const rest = [old.slice(first), lines.slice(first)] as const
  const last = countSame(rest[0].toReversed(), rest[1].toReversed())
  const [a, b] = rest.map((each) =>
    each.slice(0, each.length - last).map(({ text }) => text),
  )
  const isShort = a && b && a.length * b.length <= MAX_COMPARED
  const common = isShort ? listCommon(a, b) : []
  return [
    ...Array.from({ length: first }, (_, index): [number, number] => [index, index]),
    ...common.map(([from, to]): [number, number] => [from + first, to + first]),
    ...Array.from({ length: last }, (_, index): [number, number] => [
      old.length - 1 - index,
      lines.length - 1 - index,
    ]),
  ]
}

function countSame(a: readonly Line[], b: readonly Line[]): number {
  const most = Math.min(a.length, b.length)
  const first = a.findIndex(({ text }, index) => index >= most || text !== b[index]?.text)
  return first === -1 ? most : first
}
