// Bundles the commands.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

import { build } from 'esbuild'

export const root = join(dirname(fileURLToPath(import.meta.url)), '../..')

/** Threads and processes that commands start. */
const PROCESSES = {
  worker: 'lib/content/compile/worker.ts',
  'prerender-server': 'lib/cli/prerender/server.ts',
}

/**
 * Bundles TypeScript entry points with the compile worker and the prerender server, so that
 * Node needs no loader. Takes 50 ms. The folder is named by a hash: it is never stale.
 * @param {Record<string, string>} entryPoints name → path in the project
 * @returns {Promise<string>} the folder, with `<name>.mjs`, `worker.mjs` and `prerender-server.mjs`
 */
export async function bundle(entryPoints) {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: { ...entryPoints, ...PROCESSES },
    outdir: '.contentlayer/bin/draft',
    outExtension: { '.js': '.mjs' },
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20.19',
    sourcemap: 'inline',
    write: false,
    logLevel: 'warning',
  })
  const hash = createHash('sha256')
  for (const { contents } of outputFiles) hash.update(contents)
  const folder = join(root, '.contentlayer/bin', hash.digest('hex').slice(0, 16))
  if (!existsSync(folder)) install(outputFiles, folder)
  return folder
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
