// What was published into a folder, for commands that publish nothing.
import { join } from 'node:path'

import { openPresentStore } from '../../content/store/open.ts'
import { readMeta } from '../../content/store/meta.ts'
import { readIfThere } from '../../files/optional-file.ts'
import { BuildManifest } from './build-manifest.ts'
import { readId } from './marks/claim.ts'
import {
  MANIFEST_FILE,
  type ManifestEntry,
  parseManifest,
} from './marks/manifest-file.ts'

/**
 * By address: as the store of `stateDir` has it, where that store filled the folder; else as an
 * export of before noted it in the folder itself. Empty where neither is there.
 */
export function readPublished(
  outDir: string,
  stateDir: string,
): ReadonlyMap<string, ManifestEntry> {
  const stored = readStored(readId(outDir), stateDir)
  return stored ?? parseManifest(`${readIfThere(join(outDir, MANIFEST_FILE)) ?? ''}`)
}

function readStored(id: string | undefined, stateDir: string) {
  const db = id === undefined ? undefined : openPresentStore(stateDir)
  if (!db) return undefined
  try {
    return readMeta(db, 'out_dir') === id ? new BuildManifest(db).files : undefined
  } finally {
    db.close()
  }
}
