// TIFF 6.0 and BigTIFF: directories of tags that point into the file.
import { UncleanError, viewOf } from './bytes.ts'
import { stripJpeg } from './jpeg.ts'

const TAGS = { compression: 259, subDirectories: 330, oldJpeg: 513 } as const
/** Where the pixels are, and how long each part is. */
const PIXELS = [
  [273, 279],
  [324, 325],
] as const
const JPEG = 7

/** What decoders, colours and maps need: no name, place, date, program, caption or preview. */
const KEPT = new Set([
  ...[254, 255, 256, 257, 258, 259, 262, 263, 264, 265, 266, 273, 274, 277, 278, 279],
  ...[280, 281, 282, 283, 284, 286, 287, 290, 291, 292, 293, 296, 297, 301, 317, 318],
  ...[319, 320, 321, 322, 323, 324, 325, 326, 327, 328, 330, 332, 334, 336, 338, 339],
  ...[340, 341, 342, 347, 529, 530, 531, 532, 559, 32997, 33550, 33922, 34264, 34675],
  ...[34735, 34736, 34737, 42113, 50674],
])

/** Bytes of one value, by its type. */
const SIZES: Readonly<Record<number, number>> = {
  ...{ 1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 6: 1, 7: 1, 8: 2, 9: 4, 10: 8, 11: 4, 12: 8 },
  ...{ 13: 4, 16: 8, 17: 8, 18: 8 },
}

interface Entry {
  readonly tag: number
  readonly at: number
  readonly size: number
  readonly count: number
  /** Where the values are; in the entry itself where they fit. */
  readonly from: number
  readonly isInline: boolean
}

/** Pages and smaller copies of them. */
const MAX_DIRECTORIES = 4096

/** Keeps the directories of pictures with the tags above, in their places, and nothing else. */
export function stripTiff(bytes: Uint8Array): Uint8Array {
  return new Tiff(bytes).strip()
}

class Tiff {
  readonly #bytes: Uint8Array
  readonly #view: DataView
  readonly #isLittle: boolean
  readonly #isBig: boolean
  readonly #kept: Uint8Array
  #end = 0

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes
    this.#view = viewOf(bytes)
    this.#isLittle = bytes[0] === 0x49
    this.#isBig = bytes[this.#isLittle ? 2 : 3] === 43
    this.#kept = new Uint8Array(bytes.length)
  }

  strip(): Uint8Array {
    const header = this.#isBig ? 16 : 8
    this.#keep(0, header)
    const offsets = [this.#read(header / 2, header / 2)]
    const seen = new Set([0])
    for (const offset of offsets) {
      if (seen.has(offset)) continue
      if (seen.add(offset).size > MAX_DIRECTORIES) throw new UncleanError('Too many')
      offsets.push(...this.#keepDirectory(offset))
    }
    return this.#kept.subarray(0, this.#end)
  }

  /** Returns the offsets of other ones. */
  #keepDirectory(offset: number): number[] {
    const [head, step, word] = this.#isBig ? [8, 20, 8] : [2, 12, 4]
    const count = this.#read(offset, head)
    const next = offset + head + count * step
    const entries = this.#listEntries(offset + head, next, step)
    for (const [index, { at }] of entries.entries())
      this.#keep(at, step, offset + head + index * step)
    this.#keep(next, word, offset + head + entries.length * step)
    this.#writeCount(offset, entries.length)
    for (const { from, size, count: values, isInline } of entries)
      if (!isInline) this.#keep(from, size * values)
    const find = (tag: number) => entries.find((entry) => entry.tag === tag)
    const isJpeg = this.#valuesOf(find(TAGS.compression))[0] === JPEG
    for (const [places, lengths] of PIXELS)
      this.#keepPixels(find(places), find(lengths), isJpeg)
    return [...this.#valuesOf(find(TAGS.subDirectories)), this.#read(next, word)]
  }

  #listEntries(from: number, to: number, step: number): Entry[] {
    const entries: Entry[] = []
    const word = this.#isBig ? 8 : 4
    for (let at = from; at < to; at += step) {
      const tag = this.#read(at, 2)
      const size = SIZES[this.#read(at + 2, 2)]
      // A whole JPEG file in the picture, of a kind that nobody writes any more.
      if (tag === TAGS.oldJpeg) throw new UncleanError('A JPEG file in a TIFF')
      if (size === undefined || !KEPT.has(tag)) continue
      const count = this.#read(at + 4, word)
      const place = at + 4 + word
      const isInline = size * count <= word
      const from = isInline ? place : this.#read(place, word)
      entries.push({ tag, at, size, count, from, isInline })
    }
    return entries
  }

  #keepPixels(places?: Entry, lengths?: Entry, isJpeg = false): void {
    const sizes = this.#valuesOf(lengths)
    this.#valuesOf(places).forEach((place, index) => {
      const size = sizes[index]
      if (size === undefined) throw new UncleanError('Pixels without a length')
      const pixels = this.#bytes.subarray(place, place + size)
      // Each part is a JPEG of its own, with segments for anything.
      if (isJpeg && stripJpeg(pixels).length !== pixels.length)
        throw new UncleanError('Remarks among the pixels')
      this.#keep(place, pixels.length)
    })
  }

  #valuesOf(entry: Entry | undefined): number[] {
    if (!entry) return []
    const { from, size, count } = entry
    if (from + size * count > this.#bytes.length) throw new UncleanError('Cut off')
    return Array.from({ length: count }, (_, i) => this.#read(from + i * size, size))
  }

  #keep(from: number, length: number, to = from): void {
    if (from + length > this.#bytes.length) throw new UncleanError('Cut off')
    this.#kept.set(this.#bytes.subarray(from, from + length), to)
    this.#end = Math.max(this.#end, to + length)
  }

  #writeCount(at: number, count: number): void {
    const view = viewOf(this.#kept)
    if (this.#isBig) view.setBigUint64(at, BigInt(count), this.#isLittle)
    else view.setUint16(at, count, this.#isLittle)
  }

  #read(at: number, size: number): number {
    if (at + size > this.#bytes.length) throw new UncleanError('Cut off')
    if (size === 1) return this.#view.getUint8(at)
    if (size === 2) return this.#view.getUint16(at, this.#isLittle)
    if (size === 4) return this.#view.getUint32(at, this.#isLittle)
    return Number(this.#view.getBigUint64(at, this.#isLittle))
  }
}
