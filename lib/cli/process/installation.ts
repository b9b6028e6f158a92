// Settings and compiler of an installed project.
import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

import { Compiler } from '../../content/compile/compiler.ts'
import type { PictureEncoder } from '../../content/compile/media/encodings.ts'
import { type Mode, parseSettings, type Settings } from '../../settings.ts'
import { CommandError } from '../../model/command-error.ts'
import { hashOf } from '../../text/hash.ts'

/** Paths of the project, and of what it bundles for threads and processes of their own. */
export interface Installation {
  readonly root: string
  readonly workerFile: string
  readonly prerenderServerFile: string
  readonly indexProcessFile: string
  readonly pictureEncoderFile: string
  readonly importThreadFile: string
}

/** Reads the settings. Throws `CommandError` if the content folder is missing. */
export function readSettings(mode: Mode): Settings {
  const settings = parseSettings(process.env, process.cwd(), mode)
  const { contentDir } = settings
  if (statSync(contentDir, { throwIfNoEntry: false })?.isDirectory()) return settings
  throw new CommandError(
    `No content folder at ${contentDir}. Make one with npm run init, or set CONTENT_DIR.`,
  )
}

/**
 * `command` names this process in the error of a second one that needs the same store. A
 * changed worker bundle, lock file or Unicode version invalidates everything compiled.
 */
export function openInstalledCompiler(
  { root, workerFile }: Installation,
  settings: Settings,
  command: string,
  encoder?: PictureEncoder,
): Compiler {
  return new Compiler({
    contentDir: settings.contentDir,
    stateDir: settings.stateDir,
    cacheDir: settings.cacheDir,
    watchMode: settings.watchMode,
    siteUrl: settings.siteUrl,
    command,
    workerFile,
    // The worker's bundle is the pipeline's source; the lock file fixes its packages.
    pipeline: hashOf(
      readFileSync(workerFile),
      readFileSync(join(root, 'package-lock.json')),
      // What is a letter, and what a word, is Node's: its Unicode tables decide.
      `${process.versions.unicode} ${process.versions.icu}`,
      // Which slugs are reserved, and which old addresses are the present ones.
      process.env.IMPRINT_ADDRESSES ?? '',
    ),
    threads: settings.workers,
    encoder,
  })
}

/** Opens the compiler for `work` and closes it afterwards. */
export async function withCompiler(
  installation: Installation,
  settings: Settings,
  command: string,
  work: (compiler: Compiler) => Promise<void>,
): Promise<void> {
  const compiler = openInstalledCompiler(installation, settings, command)
  try {
    await work(compiler)
  } finally {
    await compiler.close()
  }
}
