// Takes out of a picture or a film what it tells of the person who took it.
import { stripAvif } from './avif.ts'
import { stripFilm, stripRecording } from './film.ts'
import { isMarkup, UncleanError } from './bytes.ts'
import { stripGif } from './gif.ts'
import { stripJpeg } from './jpeg.ts'
import { stripMatroska } from './matroska.ts'
import { stripPng } from './png.ts'
import { stripPsd } from './psd/strip-psd.ts'
import { stripId3 } from './sound/id3.ts'
import type { Lost } from './svg/losses.ts'
import { stripSvg } from './svg/strip-svg.ts'
import { cleanData } from './svg/values.ts'
import { stripTiff } from './tiff.ts'
import { stripWebp } from './webp.ts'

/**
 * The file without place, owner, serial numbers, thumbnails, comments and captions: pixels,
 * colours and orientation are the same, byte for byte. What can not be read behind a damage is
 * left out. A drawing loses what runs or loads as well, of which `onLost` hears. Any other file is
 * returned as it is. Throws an `UncleanError` where nobody can say what there is. `type`: the
 * media type that it is served as.
 */
export function stripMetadata(
  bytes: Uint8Array,
  type = '',
  onLost: (lost: Lost) => void = () => {},
): Uint8Array {
  const head = toLatin(bytes.subarray(0, 16))
  const format = FORMATS.find(({ magic }) => magic.test(head))
  if (format?.strip === stripFilm && type.startsWith('audio/')) return stripSound(bytes)
  if (format) return format.strip(bytes)
  // They may be of a kind that is not read here.
  if (PHOTOGRAPHS.test(type)) throw new UncleanError('Not what its name says')
  // Browsers look at the bytes of all pictures but these.
  const isDrawing =
    type === 'image/svg+xml' || (type.startsWith('image/') && isMarkup(bytes))
  return isDrawing ? stripSvg(bytes, stripMetadata, onLost) : bytes
}

/**
 * The same for a picture that stands in its address, `data:image/jpeg;base64,…`. Undefined where
 * nobody can say what is in it.
 */
export function stripDataImage(address: string): string | undefined {
  try {
    return cleanData(address, stripMetadata)
  } catch (error) {
    if (error instanceof UncleanError) return undefined
    throw error
  }
}

/** What cameras and their programs write, and browsers do not show. */
const PHOTOGRAPHS = /^image\/(?:heic|tiff|vnd\.adobe\.photoshop)$/

function stripSound(bytes: Uint8Array): Uint8Array {
  return stripRecording(bytes, stripMetadata)
}

// By their first bytes, as browsers do: a JPEG that is called `.png` is shown.
const FORMATS = [
  { magic: /^\xff\xd8/, strip: stripJpeg },
  { magic: /^\x89PNG\r\n\x1a\n/, strip: stripPng },
  { magic: /^RIFF[\s\S]{4}WEBP/, strip: stripWebp },
  { magic: /^GIF8[79]a/, strip: stripGif },
  { magic: /^(?:II[*+]\0|MM\0[*+])/, strip: stripTiff },
  { magic: /^8BPS/, strip: stripPsd },
  { magic: /^ID3/, strip: (bytes: Uint8Array) => stripId3(bytes, stripMetadata) },
  { magic: /^\x1aE\xdf\xa3/, strip: stripMatroska },
  {
    magic: /^[\s\S]{4}ftyp(?:avi[fs]|m[is]f1|miaf|MA1[AB]|hei[cmsx]|he[iv][cmsx])/,
    strip: stripAvif,
  },
  { magic: /^[\s\S]{4}ftyp(?:M4[ABP] |F4[AB] )/, strip: stripSound },
  // QuickTime began without a name.
  { magic: /^[\s\S]{4}(?:ftyp|moov|mdat|wide|free|skip|pnot)/, strip: stripFilm },
] as const

function toLatin(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes)
}
