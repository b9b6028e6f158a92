// Bundles the commands.
import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

import { build } from 'esbuild'

export const root = join(dirname(fileURLToPath(import.meta.url)), '../..')

/** Threads and processes that commands start. */
const PROCESSES = {
  worker: 'lib/content/compile/worker.ts',
  'prerender-server': 'lib/cli/prerender/server.ts',
  'index-process': 'lib/cli/search/index-process.ts',
  'picture-encoder': 'lib/cli/pictures/encoder-process.ts',
}

/** The entry points that start often: with their packages in one file, thrice as fast. */
const WITH_PACKAGES = ['main', 'worker']

/** Native code, WebAssembly and threads, which have files of their own, and what few load. */
const WITHOUT = [
  ...['libsql', 'sharp', '@takumi-rs/core', 'piscina', 'imagescript'],
  ...['mdx-bundler', 'markdown-wasm', '@shikijs/langs', '@shikijs/themes'],
]

/** Packages of CommonJS want Node's own modules by `require`. */
const REQUIRE = `import { createRequire as nodeCreateRequire } from 'node:module'
const require = nodeCreateRequire(import.meta.url)`

/** @satisfies {import('esbuild').BuildOptions} */
const OPTIONS = /** @type {const} */ ({
  absWorkingDir: root,
  outdir: '.contentlayer/bin/draft',
  outExtension: { '.js': '.mjs' },
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20.19',
  write: false,
  logLevel: 'warning',
})

/**
 * Bundles TypeScript entry points with what runs in threads and processes of its own, so that
 * Node needs no loader. Takes 50 ms, and a second where something is new. The folder is named
 * by a hash: it is never stale.
 * @param {Record<string, string>} entryPoints name → path in the project
 * @returns {Promise<string>} the folder, with `<name>.mjs`, and one of each of these
 */
export async function bundle(entryPoints) {
  const all = { ...entryPoints, ...PROCESSES }
  const { outputFiles } = await build({
    ...OPTIONS,
    entryPoints: all,
    packages: 'external',
    sourcemap: 'inline',
  })
  const hash = createHash('sha256')
  // The packages, and how they are bundled.
  for (const file of ['package-lock.json', 'lib/build/command-bundle.mjs'])
    hash.update(readFileSync(join(root, file)))
  for (const { contents } of outputFiles) hash.update(contents)
  const folder = join(root, '.contentlayer/bin', hash.digest('hex').slice(0, 16))
  if (!existsSync(folder))
    install([...outputFiles, ...(await bundlePackages(all))], folder)
  return folder
}

/**
 * The files of `WITH_PACKAGES`, without a source map: with packages it is as large again.
 * @param {Record<string, string>} entryPoints
 */
async function bundlePackages(entryPoints) {
  const chosen = Object.entries(entryPoints).filter(([name]) =>
    WITH_PACKAGES.includes(name),
  )
  const { outputFiles } = await build({
    ...OPTIONS,
    entryPoints: Object.fromEntries(chosen),
    external: WITHOUT,
    banner: { js: REQUIRE },
  })
  return outputFiles
}

/**
 * Writes a temporary folder and renames it: two commands may start at once.
 * @param {readonly import('esbuild').OutputFile[]} files
 * @param {string} folder
 */
function install(files, folder) {
  const draft = `${folder}-${process.pid}`
  mkdirSync(draft, { recursive: true })
  for (const { path, contents } of files)
    writeFileSync(join(draft, basename(path)), contents)
  try {
    renameSync(draft, folder)
  } catch {
    rmSync(draft, { recursive: true, force: true })
  }
}
