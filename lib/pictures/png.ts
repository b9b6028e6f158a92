// PNG (third edition): chunks, those of animations among them.
import { crc32 } from './crc32.ts'
import { joinBytes, readName, viewOf } from './bytes.ts'
import { keepOrientation } from './exif.ts'

const SIGNATURE_LENGTH = 8

const KEPT = new Set([
  ...['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'acTL', 'fcTL', 'fdAT'],
  ...[
    'cHRM',
    'gAMA',
    'iCCP',
    'sBIT',
    'sRGB',
    'cICP',
    'mDCV',
    'cLLI',
    'bKGD',
    'hIST',
    'pHYs',
    'sPLT',
  ],
])

export interface PngChunk {
  readonly name: string
  readonly start: number
  readonly end: number
  readonly payload: Uint8Array
}

/** Keeps the chunks that pixels and colours depend on, and nothing behind the last one. */
export function stripPng(bytes: Uint8Array): Uint8Array {
  const kept = listPngChunks(bytes).flatMap(({ name, start, end, payload }) => {
    if (KEPT.has(name)) return [bytes.subarray(start, end)]
    const turned = name === 'eXIf' ? keepOrientation(payload) : undefined
    return turned ? [toChunk(name, turned)] : []
  })
  return joinBytes([bytes.subarray(0, SIGNATURE_LENGTH), ...kept])
}

/** Chunks in order, up to the last one or to the damage. */
export function listPngChunks(bytes: Uint8Array): PngChunk[] {
  const chunks: PngChunk[] = []
  const view = viewOf(bytes)
  let at = SIGNATURE_LENGTH
  while (at + 12 <= bytes.length) {
    const length = view.getUint32(at)
    const end = at + 12 + length
    const name = readName(bytes, at + 4)
    if (end > bytes.length) {
      // What is there of a cut picture is shown.
      if (KEPT.has(name))
        chunks.push({
          name,
          start: at,
          end: bytes.length,
          payload: bytes.subarray(at + 8),
        })
      break
    }
    chunks.push({ name, start: at, end, payload: bytes.subarray(at + 8, end - 4) })
    if (name === 'IEND') break
    at = end
  }
  return chunks
}

function toChunk(name: string, payload: Uint8Array): Uint8Array {
  const chunk = new Uint8Array(12 + payload.length)
  const view = viewOf(chunk)
  view.setUint32(0, payload.length)
  chunk.set(Buffer.from(name, 'latin1'), 4)
  chunk.set(payload, 8)
  view.setUint32(8 + payload.length, crc32(chunk.subarray(4, 8 + payload.length)))
  return chunk
}
