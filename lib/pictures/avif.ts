// AVIF (ISO/IEC 23008-12): items of a meta box. Offsets count from the file's beginning, so
// that what is private is blanked in its place.
import { type Box, listBoxes } from './boxes.ts'
import { readName, UncleanError, viewOf } from './bytes.ts'
import { stripAround } from './film.ts'

/** Blanks Exif and XMP items; orientation is a property of its own (`irot`, `imir`). */
export function stripAvif(bytes: Uint8Array): Uint8Array {
  try {
    const copy = stripAround(bytes)
    for (const box of listBoxes(bytes, 0, bytes.length)) {
      if (box.name === 'meta') blankItems(copy, box)
    }
    return copy
  } catch (error) {
    // No browser shows it, and nobody knows what it tells.
    if (error instanceof RangeError || error instanceof UncleanError)
      return new Uint8Array()
    throw error
  }
}

function blankItems(bytes: Uint8Array, meta: Box): void {
  const boxes = listBoxes(bytes, meta.start + 4, meta.end)
  const find = (name: string) => boxes.find((box) => box.name === name)
  const [infos, places, idat] = [find('iinf'), find('iloc'), find('idat')]
  if (!infos || !places) return
  const personal = listPersonalItems(bytes, infos)
  for (const { id, inIdat, start, length } of listExtents(bytes, places)) {
    if (!personal.has(id)) continue
    const from = (inIdat ? (idat?.start ?? 0) : 0) + start
    bytes.fill(0, from, length === 0 ? bytes.length : from + length)
  }
}

function listPersonalItems(bytes: Uint8Array, { start, end }: Box): Set<number> {
  const view = viewOf(bytes)
  const entries = listBoxes(bytes, start + (bytes[start] === 0 ? 6 : 8), end)
  const ids = entries.flatMap((entry) => {
    const isWide = bytes[entry.start] === 3
    const id = isWide ? view.getUint32(entry.start + 4) : view.getUint16(entry.start + 4)
    const type = readName(bytes, entry.start + (isWide ? 10 : 8))
    return type === 'Exif' || type === 'mime' || type === 'uri ' ? [id] : []
  })
  return new Set(ids)
}

interface Extent {
  readonly id: number
  readonly inIdat: boolean
  readonly start: number
  readonly length: number
}

/** Parts may be written in no bytes at all. */
const MAX_EXTENTS = 100_000

function listExtents(bytes: Uint8Array, { start }: Box): Extent[] {
  const reader = new Reader(bytes, start)
  const version = reader.read(1)
  reader.read(3)
  const sizes = reader.read(2)
  const sizeAt = (shift: number) => (sizes >> shift) & 15
  const count = reader.read(version === 2 ? 4 : 2)
  const extents: Extent[] = []
  for (let item = 0; item < count; item += 1) {
    const id = reader.read(version === 2 ? 4 : 2)
    const method = version === 0 ? 0 : reader.read(2) & 15
    reader.read(2)
    const base = reader.read(sizeAt(4))
    const parts = reader.read(2)
    if (extents.length + parts > MAX_EXTENTS) throw new RangeError('Too many parts')
    for (let part = 0; part < parts; part += 1) {
      if (version > 0) reader.read(sizeAt(0))
      const offset = base + reader.read(sizeAt(12))
      extents.push({
        id,
        inIdat: method === 1,
        start: offset,
        length: reader.read(sizeAt(8)),
      })
    }
  }
  return extents
}

/** Reads numbers one after the other; throws a `RangeError` behind the end. */
class Reader {
  readonly #view: DataView
  #at: number

  constructor(bytes: Uint8Array, at: number) {
    this.#view = viewOf(bytes)
    this.#at = at
  }

  read(size: number): number {
    let value = 0
    for (let index = 0; index < size; index += 1)
      value = value * 256 + this.#view.getUint8(this.#at + index)
    this.#at += size
    return value
  }
}
