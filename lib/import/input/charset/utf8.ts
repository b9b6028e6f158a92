// UTF-8 with faults: what is none is read as Windows-1252, byte by byte.
import { toWindowsLetter } from '../../../text/clean.ts'

/** Sequences of more than one byte in a sample, and bytes that belong to none. */
export function countSequences(bytes: Uint8Array): { good: number; bad: number } {
  const count = { good: 0, bad: 0 }
  for (let at = 0; at < bytes.length; ) {
    const length = sequenceLength(bytes, at)
    if (length > 1) count.good++
    if (length === 0) count.bad++
    at += length || 1
  }
  return count
}

/**
 * Texts pasted from elsewhere leave single bytes of another encoding in a database. `faults`
 * are offsets in the text.
 */
export function decodeMixed(bytes: Buffer): { text: string; faults: number[] } {
  const faults: number[] = []
  let text = ''
  let start = 0
  for (let at = 0; at < bytes.length; ) {
    const length = sequenceLength(bytes, at)
    at += length || 1
    if (length > 0) continue
    text += bytes.toString('utf8', start, at - 1)
    faults.push(text.length)
    text += toLetter(bytes.toString('latin1', at - 1, at))
    start = at
  }
  return { text: text + bytes.toString('utf8', start), faults }
}

/** How many bytes at the end begin a sequence that may go on: 0 to 3. */
export function openEnd(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] ?? 0
    if (byte >= 0xc0) return back < claimedLength(byte) ? back : 0
    if (byte < 0x80) return 0
  }
  return 0
}

function toLetter(byte: string): string {
  return byte < '\u00a0' ? toWindowsLetter(byte) : byte
}

function claimedLength(lead: number): number {
  if (lead >= 0xf0) return 4
  return lead >= 0xe0 ? 3 : 2
}

/** RFC 3629 §4; 0 where no sequence begins. */
function sequenceLength(bytes: Uint8Array, at: number): number {
  const lead = bytes[at] ?? 0
  if (lead < 0x80) return 1
  if (lead < 0xc2 || lead > 0xf4) return 0
  const length = claimedLength(lead)
  if (!isSecond(lead, bytes[at + 1] ?? 0)) return 0
  for (let next = at + 2; next < at + length; next++)
    if (((bytes[next] ?? 0) & 0xc0) !== 0x80) return 0
  return length
}

/** No overlong form, no surrogate, nothing behind U+10FFFF. */
function isSecond(lead: number, byte: number): boolean {
  const low = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80
  const high = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf
  return byte >= low && byte <= high
}
