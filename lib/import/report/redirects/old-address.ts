// Old addresses in the parts that web hosts look at.
import { decodePath } from '../../../site/url.ts'
import type { LostAddress } from '../../model/report.ts'

export interface OldAddress {
  /** Encoded, with `/` at its beginning. */
  readonly path: string
  /** In order of their names; each decoded. */
  readonly parameters: readonly (readonly [name: string, value: string])[]
  /** The path here, encoded. */
  readonly to: string
}

/** Each address once, in order; of two that lead elsewhere the first counts. */
export function listOldAddresses(redirects: readonly LostAddress[]): OldAddress[] {
  const addresses = redirects.map(({ from, to }) => {
    const [path = '', query = ''] = from.split('#', 1)[0]?.split(/\?(.*)/s) ?? []
    const parameters = [...new URLSearchParams(query)].toSorted(byName)
    return { path: encode(path || '/'), parameters, to: encode(to) }
  })
  const byAddress = new Map<string, OldAddress>()
  for (const address of addresses) {
    const key = toKey(address)
    if (!byAddress.has(key) && !isUnsafe(address)) byAddress.set(key, address)
  }
  return [...byAddress.values()]
}

// A line break would begin another rule.
function isUnsafe({ path, parameters }: OldAddress): boolean {
  return [decodePath(path), ...parameters.flat()].some((text) =>
    /[\u0000-\u001f\u007f]/.test(text),
  )
}

/** The address as a browser sends it, with its parameters in order. */
export function toKey({ path, parameters }: OldAddress): string {
  const query = parameters.map(
    ([name, value]) => `${encodeQuery(name)}=${encodeQuery(value)}`,
  )
  return query.length === 0 ? path : `${path}?${query.join('&')}`
}

export function encodeQuery(text: string): string {
  return encodeURIComponent(text).replace(/[!'()*]/g, toPercent)
}

/** What could end a word or a rule in the configuration of a host, or begin a variable. */
function encode(path: string): string {
  return path.replace(/[^\w\-./~%!,:@&=+?#]|%(?![0-9a-f]{2})/gi, toPercent)
}

function toPercent(character: string): string {
  const bytes = [...Buffer.from(character)]
  return bytes
    .map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`)
    .join('')
}

function byName([a]: readonly [string, string], [b]: readonly [string, string]): number {
  return a < b ? -1 : a > b ? 1 : 0
}
