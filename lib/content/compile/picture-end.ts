/**
 * False for a picture that was cut off, which its head does not tell: a JPEG, PNG, WebP or
 * SVG. The end of other kinds is not looked for.
 */
export function hasEnd(bytes: Uint8Array, type: string | undefined): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  switch (type) {
    case 'jpg':
      return file.includes(JPEG_END, findJpegScan(file))
    case 'png':
      return file.includes('IEND')
    case 'webp':
      return file.readUInt32LE(RIFF_HEAD - 4) + RIFF_HEAD <= file.length
    case 'svg':
      return SVG_END.test(file.toString('utf8'))
    default:
      return true
  }
}

/** ITU-T T.81 §B.1.1.2: after its first scan begins, these bytes are nothing but the end. */
const JPEG_END = Buffer.from([0xff, 0xd9])
const JPEG_SCAN = 0xda

/** Cameras put a small JPEG with an end of its own into the head, which is stepped over. */
function findJpegScan(file: Buffer): number {
  let at = 2
  while (at + 4 <= file.length && file[at] === 0xff && file[at + 1] !== JPEG_SCAN) {
    const isFill = file[at + 1] === 0xff
    at += isFill ? 1 : 2 + file.readUInt16BE(at + 2)
  }
  return at
}

/** The size that it names is of what follows. */
const RIFF_HEAD = 8

const SVG_END = /<\/svg\s*>|<svg\b[^>]*\/>/
