import { inject, onTestFinished } from 'vitest'

import { Compiler, type CompilerSettings } from '../../../lib/content/compile/compiler.ts'
import { listNewest } from '../../../lib/content/queries/lists.ts'
import { openReader, type Query } from '../../../lib/content/queries/reader.ts'
import { formatDiagnostic } from '../../../lib/model/diagnostic.ts'
import type { Folder } from './content-folder.ts'

export const NOW = new Date('2025-06-01T12:00:00Z')

/** A compiler with one worker thread, closed when the test is over. */
export function openTestCompiler(
  folder: Pick<Folder, 'contentDir' | 'stateDir'>,
  settings: Partial<CompilerSettings> = {},
): Compiler {
  const compiler = openLastingCompiler(folder, settings)
  onTestFinished(() => compiler.close())
  return compiler
}

export function openLastingCompiler(
  { contentDir, stateDir }: Pick<Folder, 'contentDir' | 'stateDir'>,
  settings: Partial<CompilerSettings> = {},
): Compiler {
  return new Compiler({
    contentDir,
    stateDir,
    command: 'a test',
    workerFile: inject('workerFile'),
    pipeline: 'pipeline',
    threads: 1,
    watchMode: 'events',
    siteUrl: undefined,
    ...settings,
  })
}

/** Compiles everything and publishes a snapshot, as every command does. */
export async function publish(compiler: Compiler, now = NOW) {
  const outcome = await compiler.compile()
  return { ...outcome, ...compiler.publishSnapshot(now) }
}

export interface ReaderOptions {
  readonly showsHidden?: boolean
  readonly siteUrl?: string
}

/** What readers see, or, with `showsHidden`, authors in development. */
export function openTestReader(
  { contentDir, stateDir }: Folder,
  { showsHidden = false, siteUrl }: ReaderOptions = {},
): Query {
  return openReader({ contentDir, stateDir, siteUrl, showsHidden })
}

/** What the archive lists, newest first. */
export function listTitles(folder: Folder): string[] {
  const query = openTestReader(folder)
  return query((reader) => listNewest(reader, 'all', -1)).map(({ title }) => title)
}

/** `file:line:column severity: message` of each. Most fixtures have no `site.yaml`. */
export function diagnosticsOf(compiler: Compiler): string[] {
  const found = compiler.listDiagnostics()
  return found.filter(({ rule }) => rule !== 'site-missing').map(formatDiagnostic)
}
