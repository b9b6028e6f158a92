// Settings and compiler of an installed project.
import { readFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'

import { Compiler } from '../../content/compile/compiler.ts'
import { type Mode, parseSettings, type Settings } from '../../settings.ts'
import { hashOf } from '../../text/hash.ts'
import { requireContentDir } from './content-dir.ts'

/** Paths of the project, and of its bundled compile worker and prerender server. */
export interface Installation {
  readonly root: string
  readonly workerFile: string
  readonly prerenderServerFile: string
}

/** Reads the settings of this process; the content folder exists. */
export function readSettings(mode: Mode): Settings {
  const settings = parseSettings(process.env, process.cwd(), mode)
  requireContentDir(settings.contentDir)
  return settings
}

/**
 * `command` names this process in the error of a second one that needs the same store. A
 * changed worker bundle or lock file invalidates everything compiled.
 */
export function openInstalledCompiler(
  { root, workerFile }: Installation,
  settings: Settings,
  command: string,
): Compiler {
  return new Compiler({
    contentDir: settings.contentDir,
    stateDir: settings.stateDir,
    watchMode: settings.watchMode,
    siteUrl: settings.siteUrl,
    command,
    workerFile,
    // The worker's bundle is the pipeline's source; the lock file fixes its packages.
    pipeline: hashOf(
      readFileSync(workerFile),
      readFileSync(join(root, 'package-lock.json')),
    ),
    threads: availableParallelism(),
  })
}
