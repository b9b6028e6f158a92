// What a file that documents refer to is called under /media/.
import { basename } from 'node:path'

/** `hash`: of its bytes, which the name changes with. */
export function toMediaName(hash: string, path: string): string {
  return `${hash.slice(0, 8)}-${shorten(basename(path))}`
}

// A file's name has at most 255 bytes, with the hash before it, and a width and `.gz` behind it.
const MAX_NAME_BYTES = 234

/** Leaves letters out of the middle of a name that is too long: its end tells the type. */
function shorten(name: string): string {
  const letters = [...name]
  while (Buffer.byteLength(letters.join('')) > MAX_NAME_BYTES)
    letters.splice(-MAX_ENDING, 1)
  return letters.join('')
}

/** Letters at the end of a name that stay: an extension, and some before it. */
const MAX_ENDING = 20
