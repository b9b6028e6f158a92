// Looks at what Imprint stands on: Node, its packages, the disk.
import { statfsSync } from 'node:fs'
import { dirname } from 'node:path'

import { listStalePackages } from '../files/installed-packages.ts'
import { isFolder } from '../files/look.ts'
import { isInRange, parseVersion } from '../update/release/version.ts'
import { type Finding, toFinding } from './finding.ts'
import { formatBytes } from './format-bytes.ts'

/** `userAgent` is what npm tells of itself, where it runs the command. */
export function examineNode(version: string, range: string, userAgent = ''): Finding {
  const npm = /^npm\/(\S+)/.exec(userAgent)?.[1]
  const found = `Node ${version}${npm === undefined ? '' : ` with npm ${npm}`}`
  const parsed = parseVersion(version)
  if (!parsed || isInRange(parsed, range)) return toFinding('node', 'ok', found)
  return toFinding(
    'node',
    'error',
    `${found}: Imprint needs Node ${range}`,
    'Install a newer Node.js: https://nodejs.org',
  )
}

const MAX_NAMES = 3

export function examinePackages(root: string): Finding {
  const stale = listStalePackages(root)
  const ok = 'The packages are those of package-lock.json'
  if (stale.length === 0) return toFinding('packages', 'ok', ok)
  const names = stale.slice(0, MAX_NAMES).join(', ')
  const message = `Packages that differ from package-lock.json: ${stale.length}, such as ${names}`
  return toFinding('packages', 'warning', message, 'npm ci')
}

const GIGABYTE = 1024 ** 3

/** Free bytes for whoever is not root. */
export function examineDisk(folder: string): Finding {
  const place = findFolder(folder)
  const { bavail, bsize } = statfsSync(place)
  const free = bavail * bsize
  const message = `${formatBytes(free)} are free in ${place}`
  if (free >= GIGABYTE) return toFinding('disk', 'ok', message)
  const level = free < GIGABYTE / 10 ? 'error' : 'warning'
  return toFinding('disk', level, message, 'An app build and a store need up to 1 GB')
}

function findFolder(path: string): string {
  return isFolder(path) || dirname(path) === path ? path : findFolder(dirname(path))
}
