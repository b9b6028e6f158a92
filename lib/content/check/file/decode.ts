import type { Diagnostic } from '../../../model/diagnostic.ts'
import { createReport } from './report.ts'

export interface DecodedFile {
  /**
   * Without byte order mark and with LF: gray-matter leaves the CR before the closing line
   * in the YAML, where it becomes a part of the last value. Lines and columns stay.
   */
  readonly text: string
  readonly problems: readonly Diagnostic[]
}

const strict = new TextDecoder('utf-8', { fatal: true })
const lenient = new TextDecoder('utf-8')

/** UTF-8 or a problem at the first bad byte; NUL is no text either. */
export function decodeFile(path: string, bytes: Uint8Array): DecodedFile {
  const decoded = decodeStrictly(bytes)
  if (decoded === undefined) {
    return { text: lenient.decode(bytes), problems: listEncodingProblems(path, bytes) }
  }
  const text = decoded.includes('\r') ? decoded.replace(LINE_END, '\n') : decoded
  const report = createReport(path, text)
  const firstNul = text.indexOf('\0')
  if (firstNul !== -1) {
    const count = text.split('\0').length - 1
    const what = count === 1 ? 'a NUL byte' : `${count} NUL bytes, the first one here`
    report.error(firstNul, `The file holds ${what}: it is no text, or it was damaged`)
  }
  return { text, problems: report.problems }
}

/** What becomes one LF: `applyFixes` counts with it too. */
export const LINE_END = /\r+\n/g

function decodeStrictly(bytes: Uint8Array): string | undefined {
  try {
    return strict.decode(bytes)
  } catch {
    return undefined
  }
}

function listEncodingProblems(path: string, bytes: Uint8Array): readonly Diagnostic[] {
  const start = decodeStart(bytes)
  const text = start.replace(/^\ufeff/, '').replace(LINE_END, '\n')
  const report = createReport(path, text)
  report.error(text.length, toMessage(bytes, new TextEncoder().encode(start).length))
  return report.problems
}

function toMessage(bytes: Uint8Array, badOffset: number): string {
  const isUtf16 = /^(?:fffe|feff)$/.test(toHex(bytes[0]) + toHex(bytes[1]))
  if (isUtf16) return 'The file is UTF-16: save it as UTF-8'
  return `Byte 0x${toHex(bytes[badOffset])} is not UTF-8 here: save the file as UTF-8`
}

function toHex(byte = 0): string {
  return byte.toString(16).padStart(2, '0')
}

/** The longest valid beginning, by halving: the decoder itself does not say where it failed. */
function decodeStart(bytes: Uint8Array): string {
  let good = 0
  let bad = bytes.length + 1
  while (bad - good > 1) {
    const middle = (good + bad) >> 1
    if (isValidStart(bytes.subarray(0, middle))) good = middle
    else bad = middle
  }
  return streamDecoder().decode(bytes.subarray(0, good), { stream: true })
}

function isValidStart(bytes: Uint8Array): boolean {
  try {
    // A stream may end within a character, so only a wrong byte throws.
    streamDecoder().decode(bytes, { stream: true })
    return true
  } catch {
    return false
  }
}

function streamDecoder(): TextDecoder {
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
}
