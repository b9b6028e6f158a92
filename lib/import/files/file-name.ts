// Names for files that come from other places.
import { privateSignOf } from '../../content/check/index.ts'
import { isPicture } from '../../http/media-type.ts'
import { toSlug } from '../../site/slug.ts'
import { decodePath } from '../../site/url.ts'
import { parseFileAddress } from '../model/address.ts'

/** With the ending, and a number where the name is taken. */
const MAX_BYTES = 100
const MAX_STEM_BYTES = MAX_BYTES - '-9999.geojson'.length

/** The last part of an address, decoded, as it is written there; empty for `data:`. */
export function toWrittenName(address: string): string {
  const path = parseFileAddress(address) ?? toUrlPath(address)
  const name = path.split('/').findLast((part) => part !== '') ?? ''
  return name.normalize('NFC')
}

function toUrlPath(address: string): string {
  const [, path = ''] = /^https?:\/\/[^/?#]*([^?#]*)/i.exec(address) ?? []
  return decodePath(path)
}

/** A name of letters, digits and hyphens; `count` is 1 for the first file of this name. */
export function toFileName(written: string, extension: string, count: number): string {
  const stem = toStem(written, extension)
  const name = `${count === 1 ? stem : `${stem}-${count}`}.${extension}`
  return DEVICE.test(name) || privateSignOf(name) ? `file-${name}` : name
}

/** Names that Windows keeps for devices, with any ending. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:-\d+)?\./

function toStem(written: string, extension: string): string {
  const isShown = isPicture(`x.${extension}`)
  const slug = toSlug(withoutEndings(written)) ?? (isShown ? 'picture' : 'file')
  let [stem, bytes] = ['', 0]
  // A letter and its marks are cut off together.
  for (const letter of slug.match(/.\p{M}*/gsu) ?? []) {
    bytes += Buffer.byteLength(letter)
    if (bytes > MAX_STEM_BYTES) break
    stem += letter
  }
  return stem.replace(/-+$/, '')
}

function withoutEndings(name: string): string {
  const bare = name.replace(/(?:\.tar\.gz|\.[a-z0-9]{1,8})$/i, '')
  return bare !== name && isPicture(bare) ? withoutEndings(bare) : bare
}
