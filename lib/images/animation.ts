// Animations of which the encoder would keep the first frame alone.

/** True for an animated PNG, or a sequence of AVIF. */
export function isOpaqueAnimation(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, HEAD))
  if (head.toString('latin1', 4, 12) === 'ftypavis') return true
  if (head.toString('latin1', 1, 4) !== 'PNG') return false
  // PNG (third edition) §11.3.6.1: `acTL` comes before the first `IDAT`.
  const mark = head.indexOf('acTL')
  const pixels = head.indexOf('IDAT')
  return mark !== -1 && (pixels === -1 || mark < pixels)
}

/** Bytes before the pixels, colour profiles included. */
const HEAD = 65_536
