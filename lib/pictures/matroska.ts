// Matroska and WebM (RFC 9559): elements of EBML.
import { UncleanError, viewOf } from './bytes.ts'

const SEGMENT = 0x18538067
const TAGS = 0x1254c367
const VOID = 0xec

const TAG_BYTES = Buffer.from('1254c367', 'hex')

/**
 * Turns tags into free space, in their place. Throws an `UncleanError` where they may lie behind
 * something whose length nobody knows.
 */
export function stripMatroska(bytes: Uint8Array): Uint8Array {
  const copy = Uint8Array.from(bytes)
  let at = 0
  while (at < copy.length) {
    const id = readNumber(copy, at, 'id')
    const size = readNumber(copy, at + id.width, 'size')
    const start = at + id.width + size.width
    if (id.value === SEGMENT) at = start
    else if (size.value === undefined) break
    else {
      if (id.value === TAGS) blank(copy, at, start + size.value)
      at = start + size.value
    }
  }
  if (Buffer.from(copy).includes(TAG_BYTES, at)) throw new UncleanError('Tags behind')
  return copy
}

/** RFC 8794 §4: zeros before the first one say how long it is. Undefined: not known. */
function readNumber(bytes: Uint8Array, at: number, kind: 'id' | 'size') {
  const first = bytes[at] ?? 0
  const width = Math.clz32(first) - 23
  if (width > 8 || at + width > bytes.length) return { value: undefined, width: 0 }
  const mask = kind === 'id' ? 0xff : 0xff >> width
  let value = first & mask
  let isUnknown = kind === 'size' && value === mask
  for (const byte of bytes.subarray(at + 1, at + width)) {
    value = value * 256 + byte
    isUnknown &&= byte === 0xff
  }
  return { value: isUnknown ? undefined : value, width }
}

function blank(bytes: Uint8Array, at: number, end: number): void {
  if (end > bytes.length) throw new UncleanError('Tags without an end')
  bytes.fill(0, at, end)
  // A size of eight bytes, or of one where those do not fit.
  bytes[at] = VOID
  const isLong = end - at > 9
  if (isLong) viewOf(bytes).setBigUint64(at + 1, (1n << 56n) + BigInt(end - at - 9))
  else bytes[at + 1] = 0x80 + (end - at - 2)
}
