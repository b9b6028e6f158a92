// Writes an edited text in the bytes of the file that it was read from.
import { LosslessError } from './messages.ts'
import { alignLists } from './splice/align.ts'

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
  const text = edited.replace(/^\ufeff/, '')
  const mark = written.startsWith(BOM) ? BOM : ''
  const isBlank = written.trim() === '' || text.trim() === ''
  if (written.trim() === text.trim()) return original
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
  const start = written.slice(0, written.length - written.trimStart().length)
  const end = written.slice(written.trimEnd().length)
  const [lastEnd = ''] = /\r\n|\r|\n/.exec(end) ?? []
  const old = listLines(written.trim() + lastEnd)
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
  const steps = alignLists(old.map(toText), lines.map(toText))
  const ends = new Map(steps.map(({ from = -1, to }) => [to, old[from]?.end]))
  let written = ''
  for (const [index, { text, end }] of lines.entries()) {
    const kept = end && (ends.get(index) || usual)
    // CR, an empty line and LF would be one line end.
    const isJoined = text === '' && kept === '\n' && written.endsWith('\r')
    written = (isJoined ? written.slice(0, -1) + kept : written + text) + kept
  }
  return written
}

function toText({ text }: Line): string {
  return text
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
