// Turns the bytes of a file into text.
import type { Diagnostic } from '../../../model/diagnostic.ts'
import { toViolation } from '../messages.ts'
import { createDiagnosticList } from './report.ts'

export interface DecodedFile {
  /**
   * Without byte order mark and with LF: gray-matter leaves the CR before the closing line
   * in the YAML, where it becomes a part of the last value. Lines and columns stay.
   */
  readonly text: string
  readonly diagnostics: readonly Diagnostic[]
}

/** What becomes one LF: `applyFixes` counts with it too. */
export const LINE_END = /\r+\n/g

const decoder = new TextDecoder('utf-8', { ignoreBOM: true })
const encoder = new TextEncoder()

/** UTF-8, or a diagnostic at the first bad byte; NUL is not text either. */
export function decodeFile(path: string, bytes: Uint8Array): DecodedFile {
  const decoded = decoder.decode(bytes)
  const text = clean(decoded)
  const { diagnostics, report } = createDiagnosticList(path, text)
  const bad = findBadByte(decoded, bytes)
  const firstNul = text.indexOf('\0')
  if (bad) {
    const isUtf16 = /^(?:fffe|feff)/.test(toHex(bytes[0]) + toHex(bytes[1]))
    const violation = isUtf16
      ? toViolation('file-encoding:utf-16', {})
      : toViolation('file-encoding', { byte: toHex(bytes[bad.offset]) })
    report(violation, clean(decoded.slice(0, bad.index)).length)
  } else if (firstNul !== -1) {
    const count = text.split('\0').length - 1
    const what = count === 1 ? 'a NUL byte' : `${count} NUL bytes, the first one here`
    report(toViolation('file-encoding:nul', { what }), firstNul)
  }
  return { text, diagnostics }
}

function clean(decoded: string): string {
  const text = decoded.replace(/^\ufeff/, '')
  return text.includes('\r') ? text.replace(LINE_END, '\n') : text
}

/** Where the decoder wrote U+FFFD for anything but its own bytes, EF BF BD. */
function findBadByte(decoded: string, bytes: Uint8Array) {
  let [offset, from] = [0, 0]
  for (const { index } of decoded.matchAll(/\ufffd/g)) {
    offset += encoder.encode(decoded.slice(from, index)).length
    const written = [0, 1, 2].map((next) => toHex(bytes[offset + next])).join('')
    if (written !== 'efbfbd') return { index, offset }
    from = index
  }
  return undefined
}

function toHex(byte = 0): string {
  return byte.toString(16).padStart(2, '0')
}
