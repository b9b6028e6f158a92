// Compares the packages in `node_modules` with the lock file, as npm notes both.
import { join } from 'node:path'

import { readIfThere } from './optional-file.ts'

/** Names of packages that are missing or of another version, in the order of the lock file. */
export function listStalePackages(root: string): string[] {
  const installed = readPackages(join(root, 'node_modules/.package-lock.json'))
  return [...readPackages(join(root, 'package-lock.json'))].flatMap(([path, wanted]) => {
    const found = installed.get(path)
    const isFine = found ? found.version === wanted.version : wanted.isOptional
    return isFine ? [] : [path.replace(/^.*node_modules\//, '')]
  })
}

interface LockedPackage {
  readonly version: unknown
  /** Such a package is of one platform. */
  readonly isOptional: boolean
}

function readPackages(file: string): Map<string, LockedPackage> {
  const lock: unknown = JSON.parse(readIfThere(file)?.toString() ?? '{}')
  const entries = listEntries(new Map(listEntries(lock)).get('packages'))
  return new Map(
    entries
      .filter(([path]) => path !== '')
      .map(([path, value]) => {
        const fields = new Map(listEntries(value))
        const isOptional = fields.get('optional') === true || fields.has('devOptional')
        return [path, { version: fields.get('version'), isOptional }]
      }),
  )
}

function listEntries(value: unknown): [string, unknown][] {
  return typeof value === 'object' && value !== null ? Object.entries(value) : []
}
