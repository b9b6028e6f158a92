// What a file is by its bytes: what a name or a host says is no proof.
import { isPicture, mediaTypeOf } from '../../http/media-type.ts'
import { findPictureKind, isMarkup, UncleanError } from '../../pictures/bytes.ts'
import { stripMetadata } from '../../pictures/strip-metadata.ts'
import type { WantedFile } from './file-home.ts'

export type FileKind = { readonly extension: string } | { readonly reason: string }

/** `bytes`: at least the first 1,024 of the file. `name`: as the address has it. */
export function findFileKind(
  bytes: Uint8Array,
  name: string,
  use: WantedFile['use'],
): FileKind {
  if (bytes.length === 0) return { reason: 'an empty file' }
  const written = extensionOf(name)
  const picture = findPictureKind(bytes)
  if (picture !== undefined) return { extension: keepSame(written, picture) }
  const head = toLatin(bytes)
  const thing = use === 'picture' ? 'picture' : 'file'
  if (PAGE.test(head)) return { reason: `a page (HTML), no ${thing}` }
  if (isMarkup(bytes) && (use === 'picture' || written === 'svg'))
    return { extension: 'svg' }
  if (use === 'picture')
    return { reason: 'of a kind that browsers do not show as a picture' }
  return findOtherKind(head, name, written)
}

/** Undefined for a whole file that can be published; else why it would not be. */
export function findUnclean(bytes: Uint8Array, name: string): string | undefined {
  try {
    stripMetadata(bytes, mediaTypeOf(name))
    return undefined
  } catch (error) {
    if (!(error instanceof UncleanError)) throw error
    return `it could not be published: ${error.message}`
  }
}

const PAGE =
  /^(?:\xef\xbb\xbf)?\s*(?:<!--[\s\S]*?-->\s*)*<(?:!doctype html|html|head|body)\b/i

/** Of the kinds that the site serves, those that their first bytes tell; the usual one first. */
const FAMILIES: readonly (readonly [extensions: string, magic: RegExp])[] = [
  ['pdf', /^%PDF-/],
  ['heic heif', /^[\s\S]{4}ftyp(?:hei[cmsx]|he[iv][cmsx])/],
  ['m4a m4b mp4', /^[\s\S]{4}ftyp(?:M4[AB] |F4[AB] )/],
  ['mov', /^[\s\S]{4}(?:ftypqt {2}|moov|mdat|wide|free|skip|pnot)/],
  ['mp4 m4v m4a m4b mov', /^[\s\S]{4}ftyp/],
  ['webm mkv', /^\x1aE\xdf\xa3/],
  ['ogg oga ogv opus', /^OggS/],
  ['mp3', /^(?:ID3|\xff[\xe2\xe3\xf2\xf3\xfa\xfb])/],
  ['aac', /^\xff[\xf0\xf1\xf8\xf9]/],
  ['wav', /^RIFF[\s\S]{4}WAVE/],
  ['flac', /^fLaC/],
  ['mid midi', /^MThd/],
  ['tif tiff', /^(?:II\*\0|MM\0\*)/],
  ['psd', /^8BPS/],
  ['rtf', /^\{\\rtf/],
  ['zip epub odp ods odt pptx xlsx docx kmz 3mf npz sketch', /^PK(?:\x03\x04|\x05\x06)/],
  ['tgz', /^\x1f\x8b/],
  ['7z', /^7z\xbc\xaf\x27\x1c/],
  ['bz2', /^BZh/],
  ['xz', /^\xfd7zXZ\0/],
  ['zst', /^\x28\xb5\x2f\xfd/],
  ['tar', /^[\s\S]{257}ustar/],
  ['otf', /^OTTO/],
  ['ttf', /^(?:\0\x01\0\0|true)/],
  ['woff', /^wOFF/],
  ['woff2', /^wOF2/],
  ['glb', /^glTF/],
]

/** A container of documents with macros and of programs too: its name has to say more. */
const CONTAINERS = ['zip', 'tgz']

function findOtherKind(head: string, name: string, written: string): FileKind {
  const [family] = FAMILIES.find(([, magic]) => magic.test(head)) ?? []
  if (family === undefined) return findPlainKind(name, written)
  const extensions = family.split(' ')
  const [first = ''] = extensions
  if (/\.tar\.gz$/i.test(name) && first === 'tgz') return { extension: 'tgz' }
  if (extensions.includes(written) && mediaTypeOf(`x.${written}`))
    return { extension: written }
  return CONTAINERS.includes(first) && written !== ''
    ? notServed(written)
    : { extension: first }
}

function findPlainKind(name: string, written: string): FileKind {
  if (written === '' || mediaTypeOf(name) === undefined) return notServed(written)
  const isOther =
    isPicture(name) || FAMILIES.some(([family]) => family.split(' ').includes(written))
  if (isOther) return { reason: `its bytes are not those of a .${written} file` }
  return { extension: written }
}

function notServed(written: string): FileKind {
  const kind = written === '' ? 'without an ending' : `of the kind .${written}`
  return { reason: `a file ${kind}, which the site does not serve` }
}

/** `.jpeg` is right for what is `.jpg`. */
function keepSame(written: string, found: string): string {
  return mediaTypeOf(`x.${written}`) === mediaTypeOf(`x.${found}`) ? written : found
}

function extensionOf(name: string): string {
  return /\.([a-z0-9]{1,8})$/i.exec(name)?.[1]?.toLowerCase() ?? ''
}

function toLatin(bytes: Uint8Array): string {
  return Buffer.from(bytes.subarray(0, 1024)).toString('latin1')
}
