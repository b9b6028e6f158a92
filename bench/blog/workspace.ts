// The folders of a measured blog.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

import type { Installation } from '../../lib/cli/process/installation.ts'
import { parseSettings, type Settings } from '../../lib/settings.ts'
import { writeCorpus } from '../corpus.ts'

export interface Workspace {
  readonly installation: Installation
  readonly size: number
  readonly contentDir: string
  readonly stateDir: string
  readonly outDir: string
  /** Compiled documents that outlive the state. */
  readonly cacheDir: string
  /** How often a command is measured. */
  readonly runs: number
  /** `--for` of the export. */
  readonly host: string | undefined
}

type Choices = Pick<Workspace, 'installation' | 'size' | 'runs' | 'host'>

/** Lends a workspace with fresh content, and deletes it afterwards unless `dir` names it. */
export async function withWorkspace(
  choices: Choices,
  dir: string | undefined,
  work: (workspace: Workspace) => Promise<void>,
): Promise<void> {
  const folder = dir ? resolve(dir) : mkdtempSync(join(tmpdir(), 'imprint-bench-'))
  const contentDir = join(folder, 'content')
  rmSync(contentDir, { recursive: true, force: true })
  writeCorpus(contentDir, choices.size)
  try {
    await work({
      ...choices,
      contentDir,
      stateDir: join(folder, 'state'),
      outDir: join(folder, 'dist'),
      cacheDir: join(folder, 'cache'),
    })
  } finally {
    if (!dir) rmSync(folder, { recursive: true, force: true })
  }
}

/** What the commands read; an environment variable of the caller, such as WORKERS, stays. */
export function toEnvironment({ contentDir, stateDir, outDir, cacheDir }: Workspace) {
  return {
    CONTENT_DIR: contentDir,
    STATE_DIR: stateDir,
    OUT_DIR: outDir,
    IMPRINT_CACHE: cacheDir,
    PORT: '0',
  }
}

export function settingsOf(workspace: Workspace): Settings {
  return parseSettings(toEnvironment(workspace), process.cwd(), 'start')
}

/** Deletes all but the content. */
export function emptyWorkspace({ stateDir, outDir, cacheDir }: Workspace): void {
  for (const folder of [stateDir, outDir, cacheDir])
    rmSync(folder, { recursive: true, force: true })
}
