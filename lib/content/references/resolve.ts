// Says where an address leads, without a look at what is there.
import { posix } from 'node:path'

import { mediaTypeOf } from '../../http/media-type.ts'
import { toElementId } from '../../site/address/fragment.ts'
import { decodePath, parseLink } from '../../site/url.ts'
import type { DocumentReference } from '../../model/document.ts'

export interface Target extends Pick<DocumentReference, 'target' | 'fragment'> {
  readonly kind: Exclude<DocumentReference['kind'], 'loopback'>
  /** The path as it is written: percent-encoding stays. */
  readonly path: string
  /** The query and the fragment as they are written, with `?` and `#`: readers get both. */
  readonly suffix: string
}

/**
 * Where an address written in `source` (a path under the content folder) leads. Undefined
 * for one that leaves the site or stays on its page. `/media/x.svg` is the file
 * `media/x.svg` of the content folder; any other rooted path is an address of the site.
 */
export function resolveTarget(source: string, written: string): Target | undefined {
  const link = parseLink(written)
  if (link?.kind !== 'site' && link?.kind !== 'file') return undefined
  const { path, suffix } = split(link.path)
  const hash = suffix.indexOf('#')
  const fragment = hash < 0 ? '' : toElementId(suffix.slice(hash + 1))
  const rest = { fragment, path, suffix }
  const decoded = toFileName(path)
  if (link.kind === 'site') {
    const target = `/${posix.normalize(decoded).replace(/^\/+|\/+$/g, '')}`
    return target.startsWith('/media/')
      ? { kind: 'file', target: target.slice(1), ...rest }
      : { kind: 'site', target, ...rest }
  }
  // RFC 3986 §5.2.2: a query alone leads to the same page.
  const target = decoded === '' ? source : posix.join(posix.dirname(source), decoded)
  if (target.startsWith('..')) return { kind: 'outside', target, ...rest }
  return { kind: target.endsWith('.md') ? 'document' : 'file', target, ...rest }
}

// A control character is in no name; SQLite and the file system end a text at U+0000.
function toFileName(path: string): string {
  const decoded = decodePath(path)
  return (/[\u0000-\u001f\u007f]/.test(decoded) ? path : decoded).normalize('NFC')
}

function split(written: string): { path: string; suffix: string } {
  const end = written.search(/[?#]/)
  if (end < 0) return { path: written, suffix: '' }
  return { path: written.slice(0, end), suffix: written.slice(end) }
}

/**
 * The references of an address. One from the root of the host may be a file in `media/`, where
 * the files of an old site lie: that it is wanted stands in a row of its own.
 */
export function toReferences({
  kind,
  target,
  fragment,
  use,
  line,
  column,
}: Target & Pick<DocumentReference, 'use' | 'line' | 'column'>): DocumentReference[] {
  const place = { line, column }
  const own: DocumentReference = { use, kind, target, fragment, ...place }
  const path = kind === 'site' ? toMediaCandidate(target) : undefined
  if (path === undefined) return [own]
  return [own, { use: 'candidate', kind: 'file', target: path, fragment: '', ...place }]
}

/** Returns `media/images/x.png` for `/images/x.png`; undefined for what names no file. */
export function toMediaCandidate(target: string): string | undefined {
  return mediaTypeOf(target) === undefined ? undefined : `media${target}`
}
