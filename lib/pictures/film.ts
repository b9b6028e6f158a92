// MP4 and QuickTime: phones write place, owner and model beside the tracks.
import { type Box, listBoxes } from './boxes.ts'

const PERSONAL = new Set(['udta', 'meta', 'uuid'])

/**
 * Turns what tells of a person into free space, in its place: offsets of the tracks stay true.
 * A damaged film is returned as it is.
 */
export function stripFilm(bytes: Uint8Array): Uint8Array {
  try {
    const copy = Uint8Array.from(bytes)
    for (const box of listBoxes(bytes, 0, bytes.length)) {
      if (box.name === 'moov') blankPersonal(copy, box)
      else if (PERSONAL.has(box.name)) blank(copy, box)
    }
    return copy
  } catch (error) {
    if (error instanceof RangeError) return bytes
    throw error
  }
}

function blankPersonal(bytes: Uint8Array, { start, end }: Box): void {
  for (const box of listBoxes(bytes, start, end)) {
    if (box.name === 'trak') blankPersonal(bytes, box)
    // A `uuid` in here can say how the pictures lie on a sphere.
    else if (box.name !== 'uuid' && PERSONAL.has(box.name)) blank(bytes, box)
  }
}

function blank(bytes: Uint8Array, { start, end, nameAt }: Box): void {
  bytes.set(new TextEncoder().encode('free'), nameAt)
  bytes.fill(0, start, end)
}
