// Boxes of the ISO base media format (ISO/IEC 14496-12): what AVIF and MP4 are made of.
import { readName, viewOf } from './bytes.ts'

export interface Box {
  readonly name: string
  /** Of its four letters. */
  readonly nameAt: number
  /** Of the payload. */
  readonly start: number
  readonly end: number
}

/** Throws a `RangeError` for a box that is longer than what it lies in; frames may be cut off. */
export function listBoxes(bytes: Uint8Array, from: number, to: number): Box[] {
  const view = viewOf(bytes)
  const boxes: Box[] = []
  let at = from
  while (at + 8 <= to) {
    const size = view.getUint32(at)
    const isLong = size === 1
    const length = isLong
      ? Number(view.getBigUint64(at + 8))
      : size === 0
        ? to - at
        : size
    const start = at + (isLong ? 16 : 8)
    const name = readName(bytes, at + 4)
    const end = name === 'mdat' ? Math.min(at + length, to) : at + length
    if (end < start || end > to) throw new RangeError('A box is longer than its file')
    boxes.push({ name, nameAt: at + 4, start, end })
    at = end
  }
  return boxes
}
