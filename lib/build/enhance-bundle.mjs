// Bundles the scripts of readers.
import { createHash } from 'node:crypto'

import { buildSync } from 'esbuild'

/** Files that are not pages. */
const FILES = ['media/*', 'assets/*', '*.xml', '*.json', '*.opml']

const NO_PAGE = '[download], [rel~=nofollow], [href^="#"]'

/**
 * @typedef {{ readonly file: string, readonly source: string }} Bundle
 */

/**
 * Bundles the script of every page, with the speculation rules, the script that it loads on a
 * selection, and the script and the workers of a site that is read offline. File names contain a content hash. A Content-Security-Policy with a hash
 * ignores `'inline-speculation-rules'` (CSP3 §6.7.3.2): it needs the hash of the rules, too.
 * @param {string} root
 * @param {string} basePath
 * @returns {Bundle & { passage: Bundle, offline: Bundle, worker: Bundle, removal: Bundle, rulesHash: string }}
 */
export function bundleEnhance(root, basePath) {
  const rules = renderSpeculationRules(basePath)
  const passage = bundle(root, 'passage', 'passage/passage-tools.ts', {})
  const enhance = bundle(root, 'enhance', 'index.ts', {
    SPECULATION_RULES: JSON.stringify(rules),
    // Relative: the script knows neither the site's URL nor its base path.
    PASSAGE_MODULE: JSON.stringify(`./${passage.file}`),
  })
  const offline = bundle(root, 'offline', 'offline/index.ts', {})
  const worker = bundle(root, 'worker', 'offline/worker.ts', {})
  const removal = bundle(root, 'removal', 'offline/removal-worker.ts', {})
  const rulesHash = `sha256-${hashOf(rules, 'base64')}`
  return { ...enhance, passage, offline, worker, removal, rulesHash }
}

/**
 * @param {string} root
 * @param {string} name
 * @param {string} entry
 * @param {Record<string, string>} define
 * @returns {Bundle}
 */
function bundle(root, name, entry, define) {
  const { outputFiles } = buildSync({
    absWorkingDir: root,
    entryPoints: [`components/enhance/${entry}`],
    define,
    external: ['./passage-*.js'],
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    charset: 'utf8',
    write: false,
    logLevel: 'warning',
  })
  const source = outputFiles[0]?.text ?? ''
  return { file: `${name}-${hashOf(source, 'hex').slice(0, 8)}.js`, source }
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
