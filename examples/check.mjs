#!/usr/bin/env node
// Installs the examples into a cache, and runs the real programs on a blog that counts requests.
import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { homedir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { argv, env } from 'node:process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

import { importTypeScript } from '../lib/build/import-typescript.mjs'
import { checkNext, edit, SECRET, TEXT } from './check-next.mjs'

const ARTICLES = 120
const CHECKS = { astro: checkAstro, eleventy: checkEleventy, next: checkNextApp }

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const cache = join(env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'imprint-examples')
const run = promisify(execFile)

/** @typedef {import('../tests/examples/support/blog-server.ts').BlogServer} BlogServer */
const { openBlogServer } = await importTypeScript(
  root,
  'tests/examples/support/blog-server.ts',
)

mkdirSync(cache, { recursive: true })
await run('npm', ['pack', join(root, 'clients/typescript')], { cwd: cache })
for (const [name, check] of Object.entries(CHECKS)) {
  if (argv.length > 2 && !argv.includes(name)) continue
  const folder = await install(name)
  const server = await openBlogServer(ARTICLES)
  await check(folder, server)
  server.close()
}

/** @param {string} name */
async function install(name) {
  const folder = join(cache, name)
  // With it goes what a build before this one has kept.
  rmSync(folder, { recursive: true, force: true })
  cpSync(join(root, 'examples', name), folder, { recursive: true })
  await run('npm', ['install', '--ignore-scripts', '--no-audit'], { cwd: folder })
  return folder
}

/**
 * @param {string} folder
 * @param {BlogServer} server
 */
async function checkAstro(folder, server) {
  await checkBuilds(folder, server, 'dist')
  const tsc = join(root, 'node_modules/.bin/tsc')
  const options = '--noEmit --strict --skipLibCheck --target es2022'.split(' ')
  const resolution = '--module esnext --moduleResolution bundler'.split(' ')
  const files = ['.astro/types.d.ts', 'src/content.config.ts']
  await run(tsc, [...options, ...resolution, ...files], { cwd: folder })
  console.log('astro: the loader has the types of Astro')
}

/**
 * @param {string} folder
 * @param {BlogServer} server
 */
async function checkEleventy(folder, server) {
  await checkBuilds(folder, server, '_site')
}

/**
 * @param {string} folder
 * @param {BlogServer} server
 * @param {string} output
 */
async function checkBuilds(folder, server, output) {
  const build = async () => {
    rmSync(join(folder, output), { recursive: true, force: true })
    await run('npm', ['run', 'build'], { cwd: folder, env: environmentOf(server) })
    return server.takeRequests().length
  }
  const first = await build()
  const same = await build()
  edit(server)
  const counts = [first, same, await build()]
  console.log(
    `${basename(folder)}: ${counts.join(', ')} requests for ${ARTICLES} articles`,
  )
  assert.ok(first <= ARTICLES + 4)
  assert.deepEqual(counts.slice(1), [1, 3])
  const articles = join(folder, output, 'articles')
  assert.equal(readdirSync(articles).includes('a9'), false)
  assert.ok(readFileSync(join(articles, 'a7/index.html'), 'utf8').includes(TEXT))
}

/**
 * @param {string} folder
 * @param {BlogServer} server
 */
async function checkNextApp(folder, server) {
  const environment = environmentOf(server)
  await run('npm', ['run', 'build'], { cwd: folder, env: environment })
  console.log(`next: ${server.takeRequests().length} requests by the build`)
  await checkNext(folder, server, environment)
}

/** @param {BlogServer} server */
function environmentOf({ url }) {
  const quiet = { ASTRO_TELEMETRY_DISABLED: '1', NEXT_TELEMETRY_DISABLED: '1' }
  return { ...env, ...quiet, BLOG_URL: url, WEBHOOK_SECRET: SECRET }
}
