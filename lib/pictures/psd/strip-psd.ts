// PSD and PSB, <https://www.adobe.com/devnet-apps/photoshop/fileformatashtml/>: pictures in work.
import { joinBytes, UncleanError, viewOf } from '../bytes.ts'

const HEADER_LENGTH = 26

/** Resources that sizes, colours, grids, slices and paths need. */
const KEPT = new Set([
  ...[1005, 1006, 1024, 1026, 1032, 1037, 1039, 1041, 1045, 1049, 1053, 1064, 1067],
  ...[1069, 1072, 1077],
])

/** Without the resources that tell of a person: Exif, XMP, IPTC, captions, previews. */
export function stripPsd(bytes: Uint8Array): Uint8Array {
  const view = viewOf(bytes)
  try {
    const start = HEADER_LENGTH + 4 + view.getUint32(HEADER_LENGTH)
    const end = start + 4 + view.getUint32(start)
    const kept = joinBytes(listKept(bytes, start + 4, end))
    const rest = bytes.subarray(end)
    // Placed files keep what they tell.
    if (/Exif\0\0|<x:xmpmeta/.test(Buffer.from(rest).toString('latin1')))
      throw new UncleanError('A picture in a picture')
    const length = new Uint8Array(4)
    viewOf(length).setUint32(0, kept.length)
    return joinBytes([bytes.subarray(0, start), length, kept, rest])
  } catch (error) {
    if (error instanceof RangeError) throw new UncleanError('Cut off')
    throw error
  }
}

/** Each resource: four letters, its number, a name, its length and its bytes, all even. */
function listKept(bytes: Uint8Array, from: number, to: number): Uint8Array[] {
  const view = viewOf(bytes)
  const kept: Uint8Array[] = []
  let at = from
  while (at < to) {
    const nameLength = view.getUint8(at + 6) + 1
    const sizeAt = at + 6 + nameLength + (nameLength % 2)
    const size = view.getUint32(sizeAt)
    const next = sizeAt + 4 + size + (size % 2)
    if (next > bytes.length) throw new UncleanError('Cut off')
    if (KEPT.has(view.getUint16(at + 4))) kept.push(bytes.subarray(at, next))
    at = next
  }
  return kept
}
