// Opens a folder that was published before.
import { join } from 'node:path'

import { readPublished } from '../publish/output/published-folder.ts'
import { readPreviousEntries } from './previous-entries.ts'
import { LIMIT_MS, type PreviousSite } from './previous-site.ts'
import { readText } from './read-text.ts'

/** Undefined where neither the store nor the folder tells what was published into it. */
export function openPreviousFolder(
  dir: string,
  stateDir: string,
): PreviousSite | undefined {
  const addresses = readPublished(dir, stateDir)
  if (addresses.size === 0) return undefined
  return {
    addresses: new Map(
      [...addresses].map(([address, { target }]) => [address, { target }]),
    ),
    readPreviousEntries: (basePath) =>
      readPreviousEntries(addresses, basePath, (file) =>
        readText(join(dir, file), LIMIT_MS),
      ),
  }
}
