// `check --fix --dry-run`: prints what would change, tried on a copy of the content.
import { accessSync, constants, cpSync, lstatSync, rmSync } from 'node:fs'
import { join } from 'node:path'

import type { Settings } from '../../../settings.ts'
import { compileSnapshot } from '../../process/compile.ts'
import { type Installation, withCompiler } from '../../process/installation.ts'
import { countOf } from '../../terminal/counts.ts'
import { renderPatch } from '../../terminal/fix-report.ts'
import { type FixOptions, fixContent } from './fix.ts'

/** Writes nothing into the content folder. Prints a patch. */
export async function showFixes(
  installation: Installation,
  settings: Settings,
  options: Omit<FixOptions, 'contentDir'>,
): Promise<void> {
  const folder = join(settings.stateDir, 'dry-run')
  const copy = join(folder, 'content')
  rmSync(folder, { recursive: true, force: true })
  try {
    copyContent(settings.contentDir, copy)
    const tried = { ...settings, contentDir: copy, stateDir: join(folder, 'state') }
    await withCompiler(installation, tried, 'npm run check', async (compiler) => {
      await compileSnapshot(compiler, 'Checking')
      const fixed = await fixContent(compiler, { ...options, contentDir: copy })
      process.stdout.write(renderPatch(fixed, settings.contentDir))
      console.error(`${countOf(fixed.length, 'file')} would change: nothing was written`)
    })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Files, folders and links as they are, as far as they can be read. */
function copyContent(from: string, to: string): void {
  cpSync(from, to, {
    recursive: true,
    verbatimSymlinks: true,
    filter: isCopied,
  })
}

// A pipe would never end.
function isCopied(path: string): boolean {
  try {
    const stats = lstatSync(path)
    if (stats.isSymbolicLink()) return true
    accessSync(path, constants.R_OK)
    return stats.isFile() || stats.isDirectory()
  } catch {
    return false
  }
}
