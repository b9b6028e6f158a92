// Media types of files that are published as they are, whatever they are.
import { mediaTypeOf } from './media-type.ts'

const TYPES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    '7z': 'application/x-7z-compressed',
    asc: 'text/plain; charset=utf-8',
    atom: 'application/atom+xml',
    bz2: 'application/x-bzip2',
    css: 'text/css; charset=utf-8',
    gpx: 'application/gpx+xml',
    gz: 'application/gzip',
    htm: 'text/html; charset=utf-8',
    html: 'text/html; charset=utf-8',
    ico: 'image/x-icon',
    ics: 'text/calendar; charset=utf-8',
    js: 'text/javascript; charset=utf-8',
    jsonld: 'application/ld+json',
    kml: 'application/vnd.google-earth.kml+xml',
    map: 'application/json',
    md: 'text/markdown; charset=utf-8',
    mjs: 'text/javascript; charset=utf-8',
    mov: 'video/quicktime',
    opml: 'text/x-opml; charset=utf-8',
    otf: 'font/otf',
    pem: 'application/x-pem-file',
    rdf: 'application/rdf+xml',
    rss: 'application/rss+xml',
    svgz: 'image/svg+xml',
    tgz: 'application/gzip',
    ttf: 'font/ttf',
    vcf: 'text/vcard; charset=utf-8',
    wasm: 'application/wasm',
    webmanifest: 'application/manifest+json',
    woff: 'font/woff',
    woff2: 'font/woff2',
    xhtml: 'application/xhtml+xml',
    xml: 'application/xml',
    xsl: 'application/xslt+xml',
    xz: 'application/x-xz',
    yaml: 'application/yaml',
    yml: 'application/yaml',
  }),
)

/** Of the registry of well-known addresses (RFC 8615) those whose name has no extension. */
const WELL_KNOWN: ReadonlyMap<string, string> = new Map(
  Object.entries({
    'host-meta': 'application/xrd+xml',
    webfinger: 'application/jrd+json',
  }),
)

/**
 * The media type of a file by its name, else by its first bytes: a file without an extension,
 * such as `.well-known/apple-app-site-association`, is JSON, text or bytes.
 */
export function verbatimTypeOf(path: string, head: Uint8Array): string {
  const name = path.slice(path.lastIndexOf('/') + 1)
  const extension = /.\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? ''
  const known = TYPES.get(extension) ?? mediaTypeOf(path) ?? WELL_KNOWN.get(name)
  return known ?? sniff(head)
}

const BYTES = 'application/octet-stream'

function sniff(head: Uint8Array): string {
  const text = toText(head)
  if (text === undefined || /[\0-\u0008\u000e-\u001a]/.test(text)) return BYTES
  return /^\ufeff?\s*[[{]/.test(text) ? 'application/json' : 'text/plain; charset=utf-8'
}

/** Longer ones are not looked at any further. */
const SNIFFED_BYTES = 4096

function toText(head: Uint8Array): string | undefined {
  try {
    // A letter may be cut at the end of a piece: `stream` waits for the rest of it.
    const decoder = new TextDecoder('utf-8', { fatal: true })
    return decoder.decode(head.subarray(0, SNIFFED_BYTES), { stream: true })
  } catch {
    return undefined
  }
}
