// An import of records into a new folder, without a network.
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import type { SourceRecord } from '@/lib/import/model/record.ts'
import { openBodies } from '@/lib/import/run/bodies/in-process.ts'
import { importSource } from '@/lib/import/run/import-source.ts'
import type { ImportPorts, ImportRequest } from '@/lib/import/run/request.ts'
import { removeFolders } from './tree.ts'

const folders: string[] = []

/** A new content folder, and an import of these records into it. */
export function makeImport(
  records: readonly SourceRecord[],
  options: Partial<ImportRequest> = {},
  others: Partial<ImportPorts> = {},
) {
  const folder = mkdtempSync(join(tmpdir(), 'imprint-'))
  folders.push(folder)
  const contentDir = join(folder, 'content')
  const ports: ImportPorts = {
    openHome: () => ({
      tally: () => ({ local: 0, loaded: 0, there: 0, failed: 0 }),
      bring: async ({ candidates }) => ({ reason: `no ${candidates[0]}` }),
    }),
    openBodies,
    stateFolder: join(folder, 'state'),
    liveEntries: [],
    onComments: () => {},
    onProgress: () => {},
    ...others,
  }
  const request: ImportRequest = {
    source: { kind: 'file', name: 'x', files: [], refused: [], close: async () => {} },
    reader: {
      ...{ name: 'fake', label: 'Fake', recognise: async () => 1 },
      read: async function* () {
        yield* records
      },
    },
    ...{ contentDir, below: '', only: [], comments: false, isDryRun: false },
    ...{ replies: false, updated: false, ...options },
  }
  return { folder, contentDir, run: () => importSource(request, ports) }
}

/** The folders of all imports of a file of tests. */
export function removeImports(): void {
  removeFolders(folders)
}
