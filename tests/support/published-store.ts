import { mkdirSync } from 'node:fs'

import { openStore } from '../../lib/content/store/open.ts'
import {
  BuildManifest,
  type PublishedFile,
} from '../../lib/publish/output/build-manifest.ts'
import { OutputDirectory } from '../../lib/publish/output/output-directory.ts'
import type { ContentFolder } from './content-fixture.ts'

/** What an export leaves in its store: addresses with their files, of a folder that is empty. */
export function makePublishedStore(
  { contentDir, environment }: ContentFolder,
  addresses: Readonly<Record<string, Partial<PublishedFile>>>,
): void {
  const { OUT_DIR, STATE_DIR } = environment
  mkdirSync(OUT_DIR, { recursive: true })
  const { id } = new OutputDirectory(OUT_DIR, contentDir)
  const db = openStore(STATE_DIR)
  const manifest = new BuildManifest(db)
  const states = Object.entries(addresses).map(([address, known]) => ({
    address,
    tags: [],
    file: {
      ...{ file: `${address.slice(1)}.html`, type: 'text/html', hash: 'x', build: '' },
      ...{ lengths: { identity: 1 }, lastModified: '2025-06-01T12:00:00.000Z' },
      ...known,
    },
  }))
  manifest.save(states)
  manifest.nameFolder(id)
  db.close()
}
