// Addresses of the search index: Pagefind's script, and a folder for each of its bundles.

/** Loaded by the search page when a reader searches; it loads all else. */
export const SEARCH_SCRIPT = '/search/pagefind.js'

/** In front of the addresses of all files of the index. */
export const SEARCH_FOLDER = 'search'

/** Of all bundles of a language the one that has the worker, and the code of its language. */
export const FIRST_BUNDLE = '1'

/** Articles that changed since the other bundles of their language were made. */
export const RECENT_BUNDLE = 'recent'

/** Patterns of `_headers`: names of these files change with their bytes. */
export const HASHED_SEARCH_PATTERNS = ['fragment', 'index', 'filter'].map(
  (folder) => `/${SEARCH_FOLDER}/:language/:bundle/${folder}/*`,
)

/** Pattern of the one script that runs WebAssembly. */
export const SEARCH_WORKER_PATTERN = `/${SEARCH_FOLDER}/:language/:bundle/pagefind-worker.js`

const FILE = /^\/search\/(?<bundle>[a-z]{2,8}\/(?:[1-9]\d{0,8}|recent))\/(?<file>.+)$/
const WORKER = /^search\/[^/]+\/[^/]+\/pagefind-worker\.js$/
const HASHED =
  /^search\/[^/]+\/[^/]+\/(?:(?:fragment|index|filter)\/.+|pagefind\.[^/]+\.pf_meta)$/

/** A file of a bundle. */
export interface SearchFile {
  /** Such as `en/1` or `en/recent`. */
  readonly bundle: string
  /** Path in the bundle. */
  readonly file: string
}

/** Returns the site path; without a file that of the bundle's folder. */
export function toSearchPath({ bundle, file }: SearchFile): string {
  return `/${SEARCH_FOLDER}/${bundle}/${file}`
}

/** Reverses `toSearchPath`; undefined for any other path. */
export function parseSearchPath(path: string): SearchFile | undefined {
  const { bundle, file } = FILE.exec(path)?.groups ?? {}
  return bundle === undefined || file === undefined ? undefined : { bundle, file }
}

/** True for a site path of a file of the index. */
export function isSearchFile(path: string): boolean {
  return path === SEARCH_SCRIPT || FILE.test(path)
}

/** Tells a file, named by its path under `dist`, whose name changes with its bytes. */
export function isHashedSearchFile(file: string): boolean {
  return HASHED.test(file)
}

/** Tells the one script, named by its path under `dist`, that runs WebAssembly. */
export function isSearchWorker(file: string): boolean {
  return WORKER.test(file)
}
