// Reads from a WOFF2 file which characters it has.
import { brotliDecompressSync } from 'node:zlib'

/** Inclusive code points. */
export type Range = readonly [from: number, to: number]

/** https://www.w3.org/TR/WOFF2/#FileStructure: all tables are one compressed stream. */
export function readCoverage(woff2: Buffer): readonly Range[] {
  const { start, offset } = findCharacterMap(woff2)
  const size = woff2.readUInt32BE(COMPRESSED_SIZE)
  return parseCharacterMap(
    brotliDecompressSync(woff2.subarray(start, start + size)).subarray(offset),
  )
}

const TABLE_COUNT = 12
const COMPRESSED_SIZE = 20
const HEADER_LENGTH = 48
// §4.1: numbers of known tables, and of a table whose name follows.
const [CMAP, GLYF, LOCA, NAMED] = [0, 10, 11, 63]

/** `start` of the stream in the file, `offset` of the table in the stream. */
function findCharacterMap(woff2: Buffer): { start: number; offset: number } {
  let [at, offset, found] = [HEADER_LENGTH, 0, 0]
  const readNumber = () => {
    let [value, byte] = [0, 0x80]
    while (byte & 0x80) {
      byte = woff2.readUInt8(at++)
      value = value * 128 + (byte & 0x7f)
    }
    return value
  }
  for (let left = woff2.readUInt16BE(TABLE_COUNT); left > 0; left -= 1) {
    const flags = woff2.readUInt8(at++)
    const [table, transform] = [flags & 63, flags >> 6]
    if (table === NAMED) at += 4
    if (table === CMAP) found = offset
    let length = readNumber()
    const isGlyphs = table === GLYF || table === LOCA
    if (isGlyphs ? transform !== 3 : transform !== 0) length = readNumber()
    offset += length
  }
  return { start: at, offset: found }
}

/** https://learn.microsoft.com/en-us/typography/opentype/spec/cmap: formats 4 and 12. */
function parseCharacterMap(cmap: Buffer): readonly Range[] {
  const tables = Array.from({ length: cmap.readUInt16BE(2) }, (_, index) =>
    cmap.subarray(cmap.readUInt32BE(8 + index * 8)),
  )
  const whole = tables.find((table) => table.readUInt16BE(0) === 12)
  const table = whole ?? tables.find((each) => each.readUInt16BE(0) === 4)
  if (!table) throw new TypeError('The font has no Unicode character map')
  if (whole) {
    return Array.from({ length: table.readUInt32BE(12) }, (_, index) => [
      table.readUInt32BE(16 + index * 12),
      table.readUInt32BE(20 + index * 12),
    ])
  }
  const bytes = table.readUInt16BE(6)
  // The last segment closes the table.
  return Array.from({ length: bytes / 2 - 1 }, (_, index) => [
    table.readUInt16BE(16 + bytes + index * 2),
    table.readUInt16BE(14 + index * 2),
  ])
}
