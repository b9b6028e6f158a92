import { existsSync } from 'node:fs'
import { join } from 'node:path'

import type { Compiler } from '../../content/compile/compiler.ts'
import { SITE_FILE } from '../../content/store/site.ts'
import type { Settings } from '../../settings.ts'
import { isError } from '../../model/diagnostic.ts'
import { PrerenderError } from '../../publish/prerender/prerender-pool.ts'
import { compileContent } from '../process/compile.ts'
import { CommandError } from '../../model/command-error.ts'
import {
  type Installation,
  openInstalledCompiler,
  readSettings,
} from '../process/installation.ts'
import { buildApp } from '../process/next.ts'
import { openProgress } from '../terminal/progress.ts'
import { toFailureLines, toPublishedLine } from '../terminal/publish-report.ts'
import { formatCounts, toLines } from '../terminal/report.ts'
import { runWithDisposables, type Disposables } from '../process/disposables.ts'
import { Site } from '../process/site.ts'
import { INTERRUPTED } from '../process/shutdown.ts'
import { writeTypes } from './types.ts'

/**
 * The whole site into OUT_DIR, for any host. With an error in the content nothing is touched
 * and the exit code is 1; with a page that can not be rendered too, the others are published.
 */
export async function exportSite(installation: Installation): Promise<void> {
  const settings = readSettings('start')
  requireAddress(settings)
  await writeTypes(installation)
  const isDone = await runWithDisposables((disposables, signal) =>
    publishOnce(installation, settings, disposables, signal),
  )
  if (!isDone) process.exitCode = INTERRUPTED
}

// The file is checked with the others: where there is one, it has an address or an error.
function requireAddress({ contentDir, siteUrl }: Settings): void {
  if (siteUrl !== undefined || existsSync(join(contentDir, SITE_FILE))) return
  throw new CommandError(
    `There is no ${SITE_FILE} in ${contentDir}, so the pages would name http://localhost:3000 as their address. ` +
      'Write one with title, description and url, or set SITE_URL.',
  )
}

async function publishOnce(
  installation: Installation,
  settings: Settings,
  disposables: Disposables,
  signal: AbortSignal,
): Promise<void> {
  const compiler = openInstalledCompiler(installation, settings, 'npm run export')
  disposables.add(() => compiler.close())
  await compileContent(compiler)
  signal.throwIfAborted()
  requireGoodContent(compiler)
  await buildApp(installation.root, settings, signal)
  signal.throwIfAborted()
  const progress = openProgress('Publishing')
  const site = await Site.open(installation, {
    settings,
    compiler,
    now: () => new Date(),
    onProgress: progress.onProgress,
  })
  disposables.add(() => site.close())
  const outcome = await site.publisher.publish(signal).catch((error: unknown) => {
    throw toCommandError(error)
  })
  progress.stop()
  console.error(`${toPublishedLine(outcome)}: ${settings.outDir}`)
  if (outcome.failures.size > 0)
    throw new CommandError(toFailureLines(outcome).join('\n'))
}

/** Errors of the disk, the store or a prerender process say enough themselves. */
function toCommandError(error: unknown): unknown {
  const isTold =
    error instanceof PrerenderError || (error instanceof Error && 'code' in error)
  return isTold ? new CommandError(`Not all was published: ${error.message}`) : error
}

function requireGoodContent(compiler: Compiler): void {
  const problems = compiler.listDiagnostics()
  for (const line of toLines(problems)) console.error(line)
  if (!problems.some(isError)) return
  throw new CommandError(`${formatCounts(problems)}: nothing was exported.`)
}
