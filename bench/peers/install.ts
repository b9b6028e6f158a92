// Where a peer's program is, and which version it has.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

import { findPackages, layOut } from '../measure/set-up.ts'
import type { Peer } from './peers.ts'

export interface InstalledPeer extends Peer {
  readonly folder: string
  readonly version: string
}

/** Returns undefined if its program is not on this machine. Installs packages once. */
export function findInstalledPeer(root: string, peer: Peer): InstalledPeer | undefined {
  const folder = layOut(join(root, 'bench/peers', peer.name))
  const packages = findPackages(folder)
  const version = packages ? findPinned(packages, peer) : findProgramVersion(peer)
  return version === undefined ? undefined : { ...peer, folder, version }
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
