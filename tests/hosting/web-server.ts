import { type Answer, readManifest, requireSetting } from './support.ts'

export const THEIRS = requireSetting('THEIRS')
/** `npm start` on the same folder. */
export const OURS = requireSetting('OURS')
export const DIST = requireSetting('DIST')
/** Empty, or `/blog`. */
export const BASE = requireSetting('BASE')
export const HAS_BROTLI = requireSetting('BROTLI') === 'yes'
export const HAS_REDIRECTS = requireSetting('REDIRECTS') === 'yes'

export const ALIKE = [
  ...['content-type', 'content-encoding', 'cache-control', 'vary'],
  ...['content-security-policy', 'cross-origin-resource-policy'],
  ...['x-content-type-options', 'referrer-policy', 'permissions-policy'],
  ...['cross-origin-opener-policy', 'strict-transport-security'],
  'access-control-allow-origin',
]

export const HTTPS = { 'X-Forwarded-Proto': 'https' }
export const ARTICLE = `${BASE}/articles/the-quiet-subscription`

const manifest = [...readManifest(DIST)]
export const files = manifest.filter(
  ([address, { target }]) => address !== '/404' && !target,
)
export const moved = manifest.filter(([, { target }]) => target)

/** With the base path; the front page of `/blog` is `/blog`. */
export function at(path: string): string {
  return BASE === '' ? path : BASE + path.replace(/^\/(?=$|\?)/, '')
}

/** Status and where it leads to, if anywhere. */
export function placeOf({ status, headers }: Answer): [number, string] {
  return [status, headers.location ?? '']
}

/** Some headers, undefined where they are absent. */
export function headersOf({ headers }: Answer, names: readonly string[]) {
  const written = names.map((name) => [name, headers[name]])
  // Next writes `UTF-8`, we write `utf-8`, and both are right.
  const type = headers['content-type']?.toLowerCase()
  const alike = { ...Object.fromEntries(written), 'content-type': type }
  // `npm start` alone chooses between a page and its Markdown.
  return names.includes('vary')
    ? { ...alike, vary: headers.vary?.replace(', Accept', '') }
    : alike
}
