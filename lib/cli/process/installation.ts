import { readFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'

import { Compiler } from '../../content/compile/compiler.ts'
import { type Mode, parseSettings, type Settings } from '../../settings.ts'
import { hashOf } from '../../text/hash.ts'
import { requireContentDir } from './content-dir.ts'

/** The project, and its bundled compile worker and prerender server. */
export interface Installation {
  readonly root: string
  readonly workerFile: string
  readonly prerenderServerFile: string
}

/** The settings of this process, with a content folder that exists. */
export function readSettings(mode: Mode): Settings {
  const settings = parseSettings(process.env, process.cwd(), mode)
  requireContentDir(settings.contentDir)
  return settings
}

/**
 * `command` is what a second process is told of the one that has the store. Everything is
 * compiled anew when the worker's bundle or the lock file has changed.
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
