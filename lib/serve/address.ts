// Request targets, and the addresses of files.
import { fileOf } from '../site/output-file.ts'
import { toBarePath, toShownPath } from '../site/shapes/shown-path.ts'
import { decodePath, encodePath } from '../site/url.ts'

/** Where a request points. */
export interface Address {
  /** Decoded; begins with `/`. */
  readonly path: string
  /** As sent, with its `?`; or empty. */
  readonly query: string
}

// RFC 9112 §3.2.2: a server must accept the absolute form, though browsers never send it.
const TARGET = /^(?:https?:\/\/[^/?#]*)?(\/[^?#]*)?(\?[^#]*)?/i

// An encoded slash would make a second address for a file, or hide a `../`.
const ENCODED_SLASH = /%2f/i
const CONTROL_OR_BACKSLASH = /[\u0000-\u001f\u007f\\]/

/**
 * Reads a request target as it was sent: `new URL` would resolve `..` and turn backslashes
 * first. Undefined for what is no address of ours in any spelling: malformed percent
 * encodings, encoded slashes, backslashes, control characters.
 */
export function parseAddress(target: string): Address | undefined {
  const [, raw = '/', query = ''] = TARGET.exec(target) ?? []
  if (!raw.includes('%')) return raw.includes('\\') ? undefined : { path: raw, query }
  if (ENCODED_SLASH.test(raw)) return undefined
  try {
    const path = decodeURIComponent(raw)
    return CONTROL_OR_BACKSLASH.test(path) ? undefined : { path, query }
  } catch {
    return undefined
  }
}

/** The page for addresses without a page: never an address itself. */
export const NOT_FOUND_FILE = '404.html'

// For hosts that read their settings from files; those that do never serve them either.
const NO_ADDRESS = new Set([NOT_FOUND_FILE, '_headers', '_redirects'])

// A segment that is empty or begins with a dot, or what lies beside a file.
const UNSERVED_NAME = /(?:^|\/)(?:\.|\/|$)|(?<!\.tar)\.(?:br|gz)$/
const NO_FILE_NAME = /(?:^|\/)(?:\.{0,2}(?:\/|$)|\.imprint)/

/**
 * The files of the owner that a site path can mean: they have it letter by letter, and a folder
 * shows its `index.html`.
 */
export function listVerbatimCandidates(path: string): string[] {
  const file = path.slice(1).normalize('NFC')
  const isFolder = file === '' || file.endsWith('/')
  return [isFolder ? `${file}index.html` : file].filter(
    (name) => !NO_FILE_NAME.test(name),
  )
}

/** The clean site path of a file under `dist`; undefined where no address has it. */
export function pathOf(file: string): string | undefined {
  if (NO_ADDRESS.has(file) || UNSERVED_NAME.test(file)) return undefined
  if (file === 'index.html') return '/'
  if (!file.endsWith('.html')) return `/${file}`
  const bare = `/${file.slice(0, -'.html'.length)}`
  const folder = encodePath(bare.replace(/\/index$/, ''))
  // Pages whose address ends in a slash have a folder each.
  return fileOf(folder, 'text/html') === file ? decodePath(toShownPath(folder)) : bare
}

/** The files that a site path can mean, best first: a slug may end in `.html` too. */
export function listCandidates(path: string): string[] {
  if (path === '/') return ['index.html']
  const file = path.slice(1).replace(/\/$/, '')
  const page = fileOf(toBarePath(encodePath(`/${file}`)), 'text/html')
  const pages = /(?:^|\/)$/.test(file) ? [] : [page]
  return [...new Set([...pages, `${file}.html`, file])].filter(
    (candidate) => pathOf(candidate) !== undefined,
  )
}
