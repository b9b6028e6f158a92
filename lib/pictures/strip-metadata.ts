// Takes out of a picture or a film what it tells of the person who took it.
import { stripAvif } from './avif.ts'
import { stripFilm } from './film.ts'
import { stripGif } from './gif.ts'
import { stripJpeg } from './jpeg.ts'
import { stripPng } from './png.ts'
import { stripWebp } from './webp.ts'

/**
 * The picture without place, owner, serial numbers, thumbnails, comments and captions: its
 * pixels, colours and orientation are the same, byte for byte. What can not be read behind a
 * damage is left out. Any other file is returned as it is. Never throws.
 */
export function stripMetadata(bytes: Uint8Array): Uint8Array {
  const format = FORMATS.find(({ magic }) => magic.test(toLatin(bytes.subarray(0, 16))))
  return format?.strip(bytes) ?? bytes
}

// By their first bytes, as browsers do: a JPEG that is called `.png` is shown.
const FORMATS = [
  { magic: /^\xff\xd8/, strip: stripJpeg },
  { magic: /^\x89PNG\r\n\x1a\n/, strip: stripPng },
  { magic: /^RIFF[\s\S]{4}WEBP/, strip: stripWebp },
  { magic: /^GIF8[79]a/, strip: stripGif },
  { magic: /^[\s\S]{4}ftyp(?:avi[fs]|m[is]f1|hei[cxs]|hev[cx])/, strip: stripAvif },
  // Not `M4A `: what a recording says of itself is meant for listeners.
  {
    magic: /^[\s\S]{4}ftyp(?:qt {2}|isom|iso\d|mp4\d|avc1|M4V |M4VH|3gp\d|XAVC|MSNV)/,
    strip: stripFilm,
  },
] as const

function toLatin(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes)
}
