import { posix } from 'node:path'

import { decodePath, parseLink } from '../../site/url.ts'
import type { DocumentReference } from '../../model/document.ts'

export interface Target extends Pick<DocumentReference, 'target' | 'fragment'> {
  readonly kind: Exclude<DocumentReference['kind'], 'loopback'>
}

/**
 * Where an address written in `source` (a path under the content folder) leads. Undefined
 * for one that leaves the site or stays on its page. `/media/x.svg` is the file
 * `media/x.svg` of the content folder; any other rooted path is an address of the site.
 */
export function resolveTarget(source: string, written: string): Target | undefined {
  const link = parseLink(written)
  if (link?.kind !== 'site' && link?.kind !== 'file') return undefined
  const { path, fragment } = split(link.path)
  if (link.kind === 'site') {
    const target = `/${posix.normalize(path).replace(/^\/+|\/+$/g, '')}`
    return target.startsWith('/media/')
      ? { kind: 'file', target: target.slice(1), fragment }
      : { kind: 'site', target, fragment }
  }
  const target = posix.join(posix.dirname(source), path)
  if (target.startsWith('..')) return { kind: 'outside', target, fragment }
  return { kind: target.endsWith('.md') ? 'document' : 'file', target, fragment }
}

function split(written: string): { path: string; fragment: string } {
  const hash = written.indexOf('#')
  const beforeHash = hash < 0 ? written : written.slice(0, hash)
  const fragment = hash < 0 ? '' : written.slice(hash + 1)
  const query = beforeHash.indexOf('?')
  const path = query < 0 ? beforeHash : beforeHash.slice(0, query)
  return { path: decodePath(path).normalize('NFC'), fragment: decodePath(fragment) }
}
