// Bundles the commands.
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

import { hashSources } from './source-hash.mjs'

export const root = join(dirname(fileURLToPath(import.meta.url)), '../..')

/** Threads and processes that commands start. */
const PROCESSES = {
  worker: 'lib/content/compile/worker.ts',
  'prerender-server': 'lib/cli/prerender/server.ts',
  'index-process': 'lib/cli/search/index-process.ts',
  'picture-encoder': 'lib/cli/pictures/encoder-process.ts',
  'import-thread': 'lib/import/run/bodies/thread.ts',
}

/**
 * The entry points that start often, or several at once: with their packages bundled, thrice as
 * fast, and in half the memory. Without a source map: it is as large again.
 */
const WITH_PACKAGES = ['main', 'worker', 'import-thread']

/** Native code, WebAssembly and threads, which have files of their own, and what few load. */
const WITHOUT = [
  ...['libsql', 'sharp', '@takumi-rs/core', 'piscina', 'imagescript'],
  ...['esbuild', 'mdx-bundler', 'markdown-wasm', '@shikijs/langs', '@shikijs/themes'],
  '@inquirer/prompts',
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

/** Whatever makes one bundle differ from another, beside the folders of its entry points. */
const SOURCES = ['lib', 'package-lock.json', 'tsconfig.json']

/**
 * Bundles TypeScript entry points with what runs in threads and processes of its own, so that
 * Node needs no loader. Takes 25 ms, and a second where something is new. The folder is named
 * by a hash of the sources: it is never stale.
 * @param {Record<string, string>} entryPoints name → path in the project
 * @returns {Promise<string>} the folder, with `<name>.mjs`, and one of each of these
 */
export async function bundle(entryPoints) {
  const all = { ...entryPoints, ...PROCESSES }
  for (;;) {
    const folder = toFolder(all)
    if (existsSync(folder)) return folder
    const files = await bundleAll(all)
    // A source may have been saved meanwhile.
    if (toFolder(all) === folder) install(files, folder)
  }
}

/** @param {Record<string, string>} entryPoints */
function toFolder(entryPoints) {
  const tops = Object.values(entryPoints).map((path) => path.replace(/\/.*/, ''))
  const sources = new Set([...SOURCES, ...tops])
  const hash = hashSources(root, [...sources], JSON.stringify(entryPoints))
  return join(root, '.contentlayer/bin', hash)
}

/** @param {Record<string, string>} entryPoints */
async function bundleAll(entryPoints) {
  // Takes longer to load than the hash to make.
  const { build } = await import('esbuild')
  const own = await build({
    ...OPTIONS,
    entryPoints,
    packages: 'external',
    sourcemap: 'inline',
  })
  const whole = await Promise.all(
    WITH_PACKAGES.filter((name) => name in entryPoints).map((name) =>
      build({
        ...OPTIONS,
        entryPoints: { [name]: entryPoints[name] },
        external: WITHOUT,
        banner: { js: REQUIRE },
        // What a command imports when it needs it is in a file of its own.
        splitting: true,
      }),
    ),
  )
  return [own, ...whole].flatMap(({ outputFiles }) => outputFiles)
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
