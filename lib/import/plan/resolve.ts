// What an address in a text of the source leads to.
import { posix } from 'node:path'

import { mediaTypeOf } from '../../http/media-type.ts'
import { decodePath } from '../../site/url.ts'
import { parseFileAddress, parseItemAddress, toFileAddress } from '../model/address.ts'
import type { AddressBook, Found, Target } from './address-book.ts'
import { canParseUrl } from '../../text/can-parse-url.ts'

export type Resolved =
  | {
      readonly kind: 'target'
      readonly target: Exclude<Target, { readonly kind: 'file' }>
      readonly fragment: string
    }
  /** A picture or file: addresses to try, the best first. */
  | { readonly kind: 'file'; readonly candidates: readonly string[] }
  /** Of the web, written so that it works from anywhere. */
  | { readonly kind: 'web'; readonly address: string }
  /** An address of the old blog that leads to nothing that came along. */
  | { readonly kind: 'dead'; readonly address: string }

export interface SourcePlaces {
  readonly book: AddressBook
  /** Paths of the files of the source. */
  readonly files: ReadonlySet<string>
  /** Folders of the source that the old site has at `/`. */
  readonly roots: readonly string[]
  /** Of the old site; empty where nobody knows. */
  readonly siteUrl: string
  /** Of the old site in its host, such as `/blog`. */
  readonly basePath: string
}

/** Where a text lies: its own address on the web, and its file in the source. */
export interface TextPlace {
  readonly address?: string | undefined
  readonly file?: string | undefined
}

export function resolveAddress(
  written: string,
  use: 'link' | 'picture' | 'media',
  from: TextPlace,
  places: SourcePlaces,
): Resolved {
  const address = written.trim()
  const named = resolveNamed(address, places)
  if (named) return named
  const local = findLocal(address, from, places)
  if (local?.target) return local.target
  if (local?.file !== undefined)
    return {
      kind: 'file',
      candidates: [toFileAddress(local.file), ...toWeb(address, from, places)],
    }
  const base = baseOf(from, places)
  const found = use === 'link' ? places.book.find(address, base) : undefined
  if (found) return toResolved(found)
  const [full] = toWeb(address, from, places)
  if (full === undefined) return { kind: isPath(address) ? 'dead' : 'web', address }
  if (use !== 'link' || (places.book.isOwn(full) && isMediaFile(full)))
    return { kind: 'file', candidates: [full] }
  return { kind: places.book.isOwn(full) ? 'dead' : 'web', address: full }
}

function toResolved({ target, fragment }: Found): Resolved {
  if (target.kind === 'file') return { kind: 'file', candidates: [target.url] }
  return { kind: 'target', target, fragment }
}

/** Of `import:` and `import-file:`. */
function resolveNamed(
  address: string,
  { book, files }: SourcePlaces,
): Resolved | undefined {
  const item = parseItemAddress(address)
  if (item) {
    const target = book.findItem(item.key)
    const fragment = item.fragment && `#${item.fragment}`
    return target ? toResolved({ target, fragment }) : { kind: 'dead', address: item.key }
  }
  const path = parseFileAddress(address)
  if (path === undefined) return undefined
  const target = book.findFile(path)
  if (target) return toResolved({ target, fragment: '' })
  return files.has(path)
    ? { kind: 'file', candidates: [address] }
    : { kind: 'dead', address: path }
}

/** In the source, relative to the text or below one of the roots. */
function findLocal(written: string, from: TextPlace, places: SourcePlaces) {
  const { book, files } = places
  // What is written in full may be a file of the source as well.
  const address = book.isOwn(written) ? toRooted(written) : written
  if (!isPath(address)) return undefined
  const [path = ''] = address.split(/[?#]/, 1)
  const fragment = /#.*$/.exec(address)?.[0] ?? ''
  for (const place of listPlaces(decodePath(path), from, places)) {
    const target = book.findFile(place)
    if (target) return { target: toResolved({ target, fragment }) }
    if (files.has(place)) return { file: place }
  }
  return undefined
}

function listPlaces(
  path: string,
  { file }: TextPlace,
  { roots, basePath }: SourcePlaces,
): string[] {
  const normal = path.normalize('NFC')
  if (normal.startsWith('/')) {
    const isBelow = basePath !== '' && normal.startsWith(`${basePath}/`)
    const rooted = isBelow ? normal.slice(basePath.length) : normal
    return ['', ...roots].map((root) => posix.join(root, `.${rooted}`))
  }
  if (file === undefined || normal === '') return []
  const place = posix.join(posix.dirname(file), normal)
  return [place, `${place}.md`, ...roots.map((root) => posix.join(root, normal))]
}

function toRooted(address: string): string {
  return address.replace(/^(?:https?:)?\/\/[^/?#]+/i, '')
}

/** True for an address without a scheme and without a host. */
function isPath(address: string): boolean {
  return address !== '' && !/^(?:[a-z][a-z0-9+.-]*:|\/\/|#|\?)/i.test(address)
}

function baseOf({ address }: TextPlace, { siteUrl }: SourcePlaces): string | undefined {
  if (address !== undefined && canParseUrl(address)) return address
  if (siteUrl === '') return undefined
  return address === undefined || !canParseUrl(address, siteUrl)
    ? siteUrl
    : new URL(address, siteUrl).href
}

/** As an address of the web; none where nobody knows the host. */
function toWeb(address: string, from: TextPlace, places: SourcePlaces): string[] {
  if (/^data:/i.test(address)) return [address]
  const base = baseOf(from, places)
  if (!canParseUrl(address, base)) return []
  const url = new URL(address, base)
  // What is written in full stays as it is written.
  if (!/^https?:$/.test(url.protocol)) return []
  return [canParseUrl(address) ? address : url.href]
}

/** What we would serve: the rest of the old host stays a link. */
function isMediaFile(address: string): boolean {
  const name = new URL(address).pathname
  return (
    /\.[a-z0-9]{2,5}$/i.test(name) &&
    mediaTypeOf(name) !== undefined &&
    !/\.html?$/i.test(name)
  )
}
