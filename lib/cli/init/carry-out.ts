// Does what a plan says.
import { mkdirSync, renameSync, rmdirSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'

import { lockStore } from '../../content/store/lock.ts'
import { removeStore } from '../../content/store/open.ts'
import { attempt, isFolder } from '../../files/look.ts'
import { replaceFiles } from '../../files/replace-file.ts'
import { disownFolder } from '../../publish/output/marks/claim.ts'
import type { Settings } from '../../settings.ts'
import type { Plan } from './plan.ts'

/**
 * Moves the demo away, then writes: all files are complete before the first is in its place.
 * Throws `StoreHeldError` where another command publishes the demo.
 */
export function carryOut(plan: Plan, settings: Settings): void {
  const gone = [...plan.moves.map(({ from }) => from), ...plan.removals]
  if (gone.length > 0) forgetPublished(settings)
  // Ctrl+C waits: half of it would be worse than all or nothing.
  const wait = () => {}
  process.on('SIGINT', wait)
  try {
    for (const { from, to } of plan.moves) {
      mkdirSync(dirname(to), { recursive: true })
      renameSync(from, to)
    }
    for (const file of plan.removals) rmSync(file)
    for (const file of gone) removeEmptyFolders(dirname(file), settings.contentDir)
    replaceFiles(
      plan.writes.map(({ file, text }) => ({ file, bytes: text })),
      settings.contentDir,
    )
  } finally {
    process.off('SIGINT', wait)
  }
}

/** What was published of the demo is no earlier version of this blog. */
function forgetPublished({ publishStateDir, outDir, contentDir }: Settings): void {
  if (isFolder(publishStateDir)) {
    const free = lockStore(publishStateDir, 'npm run init')
    removeStore(publishStateDir)
    free()
  }
  disownFolder(outDir, contentDir)
}

function removeEmptyFolders(folder: string, top: string): void {
  if (folder === top || attempt(() => rmdirSync(folder)) instanceof Error) return
  removeEmptyFolders(dirname(folder), top)
}
