// `export`: publishes once.
import { existsSync } from 'node:fs'
import { join } from 'node:path'

import { Command, Option } from 'commander'

import type { Compiler } from '../../content/compile/compiler.ts'
import { SITE_FILE } from '../../content/store/site.ts'
import type { Settings } from '../../settings.ts'
import { type Host, HOSTS } from '../../http/host-profile.ts'
import { isError } from '../../model/diagnostic.ts'
import { PrerenderError } from '../../publish/prerender/prerender-pool.ts'
import { CommandError } from '../../model/command-error.ts'
import { encodeAll } from '../pictures/encode-all.ts'
import { type Installation, readSettings } from '../process/installation.ts'
import {
  toFailureLines,
  toPublishedLine,
  toReusedLine,
} from '../terminal/publish-report.ts'
import { formatCounts } from '../terminal/counts.ts'
import { printNews, type ReportOptions } from '../terminal/report.ts'
import { addReportOptions } from '../terminal/report-options.ts'
import {
  INTERRUPTED,
  runWithDisposables,
  type Disposables,
} from '../process/disposables.ts'
import { openSite } from '../process/site.ts'
import { publishWithIndex } from '../search/publish-with-index.ts'
import { writeTypes } from './types.ts'

export function exportCommand(installation: Installation): Command {
  const command = new Command('export')
    .description('publish the whole site into OUT_DIR for a web host, and end')
    .addOption(new Option('--for <host>', 'store what this host needs').choices(HOSTS))
    .action((options) => exportSite(installation, options))
  return addReportOptions(command)
}

/** Nobody saves an article meanwhile: processes seldom wait for the last page of a batch. */
const BATCH_SIZE = 256

interface ExportOptions extends ReportOptions {
  readonly for?: Host
  readonly strict?: boolean
}

/**
 * Publishes the whole site into OUT_DIR, for one web host. Sets exit code 1 on an error: one in
 * the content leaves OUT_DIR unchanged, one in a page does not stop the others.
 */
async function exportSite(
  installation: Installation,
  options: ExportOptions,
): Promise<void> {
  const settings = readSettings('start')
  requireAddress(settings)
  await writeTypes(installation)
  const isDone = await runWithDisposables((disposables) =>
    publishOnce(installation, settings, options, disposables),
  )
  if (!isDone) process.exitCode = INTERRUPTED
}

// An existing file without a URL is an error of the content.
function requireAddress({ contentDir, siteUrl }: Settings): void {
  if (siteUrl !== undefined || existsSync(join(contentDir, SITE_FILE))) return
  throw new CommandError(
    `No ${SITE_FILE} in ${contentDir}: the site's URL would be http://localhost:3000. ` +
      'Create it with title, description and url, or set SITE_URL.',
  )
}

async function publishOnce(
  installation: Installation,
  settings: Settings,
  options: ExportOptions,
  disposables: Disposables,
): Promise<void> {
  const command = {
    name: 'npm run export',
    batchSize: BATCH_SIZE,
    host: options.for,
    onCompiled: (compiler: Compiler) => requireGoodContent(compiler, settings, options),
  }
  const opened = await openSite(installation, settings, command, disposables)
  const { site, compiler, compiled, stopProgress } = opened
  const { signal } = disposables
  await encodeAll(compiler, signal)
  const outcome = await publishWithIndex(site, signal).catch((error: unknown) => {
    throw toCommandError(error)
  })
  stopProgress()
  console.error(`${toPublishedLine(outcome)}: ${settings.outDir}`)
  for (const sentence of site.publisher.listPastLimits()) console.error(sentence)
  const reused = toReusedLine(compiled.reused, site.publisher.files, outcome)
  if (reused !== undefined) console.error(reused)
  const faults = [...toFailureLines(outcome), ...outcome.faults]
  if (faults.length > 0) throw new CommandError(faults.join('\n'))
}

/** Errors of the disk, the store or a prerender process need no stack trace. */
function toCommandError(error: unknown): unknown {
  const isExpected =
    error instanceof PrerenderError || (error instanceof Error && 'code' in error)
  return isExpected ? new CommandError(`Published only in part: ${error.message}`) : error
}

/** Refuses before anything is rendered. */
function requireGoodContent(
  compiler: Compiler,
  { contentDir }: Settings,
  { strict = false, ...options }: ExportOptions,
): void {
  const diagnostics = compiler.listDiagnostics({ strict })
  printNews(diagnostics, options, contentDir)
  if (!diagnostics.some(isError)) return
  throw new CommandError(`${formatCounts(diagnostics)}: nothing was exported.`)
}
