// GIF (89a): blocks, comments and the data of programs among them.
import { joinBytes, startsWith } from './bytes.ts'

const TRAILER = 0x3b
const EXTENSION = 0x21
const IMAGE = 0x2c
const COMMENT = 0xfe
const APPLICATION = 0xff
/** How often an animation plays, and its colours. */
const KEPT_PROGRAMS = ['NETSCAPE2.0', 'ANIMEXTS1.0', 'ICCRGBG1012']

/** Keeps pictures, how they are shown, and nothing behind the end. */
export function stripGif(bytes: Uint8Array): Uint8Array {
  let at = 13 + colourTableLength(bytes[10])
  const kept = [bytes.subarray(0, at)]
  while (at < bytes.length) {
    const kind = bytes[at]
    if (kind === TRAILER) return joinBytes([...kept, Uint8Array.of(TRAILER)])
    const end = findBlockEnd(bytes, at)
    if (end === undefined) break
    if (kind === IMAGE || isKeptExtension(bytes, at)) kept.push(bytes.subarray(at, end))
    at = end
  }
  return joinBytes(kept)
}

function colourTableLength(flags = 0): number {
  return flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0
}

/** Undefined for what is no block. A picture that was cut off ends with the file. */
function findBlockEnd(bytes: Uint8Array, at: number): number | undefined {
  const kind = bytes[at]
  if (kind === EXTENSION) return skipParts(bytes, at + 2)
  if (kind !== IMAGE) return undefined
  // A descriptor, a colour table, and the size of the smallest code.
  return skipParts(bytes, at + 11 + colourTableLength(bytes[at + 9]))
}

function skipParts(bytes: Uint8Array, from: number): number {
  let at = from
  while (at < bytes.length && bytes[at] !== 0) at += 1 + (bytes[at] ?? 0)
  return Math.min(at + 1, bytes.length)
}

function isKeptExtension(bytes: Uint8Array, at: number): boolean {
  const label = bytes[at + 1]
  if (label === COMMENT) return false
  const program = bytes.subarray(at + 3)
  return label !== APPLICATION || KEPT_PROGRAMS.some((name) => startsWith(program, name))
}
