// `import`: brings a blog from anywhere into the content folder.
import { Command } from 'commander'

import { lockStore } from '../../../content/store/lock.ts'
import type { ImportReport } from '../../../import/model/report.ts'
import { SourceError } from '../../../import/model/source.ts'
import { exitCodeOf, renderSummary } from '../../../import/report/print-summary.ts'
import { writeReport } from '../../../import/report/write-report.ts'
import { CommandError } from '../../../model/command-error.ts'
import { parseDate } from '../../../model/date.ts'
import type { ImportCommandOptions } from '../../import/options.ts'
import { runImport } from '../../import/run-import.ts'
import { findImportPlace, type ImportPlace } from '../../import/where.ts'
import { openInBrowser } from '../../terminal/open-in-browser.ts'
import type { Installation } from '../../process/installation.ts'

interface Options extends ImportCommandOptions {
  readonly into?: string
  readonly open?: true
}

export function importCommand(installation: Installation): Command {
  return new Command('import')
    .description('bring a blog from anywhere along: an export, a folder, a feed')
    .argument('<source>', 'a file, a folder, an archive or an address')
    .option('--dry-run', 'write the report alone: no article, no picture, no request')
    .option('--only <what>', 'articles, pages, or slugs and addresses, with commas')
    .option('--since <day>', 'nothing older, such as 2020-01-01')
    .option('--into <folder>', 'a content folder, or a folder below articles/')
    .option('--url <address>', 'of the old blog, where its export does not say it')
    .option('--feed <address>', 'take the guids of this live feed: an address or a file')
    .option('--allow-host <networks>', 'private addresses to fetch from', '')
    .option('--comments', 'put comments below their articles')
    .option('--replies', 'import replies to others, too (Medium)')
    .option('--updated', 'keep dates of change that engines write by themselves')
    .option('--title <text>', 'the title of a text that has none')
    .option('--report <folder>', 'where the report goes', '.')
    .option('--open', 'show the report in the browser')
    .action((source, options) => importBlog(source, options, installation))
}

async function importBlog(
  source: string,
  options: Options,
  installation: Installation,
): Promise<void> {
  requireDay(options.since)
  const place = findImportPlace(options.into, process.env, process.cwd())
  const free = lockStore(place.stateFolder, 'npm run import')
  process.once('SIGINT', stopEarly)
  try {
    const report = await runImport(source, options, place, installation)
    finish(report, options, place.contentDir)
  } catch (error) {
    throw toCommandError(error, place)
  } finally {
    process.off('SIGINT', stopEarly)
    free()
  }
}

/** A full or read-only disk is no fault of an item that the report could name. */
function toCommandError(error: unknown, place: ImportPlace): unknown {
  if (error instanceof SourceError) return new CommandError(error.message)
  if (!(error instanceof Error && 'syscall' in error)) return error
  const folders = `${place.contentDir}, ${place.stateFolder} and the folder of the report`
  return new CommandError(
    `The import ended (${error.message}). See to the space and permissions of ${folders}: the same command goes on from here.`,
  )
}

function requireDay(day: string | undefined): void {
  if (day === undefined || parseDate(day)?.kind === 'day') return
  throw new CommandError(`--since ${day} is no day: write it as 2020-01-01.`)
}

/** Every file is whole, or not there. */
function stopEarly(): void {
  console.error('\nStopped. The same command goes on from here.')
  process.exit(130)
}

function finish(report: ImportReport, options: Options, contentDir: string): void {
  const [page = ''] = writeReport(report, { folder: options.report, contentDir })
  for (const line of renderSummary(report, page)) console.log(line)
  if (options.open) openInBrowser(page)
  process.exitCode = exitCodeOf(report)
}
