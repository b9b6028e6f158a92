// Bundles the scripts of readers.
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

import { buildSync, transformSync } from 'esbuild'

const FOLDER = 'components/enhance'

/** Files that are not pages. */
const FILES = ['media/*', 'assets/*', '*.xml', '*.json', '*.opml']

const NO_PAGE = '[download], [rel~=nofollow], [href^="#"]'

/** Bundles that the script of every page loads when a reader first needs them. */
const LATE = {
  PASSAGE_MODULE: 'passage/passage-tools',
  READING_MODULE: 'reading/reading',
  SEARCH_MODULE: 'search/search',
  SHARE_MODULE: 'share/share-tools',
}

/**
 * @typedef {{ readonly file: string, readonly source: string }} Bundle
 */

/**
 * Bundles the script of every page, with the speculation rules; those that it loads late, with
 * their styles; and the script and the workers of a site that is read offline. File names
 * contain a content hash. A Content-Security-Policy with a hash ignores
 * `'inline-speculation-rules'` (CSP3 §6.7.3.2): it needs the hash of the rules, too.
 * @param {string} root
 * @param {string} basePath
 * @returns {Bundle & { late: readonly Bundle[], searchStyle: Bundle, offline: Bundle, worker: Bundle, removal: Bundle, rulesHash: string }}
 */
export function bundleEnhance(root, basePath) {
  const rules = renderSpeculationRules(basePath)
  const bundles = Object.entries(LATE).map(
    ([name, entry]) => /** @type {const} */ ([name, bundleLate(root, entry)]),
  )
  // Relative: the script knows neither the site's URL nor its base path.
  const modules = bundles.map(([name, { file }]) => [name, JSON.stringify(`./${file}`)])
  const enhance = bundle(root, 'index', 'enhance', {
    SPECULATION_RULES: JSON.stringify(rules),
    ...Object.fromEntries(modules),
  })
  const late = bundles.map(([, each]) => each)
  // A file, since the page of the search needs its style without scripts too.
  const searchStyle = toFile('search', 'css', minifyStyle(root, LATE.SEARCH_MODULE))
  const offline = bundle(root, 'offline/index', 'offline', {})
  const worker = bundle(root, 'offline/worker', 'worker', {})
  const removal = bundle(root, 'offline/removal-worker', 'removal', {})
  const rulesHash = `sha256-${hashOf(rules, 'base64')}`
  return { ...enhance, late, searchStyle, offline, worker, removal, rulesHash }
}

/**
 * @param {string} root
 * @param {string} entry
 */
function bundleLate(root, entry) {
  const style = minifyStyle(root, entry)
  return bundle(root, entry, dirname(entry), { STYLE: JSON.stringify(style) })
}

/**
 * @param {string} root
 * @param {string} entry
 */
function minifyStyle(root, entry) {
  const css = readFileSync(join(root, FOLDER, `${entry}.css`), 'utf8')
  return transformSync(css, { loader: 'css', minify: true }).code.trim()
}

/**
 * @param {string} root
 * @param {string} entry
 * @param {string} name
 * @param {Record<string, string>} define
 * @returns {Bundle}
 */
function bundle(root, entry, name, define) {
  const { outputFiles } = buildSync({
    absWorkingDir: root,
    entryPoints: [`${FOLDER}/${entry}.ts`],
    define,
    external: ['./*.js'],
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    charset: 'utf8',
    write: false,
    logLevel: 'warning',
  })
  return toFile(name, 'js', outputFiles[0]?.text ?? '')
}

/**
 * @param {string} name
 * @param {string} ending
 * @param {string} source
 * @returns {Bundle}
 */
function toFile(name, ending, source) {
  return { file: `${name}-${hashOf(source, 'hex').slice(0, 8)}.${ending}`, source }
}

/**
 * Prefetches the HTML of a page when a click is likely, and prerenders the page on pointer
 * down.
 * @param {string} basePath
 */
function renderSpeculationRules(basePath) {
  const where = {
    and: [
      // The front page of a site below a path has no slash.
      { href_matches: [basePath || '/', `${basePath}/*`] },
      { not: { href_matches: FILES.map((file) => `${basePath}/${file}`) } },
      { not: { selector_matches: NO_PAGE } },
    ],
  }
  return JSON.stringify({
    prefetch: [{ where, eagerness: 'moderate' }],
    prerender: [{ where, eagerness: 'conservative' }],
  })
}

/**
 * @param {string} text
 * @param {'hex' | 'base64'} encoding
 */
function hashOf(text, encoding) {
  return createHash('sha256').update(text).digest(encoding)
}
