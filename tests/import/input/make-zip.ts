// Zips byte by byte: what no packer writes, too.
import { crc32, deflateRawSync } from 'node:zlib'

export interface ZipPart {
  readonly name: string | Buffer
  readonly data?: string | Buffer
  readonly method?: number
  readonly flags?: number
  /** Type and mode of Unix, such as `0o120777`. */
  readonly mode?: number
  /** What the archive says of the size. */
  readonly size?: number
  readonly packedSize?: number
}

export function makeZip(parts: readonly ZipPart[]): Buffer {
  const locals: Buffer[] = []
  const central: Buffer[] = []
  let offset = 0
  for (const part of parts) {
    const { fields, name, packed } = toFields(part)
    const local = Buffer.concat([uint32(0x04034b50), fields, name, packed])
    const attributes = ((part.mode ?? 0o100644) << 16) >>> 0
    central.push(
      Buffer.concat([uint32(0x02014b50), uint16(0x0314), fields]),
      Buffer.concat([
        uint16(0),
        uint16(0),
        uint16(0),
        uint32(attributes),
        uint32(offset),
        name,
      ]),
    )
    locals.push(local)
    offset += local.length
  }
  const list = Buffer.concat(central)
  const count = Buffer.concat([uint16(parts.length), uint16(parts.length)])
  const end = [
    uint32(0x06054b50),
    uint32(0),
    count,
    uint32(list.length),
    uint32(offset),
    uint16(0),
  ]
  return Buffer.concat([...locals, list, ...end])
}

/** The fields that both headers share, from the version on (APPNOTE §4.3.7). */
function toFields(part: ZipPart): { fields: Buffer; name: Buffer; packed: Buffer } {
  const data = Buffer.from(part.data ?? '')
  const method = part.method ?? 8
  const packed = method === 8 ? deflateRawSync(data) : data
  const name = Buffer.from(part.name)
  const sizes = [crc32(data), part.packedSize ?? packed.length, part.size ?? data.length]
  const fields = Buffer.concat([
    ...[20, part.flags ?? 0x800, method, 0, 0x21].map(uint16),
    ...[...sizes.map(uint32), uint16(name.length), uint16(0)],
  ])
  return { fields, name, packed }
}

function uint16(value: number): Buffer {
  const bytes = Buffer.alloc(2)
  bytes.writeUInt16LE(value)
  return bytes
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value)
  return bytes
}
