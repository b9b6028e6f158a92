// WebP (RFC 9649): chunks of a RIFF file.
import { joinBytes, readName, startsWith, viewOf } from './bytes.ts'
import { keepOrientation } from './exif.ts'

const KEPT = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ANIM', 'ANMF', 'ICCP'])
const HEADER_LENGTH = 12
/** Flags of `VP8X`: the file has Exif, XMP. */
const FLAGS = { exif: 0x08, xmp: 0x04 } as const

export interface WebpChunk {
  readonly name: string
  readonly bytes: Uint8Array
  readonly payload: Uint8Array
}

/** Keeps the chunks that pixels and colours depend on. */
export function stripWebp(bytes: Uint8Array): Uint8Array {
  const chunks = listWebpChunks(bytes)
  const exif = chunks.find(({ name }) => name === 'EXIF')
  const turned = exif && keepOrientation(toTiff(exif.payload))
  const kept = chunks
    .filter(({ name }) => KEPT.has(name))
    .map((chunk) =>
      chunk.name === 'VP8X' ? withFlags(chunk.bytes, turned) : chunk.bytes,
    )
  const body = joinBytes([...kept, ...(turned ? [toChunk('EXIF', turned)] : [])])
  const header = Uint8Array.from(bytes.subarray(0, HEADER_LENGTH))
  viewOf(header).setUint32(4, body.length + 4, true)
  return joinBytes([header, body])
}

/** Chunks in order, up to the end of the file that the header tells, or to the damage. */
export function listWebpChunks(bytes: Uint8Array): WebpChunk[] {
  const chunks: WebpChunk[] = []
  const view = viewOf(bytes)
  if (bytes.length < HEADER_LENGTH) return chunks
  const fileEnd = Math.min(bytes.length, view.getUint32(4, true) + 8)
  let at = HEADER_LENGTH
  while (at + 8 <= fileEnd) {
    const length = view.getUint32(at + 4, true)
    const end = Math.min(at + 8 + length + (length % 2), fileEnd)
    const payload = bytes.subarray(at + 8, Math.min(at + 8 + length, fileEnd))
    chunks.push({ name: readName(bytes, at), bytes: bytes.subarray(at, end), payload })
    at = end
  }
  return chunks
}

/** Some programs write the prefix that JPEG needs. */
export function toTiff(payload: Uint8Array): Uint8Array {
  return startsWith(payload, 'Exif\0\0') ? payload.subarray(6) : payload
}

function withFlags(chunk: Uint8Array, turned: Uint8Array | undefined): Uint8Array {
  const copy = Uint8Array.from(chunk)
  const flags = copy[8]
  if (flags !== undefined)
    copy[8] = (flags & ~(FLAGS.exif | FLAGS.xmp)) | (turned ? FLAGS.exif : 0)
  return copy
}

/** The payload has an even length. */
function toChunk(name: string, payload: Uint8Array): Uint8Array {
  const head = new Uint8Array(8)
  head.set(Buffer.from(name, 'latin1'))
  viewOf(head).setUint32(4, payload.length, true)
  return joinBytes([head, payload])
}
