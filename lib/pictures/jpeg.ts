// JPEG (ITU T.81, Annex B): segments before and between the scans.
import { joinBytes, startsWith } from './bytes.ts'
import { keepOrientation } from './exif.ts'

const EOI = 0xd9
const SOS = 0xda
const EXIF = 'Exif\0\0'

export interface JpegSegment {
  readonly marker: number
  readonly start: number
  readonly end: number
  /** Without marker and length. */
  readonly payload: Uint8Array
}

/** Keeps what decoders need; nothing behind the end of the picture, where telephones put films. */
export function stripJpeg(bytes: Uint8Array): Uint8Array {
  const kept: Uint8Array[] = []
  let turned: Uint8Array | undefined
  for (const { marker, start, end, payload } of listJpegSegments(bytes)) {
    const isExif = marker === 0xe1 && startsWith(payload, EXIF)
    if (isExif) turned ??= keepOrientation(payload.subarray(EXIF.length))
    if (isKept(marker, payload)) kept.push(bytes.subarray(start, end))
  }
  return joinBytes([Uint8Array.of(0xff, 0xd8), ...toExifSegment(turned), ...kept])
}

/** Segments in order, each scan with the picture data behind it. Skips what is none. */
export function listJpegSegments(bytes: Uint8Array): JpegSegment[] {
  const segments: JpegSegment[] = []
  let at = 2
  while (at < bytes.length) {
    const start = findMarker(bytes, at)
    const marker = bytes[start + 1]
    if (marker === undefined) break
    const size =
      marker === EOI ? 0 : ((bytes[start + 2] ?? 0) << 8) | (bytes[start + 3] ?? 0)
    const headEnd = start + 2 + size
    // The picture was cut off in a segment.
    if (headEnd > bytes.length || (marker !== EOI && size < 2)) break
    const end = marker === SOS ? findMarker(bytes, headEnd) : headEnd
    segments.push({ marker, start, end, payload: bytes.subarray(start + 4, headEnd) })
    if (marker === EOI) break
    at = end
  }
  return segments
}

/** The next marker that is no part of picture data: no stuffing, fill or restart. */
function findMarker(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at !== -1; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1] ?? 0
    const isInData =
      next === 0 || next === 1 || next === 0xff || (next >= 0xd0 && next <= 0xd8)
    if (!isInData) return at
  }
  return bytes.length
}

/** All but application data and comments; of these the ones that colours depend on. */
function isKept(marker: number, payload: Uint8Array): boolean {
  if (marker === 0xfe) return false
  if (marker < 0xe0 || marker > 0xef) return true
  if (marker === 0xe0) return startsWith(payload, 'JFIF\0') && payload.length <= 14
  if (marker === 0xe2) return startsWith(payload, 'ICC_PROFILE\0')
  return marker === 0xee && startsWith(payload, 'Adobe')
}

function toExifSegment(tiff: Uint8Array | undefined): Uint8Array[] {
  if (!tiff) return []
  const length = 2 + EXIF.length + tiff.length
  const head = [0xff, 0xe1, length >> 8, length & 0xff, ...Buffer.from(EXIF, 'latin1')]
  return [Uint8Array.from(head), tiff]
}
