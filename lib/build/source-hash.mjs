// Hashes sources, to tell when a build or an image is outdated.
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** Sources of the drawing of Open Graph images; fonts are packages of fontsource. */
const DRAWING_SOURCES = ['lib/og-image', 'lib/theme/palette.ts', 'lib/text/direction.ts']
const DRAWING_PACKAGES = /^(?:sharp|@takumi-rs\/core|@fontsource.*)$/

/**
 * Hashes everything that changes how an image of the same model looks.
 * @param {string} root
 */
export function hashDrawing(root) {
  const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const packages = Object.entries(dependencies)
    .filter(([name]) => DRAWING_PACKAGES.test(name))
    .map((entry) => entry.join('@'))
  return hashSources(root, DRAWING_SOURCES, packages.sort().join(' '))
}

/**
 * A hash of the names and bytes of files and folders, and of a word.
 * @param {string} root
 * @param {readonly string[]} paths
 * @param {string} word
 */
export function hashSources(root, paths, word) {
  const hash = createHash('sha256').update(word).update('\0')
  for (const file of paths.flatMap((path) => listFiles(root, path))) {
    hash.update(file).update('\0')
    hash.update(readFileSync(join(root, file))).update('\0')
  }
  return hash.digest('hex').slice(0, 16)
}

/**
 * @param {string} root
 * @param {string} path
 * @returns {string[]}
 */
function listFiles(root, path) {
  if (statSync(join(root, path)).isFile()) return [path]
  return readdirSync(join(root, path), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
    .sort()
}
