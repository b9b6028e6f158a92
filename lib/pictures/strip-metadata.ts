// Takes out of a picture or a film what it tells of the person who took it.
import { stripAvif } from './avif.ts'
import { stripFilm } from './film.ts'
import { stripGif } from './gif.ts'
import { stripJpeg } from './jpeg.ts'
import { stripPng } from './png.ts'
import { stripSvg } from './svg/strip-svg.ts'
import { stripTiff } from './tiff.ts'
import { stripWebp } from './webp.ts'

/**
 * The file without place, owner, serial numbers, thumbnails, comments and captions: pixels,
 * colours and orientation are the same, byte for byte. What can not be read behind a damage is
 * left out. Any other file is returned as it is. Throws an `UncleanError` where nobody can say
 * what there is. `type`: the media type that it is served as.
 */
export function stripMetadata(bytes: Uint8Array, type = ''): Uint8Array {
  const head = toLatin(bytes.subarray(0, 16))
  const format = FORMATS.find(({ magic }) => magic.test(head))
  if (format) return format.strip(bytes)
  // Browsers look at the bytes of all pictures but these.
  const isDrawing =
    type === 'image/svg+xml' ||
    (type.startsWith('image/') && /^(?:\xef\xbb\xbf)?\s*</.test(head))
  return isDrawing ? stripSvg(bytes, stripMetadata) : bytes
}

// By their first bytes, as browsers do: a JPEG that is called `.png` is shown.
const FORMATS = [
  { magic: /^\xff\xd8/, strip: stripJpeg },
  { magic: /^\x89PNG\r\n\x1a\n/, strip: stripPng },
  { magic: /^RIFF[\s\S]{4}WEBP/, strip: stripWebp },
  { magic: /^GIF8[79]a/, strip: stripGif },
  { magic: /^[\s\S]{4}ftyp(?:avi[fs]|m[is]f1|hei[cxs]|hev[cx])/, strip: stripAvif },
  { magic: /^(?:II[*+]\0|MM\0[*+])/, strip: stripTiff },
  // Not `M4A `: what a recording says of itself is meant for listeners.
  {
    magic: /^[\s\S]{4}ftyp(?:qt {2}|isom|iso\d|mp4\d|avc1|M4V |M4VH|3gp\d|XAVC|MSNV)/,
    strip: stripFilm,
  },
] as const

function toLatin(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes)
}
