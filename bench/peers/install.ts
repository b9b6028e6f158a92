// Lays out a peer's set-up in a cache, outside of the project and of its packages.
import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'

import type { Peer } from './peers.ts'

/** No package is newer: fixes the versions of what the pinned packages need in turn. */
const NEWEST_PACKAGE = '2026-11-26'

export interface InstalledPeer extends Peer {
  readonly folder: string
  readonly version: string
}

/** Returns undefined if its program is not on this machine. Installs packages once. */
export function findInstalledPeer(root: string, peer: Peer): InstalledPeer | undefined {
  const setUp = join(root, 'bench/peers', peer.name)
  const cache = process.env.XDG_CACHE_HOME || join(homedir(), '.cache')
  const folder = join(cache, 'imprint-bench', peer.name)
  const isSame = hasSamePackages(setUp, folder)
  mkdirSync(folder, { recursive: true })
  for (const name of readdirSync(folder))
    if (name !== 'node_modules' || !isSame)
      rmSync(join(folder, name), { recursive: true })
  cpSync(setUp, folder, { recursive: true })
  const packages = findPackages(setUp)
  // npm writes this file last.
  const installed = join(folder, 'node_modules/.package-lock.json')
  if (packages && !existsSync(installed)) install(folder)
  const version = packages ? findPinned(packages, peer) : findProgramVersion(peer)
  return version === undefined ? undefined : { ...peer, folder, version }
}

function hasSamePackages(setUp: string, folder: string): boolean {
  return findPackages(setUp) === findPackages(folder)
}

function findPackages(folder: string): string | undefined {
  const file = join(folder, 'package.json')
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined
}

function install(folder: string): void {
  const options = ['--ignore-scripts', '--no-audit', '--no-fund', '--no-package-lock']
  const args = ['install', '--before', NEWEST_PACKAGE, ...options]
  const { status, stderr } = spawnSync('npm', args, { cwd: folder, encoding: 'utf8' })
  if (status !== 0) throw new Error(`npm install failed in ${folder}:\n${stderr}`)
}

function findPinned(packages: string, peer: Peer): string | undefined {
  const { dependencies } = JSON.parse(packages)
  return dependencies[peer.package ?? '']
}

/** Such as `hugo v0.111.3+extended linux/amd64 …`. */
function findProgramVersion({ build: [program] }: Peer): string | undefined {
  const { stdout, error } = spawnSync(program, ['version'], { encoding: 'utf8' })
  return error ? undefined : (/\d+(?:\.\d+)+/.exec(stdout)?.[0] ?? 'unknown')
}
