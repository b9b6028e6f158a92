// Addresses of the original of a picture, which engines and CDNs show in smaller forms.
import { parseFileAddress, toFileAddress } from '../model/address.ts'
import { canParseUrl } from '../../text/can-parse-url.ts'

/** Addresses that promise more of the same picture, the best first; none where no rule fits. */
type Rule = (address: string) => readonly string[]

/** A wrapper in a wrapper in a wrapper. */
const MAX_DEPTH = 5

/**
 * All addresses that promise the picture at `address`, the largest first, `address` itself the
 * last: `x-300x200.jpg?w=90` gives `x.jpg`, `x-300x200.jpg` and itself. Full, rooted, relative
 * and `import-file:` addresses; a CDN around another address gives that one first.
 */
export function listPictureCandidates(address: string): string[] {
  const path = parseFileAddress(address)
  if (path !== undefined) return listAll(path).map(toFileAddress)
  return listAll(address.replace(/^\/\//, 'https://'))
}

/** The candidates of several addresses of one picture, in their order, each once. */
export function joinPictureCandidates(addresses: readonly string[]): string[] {
  const all = addresses.map(listPictureCandidates)
  // The addresses that were written promise less than what the rules make of any of them.
  const better = all.flatMap((candidates) => candidates.slice(0, -1))
  return [...new Set([...better, ...all.flatMap((candidates) => candidates.slice(-1))])]
}

function listAll(address: string, depth = MAX_DEPTH): string[] {
  if (depth === 0) return [address]
  const found = RULES.map((rule) => rule(address)).find((better) => better.length > 0)
  const better = (found ?? []).flatMap((each) => listAll(each, depth - 1))
  return [...new Set([...better, address])]
}

const RULES: readonly Rule[] = [
  unwrapPath,
  unwrapQuery,
  unwrapPhoton,
  toGhostOriginal,
  toBloggerOriginal,
  toMediumOriginal,
  cutQuery,
  toWordPressOriginal,
]

// Substack and Cloudinary (`image/fetch/w_9,c_limit/https%3A%2F%2F…`), Cloudflare, dev.to.
const PATH_WRAPPER =
  /\/(?:image\/fetch|cdn-cgi\/image|dynamic\/image|i\/fetch)\/(?:[^?#]*?\/)?(https?(?::\/\/?|%3a%2f%2f?)[^?#]+)/i

function unwrapPath(address: string): readonly string[] {
  const [, inner] = PATH_WRAPPER.exec(address) ?? []
  return inner === undefined ? [] : toInner(inner.replace(/^(https?):\/(?!\/)/i, '$1://'))
}

const QUERY_WRAPPER =
  /(?:\/_next\/image|\/_image|\/_ipx\/[^?]*|\/\.netlify\/images|\/_vercel\/image|\/gadgets\/proxy|^https?:\/\/(?:images\.weserv\.nl|wsrv\.nl)\/)\?(?:[^#]*&)?(?:url|href)=([^&#]+)/i

function unwrapQuery(address: string): readonly string[] {
  const [, inner] = QUERY_WRAPPER.exec(address) ?? []
  return inner === undefined ? [] : toInner(inner, address)
}

function toInner(written: string, base?: string): readonly string[] {
  const inner = /%2f/i.test(written) ? (decode(written) ?? '') : written
  if (/^https?:\/\/[^/]/i.test(inner)) return [inner]
  if (!inner.startsWith('/')) return []
  return base !== undefined && canParseUrl(inner, base)
    ? [new URL(inner, base).href]
    : [inner]
}

/** Jetpack: `i0.wp.com/old.example/a.jpg?resize=9&ssl=1`. */
function unwrapPhoton(address: string): readonly string[] {
  const [, path = '', query = ''] =
    /^https?:\/\/i\d\.wp\.com\/([^/?#]+\.[^/?#]+\/[^?#]*)(\?[^#]*)?/i.exec(address) ?? []
  if (path === '') return []
  const inner = `${/[?&]ssl=1/.test(query) ? 'https' : 'http'}://${path}`
  return query === '' ? [inner] : [inner, `https://i0.wp.com/${path}`]
}

function toGhostOriginal(address: string): readonly string[] {
  return replaced(
    address,
    /(\/content\/images)\/size\/[wh]\d+(?:[wh]\d+)?(?:\/format\/\w+)?\//,
    '$1/',
  )
}

const BLOGGER =
  /^(https?:\/\/(?:\d\.bp\.blogspot\.com|(?:blogger|lh\d)\.googleusercontent\.com)\/[^?#]*)/i

/** Google's hosts: `s0` is the picture as it was uploaded. */
function toBloggerOriginal(address: string): readonly string[] {
  if (!BLOGGER.test(address)) return []
  const inPath = replaced(address, /\/[swh]\d+(?:-[a-z0-9-]+)?\/([^/?#]+)$/, '/s0/$1')
  return inPath.length > 0
    ? inPath
    : replaced(address, /=[swh]\d+(?:-[a-z0-9-]+)*$/, '=s0')
}

/** Medium: `max/800/`, `v2/resize:fit:800/`, `fit/c/96/96/` before the name of the picture. */
function toMediumOriginal(address: string): readonly string[] {
  const [, name] =
    /^https?:\/\/(?:miro|cdn-images-\d)\.medium\.com\/.+\/([01](?:\*|%2a)[^/?#]+)/i.exec(
      address,
    ) ?? []
  return name === undefined ? [] : [`https://miro.medium.com/${name}`]
}

const QUERIES =
  /\/wp-content\/uploads\/|^https?:\/\/(?:[^/?#]+\.)?files\.wordpress\.com\/|^https?:\/\/cdn\.hashnode\.com\/|^https?:\/\/i\d\.wp\.com\//i

/** A query resizes what the path alone names. */
function cutQuery(address: string): readonly string[] {
  return QUERIES.test(address) ? replaced(address, /\?[^#]*/, '') : []
}

const UPLOADS =
  /\/uploads\/|\/wp-content\/|\/blogs\.dir\/|\/files\/\d{4}\/\d\d\/|^uploads\//i

/** `-300x200` is one of the sizes, `-scaled` what WordPress makes of large pictures. */
function toWordPressOriginal(address: string): readonly string[] {
  if (!UPLOADS.test(address)) return []
  const bare = replaced(address, /-\d{2,4}x\d{2,4}(\.\w{3,4})(?=[?#]|$)/, '$1')
  return bare.length > 0 ? bare : replaced(address, /-scaled(\.\w{3,4})(?=[?#]|$)/, '$1')
}

function replaced(address: string, found: RegExp, by: string): readonly string[] {
  const other = address.replace(found, by)
  return other === address ? [] : [other]
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text)
  } catch {
    return undefined
  }
}
