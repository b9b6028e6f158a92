// Imports an export of WordPress, and again where nothing is new.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import type { Installation } from '../../lib/cli/process/installation.ts'
import { measureCommand } from '../measure/command.ts'
import { type Measurement, report } from '../measure/result.ts'
import { writeExport } from './write-export.ts'

/**
 * Prints seconds and memory of `npm run import` for an export of as many megabytes; a JSON file
 * takes the results, as with `--json`.
 */
export async function timeImport(
  { root }: Installation,
  megabytes: number,
  jsonFile?: string,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'imprint-import-'))
  const file = join(folder, 'blog.xml')
  const count = writeExport(file, megabytes)
  console.log(`${megabytes} MB, ${count} posts`)
  // Bundles the commands, which is no part of an import.
  await measureCommand({ command: ['node', commandOf(root), '--help'], cwd: folder })
  for (const what of ['import', 'import again'])
    await report(() => measure(what, root, folder, file, megabytes), jsonFile)
  rmSync(folder, { recursive: true, force: true })
}

async function measure(
  what: string,
  root: string,
  folder: string,
  file: string,
  megabytes: number,
): Promise<Measurement[]> {
  const contentDir = join(folder, 'content')
  mkdirSync(contentDir, { recursive: true })
  const figures = await measureCommand({
    command: ['node', commandOf(root), 'import', file],
    cwd: folder,
    // It ends with 1 where a picture could not be fetched, and none can.
    codes: [1],
    env: { CONTENT_DIR: contentDir, STATE_DIR: join(folder, 'state') },
  })
  return [{ what, size: megabytes, figures: [{ ...figures }] }]
}

function commandOf(root: string): string {
  return join(root, 'lib/cli/imprint.mjs')
}
