// Bundles the editor in the browser, outside of Next: nothing that readers load knows it.
import { cpSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants } from 'node:zlib'

import { patchCms } from './edit-patches.mjs'
import { hashSources } from './source-hash.mjs'

/** The style of a reading is loaded by its page alone. */
const ENTRIES = {
  index: 'components/edit/boot/index.ts',
  reading: 'components/edit/remote/reading.css',
}

/** Shapes of addresses: a process reads them before anything else. */
const ADDRESSES = process.env.IMPRINT_ADDRESSES ?? ''

/** Whatever makes one bundle differ from another. */
const SOURCES = ['components/edit', 'lib', 'package-lock.json', 'tsconfig.json']

/**
 * What Sveltia CMS would load for kinds of fields that no blog here has: maps, and code in three
 * hundred languages. A reading shows code without colours.
 */
const UNUSED =
  /^(?:@shikijs\/(?:langs|themes)\/.+|shiki\/wasm|leaflet|terra-draw(?:-.+)?)$/

/**
 * Bundles the editor into a folder that a hash of its sources names: it is never stale. Takes
 * two seconds where something is new. Each file has its brotli form beside it.
 * @param {string} root
 * @returns {Promise<string>} the folder, with `index.js` and `index.css`
 */
export async function bundleEditor(root) {
  for (;;) {
    const folder = toFolder(root)
    if (existsSync(folder)) return folder
    const files = await bundle(root)
    // A source may have been saved meanwhile.
    if (toFolder(root) === folder) await install(files, folder)
  }
}

/** @param {string} root */
function toFolder(root) {
  return join(root, '.contentlayer/edit', hashSources(root, SOURCES, ADDRESSES))
}

/** @param {string} root */
async function bundle(root) {
  const { build, stop } = await import('esbuild')
  const bundles = await Promise.all([
    build({
      ...OPTIONS,
      absWorkingDir: root,
      entryPoints: ENTRIES,
      splitting: true,
    }),
    build({ ...OPTIONS, absWorkingDir: root, ...WORKER }),
  ])
  // Its process keeps a gigabyte until this one ends.
  await stop()
  return bundles.flatMap(({ outputFiles }) => outputFiles)
}

/** @type {import('esbuild').Plugin} */
const unused = {
  name: 'unused',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: UNUSED }, () => ({ path: 'nothing', namespace: 'unused' }))
    onLoad({ filter: /^/, namespace: 'unused' }, () => ({
      contents: 'export default []',
    }))
  },
}

/** @type {import('esbuild').Plugin} */
const patched = {
  name: 'patched',
  setup({ onLoad }) {
    const filter = /@sveltia[\\/]cms[\\/]npm[\\/]index\.js$/
    onLoad({ filter }, ({ path }) => ({ contents: patchCms(path) }))
  },
}

/** @satisfies {import('esbuild').BuildOptions} */
const OPTIONS = /** @type {const} */ ({
  outdir: 'edit',
  chunkNames: 'chunk-[hash]',
  assetNames: 'asset-[hash]',
  bundle: true,
  minify: true,
  format: 'esm',
  target: 'es2022',
  charset: 'utf8',
  define: { 'process.env.IMPRINT_ADDRESSES': JSON.stringify(ADDRESSES) },
  // The classes of the site keep their names.
  loader: { '.woff2': 'file', '.wasm': 'file', '.module.css': 'global-css' },
  plugins: [unused, patched],
  write: false,
  logLevel: 'warning',
  logOverride: { 'empty-import-meta': 'silent' },
})

/** @type {import('esbuild').Plugin} */
const withoutNode = {
  name: 'without-node',
  setup({ onResolve, initialOptions: { absWorkingDir = '' } }) {
    const path = join(absWorkingDir, 'components/edit/remote/data-image.ts')
    onResolve({ filter: /\/pictures\/strip-metadata\.ts$/ }, () => ({ path }))
  },
}

/** Reads texts where no server does. It has no document: packages have other files for it. */
const WORKER = {
  entryPoints: { worker: 'components/edit/remote/worker.ts' },
  conditions: ['worker', 'module'],
  plugins: [unused, withoutNode],
}

/**
 * Writes a temporary folder and renames it: two commands may start at once.
 * @param {readonly import('esbuild').OutputFile[]} files
 * @param {string} folder
 */
async function install(files, folder) {
  const draft = `${folder}-${process.pid}`
  mkdirSync(draft, { recursive: true })
  const ofCms = join(
    dirname(createRequire(import.meta.url).resolve('@sveltia/cms')),
    'assets',
  )
  cpSync(ofCms, join(draft, 'assets'), { recursive: true })
  await Promise.all(
    files.map(async ({ path, contents }) => {
      const file = join(draft, basename(path))
      writeFileSync(file, contents)
      writeFileSync(`${file}.br`, await compress(contents))
    }),
  )
  try {
    renameSync(draft, folder)
  } catch {
    rmSync(draft, { recursive: true, force: true })
  }
}

/** @param {Uint8Array} bytes */
function compress(bytes) {
  const params = { [constants.BROTLI_PARAM_QUALITY]: 9 }
  return promisify(brotliCompress)(bytes, { params })
}
