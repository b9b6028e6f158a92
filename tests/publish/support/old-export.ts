import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import type { ManifestEntry } from '../../../lib/publish/output/marks/manifest-file.ts'

/** Makes a folder what an export of before left: with its build manifest, not the list. */
export function toOldExport(
  outDir: string,
  files: ReadonlyMap<string, ManifestEntry>,
): void {
  rmSync(join(outDir, '.imprint-files'), { force: true })
  const addresses = [...files].map(([address, { file, type, hash, target }]) => [
    address,
    { file, type, hash, target },
  ])
  const manifest = { imprint: 1, addresses: Object.fromEntries(addresses) }
  writeFileSync(join(outDir, 'imprint.json'), JSON.stringify(manifest))
}
