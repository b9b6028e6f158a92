// Whether a font file has all weights in one.

/** By its list of tables: OpenType, WOFF or WOFF2. False for what is none of these. */
export function isVariableFont(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    return listTables(view).includes('fvar')
  } catch (error) {
    // Cut off within the list.
    if (error instanceof RangeError) return false
    throw error
  }
}

function listTables(view: DataView): string[] {
  switch (tagAt(view, 0)) {
    case 'wOF2':
      return listPackedTables(view, view.getUint16(12))
    case 'wOFF':
      return listPlainTables(view, view.getUint16(12), { start: 44, length: 20 })
    case 'OTTO':
    case '\0\u0001\0\0':
      return listPlainTables(view, view.getUint16(4), { start: 12, length: 16 })
    default:
      return []
  }
}

interface Directory {
  readonly start: number
  /** Of an entry. */
  readonly length: number
}

function listPlainTables(view: DataView, count: number, list: Directory): string[] {
  const indexes = Array.from({ length: count }, (_, index) => index)
  return indexes.map((index) => tagAt(view, list.start + index * list.length))
}

/** https://www.w3.org/TR/WOFF2/#table_dir_format: known tags are numbers, lengths of any size. */
function listPackedTables(view: DataView, count: number): string[] {
  const tags: string[] = []
  let offset = 48
  const skipLength = () => {
    while (view.getUint8(offset) >= 0x80) offset += 1
    offset += 1
  }
  for (let index = 0; index < count; index += 1) {
    const flags = view.getUint8(offset)
    const known = flags & 0x3f
    offset += 1
    tags.push(known === ANY ? tagAt(view, offset) : (TAGS[known] ?? ''))
    if (known === ANY) offset += 4
    skipLength()
    const isOutline = known === GLYF || known === LOCA
    if (isOutline ? flags >> 6 !== 3 : flags >> 6 !== 0) skipLength()
  }
  return tags
}

const ANY = 63
const GLYF = 10
const LOCA = 11
const TAGS: Readonly<Record<number, string>> = { 47: 'fvar' }

function tagAt(view: DataView, offset: number): string {
  return String.fromCharCode(...[0, 1, 2, 3].map((at) => view.getUint8(offset + at)))
}
