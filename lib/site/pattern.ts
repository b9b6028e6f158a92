// Patterns of site paths, in the notation of Next's rewrites: `/tags/:slug/feed.xml`.
import { decodePath } from './address/decode-path.ts'

/** Values by the names in a pattern, decoded. */
export type Params = Readonly<Record<string, string>>

const PARAM = /:(\w+)/g

/** Returns the encoded site path. Throws `TypeError` for a missing value. */
export function fillPattern(pattern: string, params: Params): string {
  return pattern.replace(PARAM, (_, name: string) => {
    const value = params[name]
    if (value === undefined) throw new TypeError(`${pattern} needs a value for ${name}`)
    return encodeURIComponent(value)
  })
}

/** Returns the source of a regular expression in which each parameter is a named group. */
export function toNamedGroups(pattern: string): string {
  return escapeDots(pattern).replace(PARAM, '(?<$1>[^/]+)')
}

/** The same without groups, to join several patterns. */
export function toSource(pattern: string): string {
  return escapeDots(pattern).replace(PARAM, '[^/]+')
}

/** Decodes the groups of a match; skips those that did not take part. */
export function toParams(groups: Params = {}): Params {
  const found = Object.entries(groups).filter(([, value]) => value !== undefined)
  return Object.fromEntries(found.map(([name, value]) => [name, decodePath(value)]))
}

function escapeDots(pattern: string): string {
  return pattern.replaceAll('.', String.raw`\.`)
}
