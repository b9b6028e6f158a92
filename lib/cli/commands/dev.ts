// `dev`: serves drafts from Next's development server.
import { Command } from 'commander'

import type { Compiler } from '../../content/compile/compiler.ts'
import { Scheduler } from '../../publish/scheduler.ts'
import { systemClock as clock } from '../process/clock.ts'
import { compileContent } from '../process/compile.ts'
import { runWithDisposables } from '../process/disposables.ts'
import {
  type Installation,
  openInstalledCompiler,
  readSettings,
} from '../process/installation.ts'
import { startNext } from '../process/next.ts'
import { requireFreePort } from '../process/port.ts'
import { openReport } from '../terminal/report.ts'
import { writeTypes } from './types.ts'

export function devCommand(installation: Installation): Command {
  return new Command('dev')
    .description('serve with drafts; the open page refreshes on every save')
    .action(() => dev(installation))
}

/**
 * Serves the blog with drafts from Next's development server. A file with errors is reported
 * and keeps its last good version.
 */
async function dev(installation: Installation): Promise<void> {
  const settings = readSettings('dev')
  await requireFreePort(settings)
  await writeTypes(installation)
  await runWithDisposables(async (disposables) => {
    const { signal } = disposables
    const compiler = openInstalledCompiler(installation, settings, 'npm run dev')
    disposables.add(() => compiler.close())
    await compileContent(compiler)
    signal.throwIfAborted()
    disposables.add(follow(compiler))
    const next = await startNext(installation.root, 'dev', settings, signal)
    disposables.add(next.stop)
    const address = next.origin + next.basePath
    console.error(`Reading ${settings.contentDir}\nServing ${address}`)
    const code = await next.ended
    if (!signal.aborted) process.exitCode = code
  })
}

/** Publishes a snapshot after every change and when a scheduled article falls due. */
function follow(compiler: Compiler): () => Promise<void> {
  const report = openReport()
  const publish = async () => {
    const snapshot = compiler.publishSnapshot(clock.now())
    return { failures: new Map<string, string>(), snapshot }
  }
  const scheduler = new Scheduler(() => compiler.exclusively(publish), {
    clock,
    onOutcome: () => report(compiler.listDiagnostics()),
    onError: (error) => console.error(error),
  })
  const unwatch = compiler.watch(
    () => scheduler.wake(),
    (error) => console.error(error.message),
  )
  return async () => {
    unwatch()
    await scheduler.close()
  }
}
