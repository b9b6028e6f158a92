// The checksum of PNG chunks (PNG, Annex D). Node's own came with version 22.2.

/** CRC-32 of a few bytes: bit by bit, without a table. */
export function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit += 1)
      crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1
  }
  return ~crc >>> 0
}
