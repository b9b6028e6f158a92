// Exif, as far as it is read and written here: the tags of its directories.

/** What pictures keep of it: how they have to be turned, from 1 to 8. */
export const ORIENTATION = 0x0112

const POINTERS = { exif: 0x8769, gps: 0x8825 } as const

export interface ExifTags {
  /** Tags of all directories, with the first value of those that are short numbers. */
  readonly values: ReadonlyMap<number, number>
  readonly hasPlace: boolean
}

/** A directory in a directory is real, a longer chain is an attack. */
const MAX_DIRECTORIES = 8
const MAX_ENTRIES = 512

/** Reads a TIFF structure; what can not be read is left out. */
export function readExif(tiff: Uint8Array): ExifTags {
  const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.byteLength)
  const values = new Map<number, number>()
  const isLittle = tiff[0] === 0x49
  const offsets = tiff.length < 8 ? [] : [view.getUint32(4, isLittle)]
  let hasPlace = false
  for (const offset of offsets) {
    if (offsets.length > MAX_DIRECTORIES || offset + 2 > tiff.length) break
    const count = Math.min(view.getUint16(offset, isLittle), MAX_ENTRIES)
    for (let index = 0; index < count; index += 1) {
      const at = offset + 2 + index * 12
      if (at + 12 > tiff.length) break
      const tag = view.getUint16(at, isLittle)
      const target = view.getUint32(at + 8, isLittle)
      if (tag === POINTERS.exif) offsets.push(target)
      // Many cameras write a directory without a place in it.
      if (tag === POINTERS.gps) hasPlace ||= hasEntries(view, target, isLittle)
      values.set(tag, view.getUint16(at + 8, isLittle))
    }
  }
  return { values, hasPlace }
}

/** More than the version of the format. */
function hasEntries(view: DataView, offset: number, isLittle: boolean): boolean {
  return offset + 2 <= view.byteLength && view.getUint16(offset, isLittle) > 1
}

/** A structure with the orientation alone; undefined where there is nothing to turn. */
export function keepOrientation(tiff: Uint8Array): Uint8Array | undefined {
  const value = readExif(tiff).values.get(ORIENTATION) ?? 1
  if (value < 2 || value > 8) return undefined
  // Big endian, the directory at 8, one entry: a SHORT of this value, and no next one.
  return Uint8Array.from([
    ...[0x4d, 0x4d, 0, 0x2a, 0, 0, 0, 8, 0, 1],
    ...[0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, value, 0, 0],
    ...[0, 0, 0, 0],
  ])
}
