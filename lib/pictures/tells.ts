// What the metadata of a picture tells of the person who took it.
import { isMarkup, startsWith } from './bytes.ts'
import { readExif } from './exif.ts'
import { listJpegSegments } from './jpeg.ts'
import { listPngChunks } from './png.ts'
import { listWebpChunks, toTiff } from './webp.ts'

/** In the order in which they are said. */
const TELLS = ['where it was taken', 'whose it is', 'the number of the camera'] as const

export type Tell = (typeof TELLS)[number]

const [PLACE, OWNER, CAMERA] = TELLS

/** Empty for a picture that tells nothing, and for any other file. Never throws. */
export function listTells(bytes: Uint8Array): Tell[] {
  const found = new Set(listBlocks(bytes).flatMap(readBlock))
  return TELLS.filter((tell) => found.has(tell))
}

interface Block {
  readonly kind: 'exif' | 'text'
  readonly bytes: Uint8Array
}

function listBlocks(bytes: Uint8Array): Block[] {
  if (startsWith(bytes, '\xff\xd8')) return listJpegSegments(bytes).flatMap(toJpegBlock)
  if (startsWith(bytes, '\x89PNG')) return listPngChunks(bytes).flatMap(toPngBlock)
  if (startsWith(bytes, 'II*\0') || startsWith(bytes, 'MM\0*'))
    return [{ kind: 'exif', bytes }]
  if (startsWith(bytes.subarray(4), 'ftyp')) return listBoxedBlocks(Buffer.from(bytes))
  if (isMarkup(bytes)) return [{ kind: 'text', bytes }]
  if (!startsWith(bytes, 'RIFF')) return []
  return listWebpChunks(bytes).flatMap(({ name, payload }): Block[] => {
    if (name === 'EXIF') return [{ kind: 'exif', bytes: toTiff(payload) }]
    return name === 'XMP ' ? [{ kind: 'text', bytes: payload }] : []
  })
}

/** Films, AVIF and HEIC: looked for in all of the file, since a finding is no more than a hint. */
function listBoxedBlocks(bytes: Buffer): Block[] {
  const exif = /(?<=Exif\0\0|\0{4})(?:II\*\0|MM\0\*)/.exec(bytes.toString('latin1'))
  const hasPlace = FILM_PLACES.some((mark) => bytes.includes(mark, 0, 'latin1'))
  return [
    ...(hasPlace ? [{ kind: 'text', bytes: Buffer.from('GPSLatitude') } as const] : []),
    ...(exif ? [{ kind: 'exif', bytes: bytes.subarray(exif.index) } as const] : []),
  ]
}

const FILM_PLACES = ['\xa9xyz', 'location.ISO6709', 'loci\0\0\0\0']

function toJpegBlock({
  marker,
  payload,
}: {
  marker: number
  payload: Uint8Array
}): Block[] {
  if (marker !== 0xe1 && marker !== 0xed) return []
  return startsWith(payload, 'Exif\0\0')
    ? [{ kind: 'exif', bytes: payload.subarray(6) }]
    : [{ kind: 'text', bytes: payload }]
}

function toPngBlock({ name, payload }: { name: string; payload: Uint8Array }): Block[] {
  if (name === 'eXIf') return [{ kind: 'exif', bytes: payload }]
  return /^(?:tEXt|iTXt|zTXt)$/.test(name) ? [{ kind: 'text', bytes: payload }] : []
}

const OWNER_TAGS = [0x013b, 0x8298, 0x9c9d, 0xa430]
const CAMERA_TAGS = [0xa431, 0xa435, 0xc62f]

function readBlock({ kind, bytes }: Block): Tell[] {
  if (kind === 'text') return readText(Buffer.from(bytes).toString('latin1'))
  const { values, hasPlace } = readExif(bytes)
  return [
    ...(hasPlace ? [PLACE] : []),
    ...(OWNER_TAGS.some((tag) => values.has(tag)) ? [OWNER] : []),
    ...(CAMERA_TAGS.some((tag) => values.has(tag)) ? [CAMERA] : []),
  ]
}

function readText(text: string): Tell[] {
  return [
    ...(/GPSL(?:at|ong)itude/.test(text) ? [PLACE] : []),
    ...(/dc:creator|dc:rights|OwnerName|^Author\0|Photoshop 3\.0|(?:absref|export-filename)=/.test(
      text,
    )
      ? [OWNER]
      : []),
    ...(/SerialNumber/.test(text) ? [CAMERA] : []),
  ]
}
