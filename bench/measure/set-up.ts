// Lays out programs with packages of their own in a cache, outside of the project and of its packages.
import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { homedir } from 'node:os'
import { basename, join } from 'node:path'

/** No package is newer: fixes the versions of what the pinned packages need in turn. */
const NEWEST_PACKAGE = '2026-11-26'

/** Copies a set-up to its place, installs its packages once, and returns the place. */
export function layOut(setUp: string): string {
  const cache = process.env.XDG_CACHE_HOME || join(homedir(), '.cache')
  const folder = join(cache, 'imprint-bench', basename(setUp))
  const isSame = findPackages(setUp) === findPackages(folder)
  mkdirSync(folder, { recursive: true })
  for (const name of readdirSync(folder))
    if (name !== 'node_modules' || !isSame)
      rmSync(join(folder, name), { recursive: true })
  cpSync(setUp, folder, { recursive: true })
  // npm writes this file last.
  const installed = join(folder, 'node_modules/.package-lock.json')
  if (findPackages(setUp) && !existsSync(installed)) install(folder)
  return folder
}

/** The text of its `package.json`, where there is one. */
export function findPackages(folder: string): string | undefined {
  const file = join(folder, 'package.json')
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined
}

function install(folder: string): void {
  const options = ['--ignore-scripts', '--no-audit', '--no-fund', '--no-package-lock']
  const args = ['install', '--before', NEWEST_PACKAGE, ...options]
  const { status, stderr } = spawnSync('npm', args, { cwd: folder, encoding: 'utf8' })
  if (status !== 0) throw new Error(`npm install failed in ${folder}:\n${stderr}`)
}
