// `check`: lists the diagnostics of the content and fixes what it can.
import { Command, Option } from 'commander'

import { byPosition, isError } from '../../../model/diagnostic.ts'
import {
  type CompareOptions,
  listRemovedUrlDiagnostics,
} from '../../../removed-urls/compare.ts'
import { compileSnapshot } from '../../process/compile.ts'
import {
  type Installation,
  readSettings,
  withCompiler,
} from '../../process/installation.ts'
import { countOf, formatCounts } from '../../terminal/counts.ts'
import { type FixedFile, toFixLines } from '../../terminal/fix-report.ts'
import { printDiagnostics, type ReportOptions } from '../../terminal/report.ts'
import { addReportOptions } from '../../terminal/report-options.ts'
import { showFixes } from './dry-run.ts'
import { fixContent } from './fix.ts'
import { checkSocialPreview } from './social-preview.ts'

export function checkCommand(installation: Installation): Command {
  const command = new Command('check').description(
    'list the diagnostics of the content; exit code 1 on an error',
  )
  return addReportOptions(command)
    .option('--fix', 'fix what it can, in the files, and show what changed')
    .option('--dry-run', 'print what --fix would change, as a patch, and write nothing')
    .option('--ids', 'write the present id into every article without one')
    .option(
      '--compare <place>',
      'fail on URLs of a published site (file, folder or URL) that would be removed',
    )
    .option('--allow-removed <address...>', 'URLs that may be removed')
    .addOption(new Option('--against <place>').hideHelp())
    .addOption(new Option('--gone <address...>').hideHelp())
    .option(
      '--share [article]',
      'predict how link cards show articles, and check nothing else',
    )
    .action(({ share, against: compare, gone: allowRemoved, ...options }) =>
      share === undefined
        ? check(installation, { compare, allowRemoved, ...options })
        : checkSocialPreview(installation, { ...options, article: share }),
    )
}

interface CheckOptions extends CompareOptions, ReportOptions {
  readonly strict?: boolean
  readonly fix?: boolean
  readonly dryRun?: boolean
  readonly ids?: boolean
}

/** Lists all diagnostics of the content. Sets exit code 1 on an error. */
async function check(
  installation: Installation,
  { fix = false, ids = false, strict = false, dryRun = false, ...options }: CheckOptions,
): Promise<void> {
  const settings = readSettings('check')
  const { contentDir } = settings
  if (dryRun) return showFixes(installation, settings, { fix: true, ids, strict })
  await withCompiler(installation, settings, 'npm run check', async (compiler) => {
    await compileSnapshot(compiler, 'Checking')
    if (fix || ids) {
      reportFixed(await fixContent(compiler, { contentDir, fix, ids, strict }), options)
    }
    const removed = await listRemovedUrlDiagnostics(settings, options)
    const diagnostics = [
      ...compiler.listDiagnostics({ strict }),
      ...compiler.resolveSeverities(removed, { strict }),
    ].toSorted(byPosition)
    const summary = formatCounts(diagnostics) ?? 'No problems'
    printDiagnostics(diagnostics, options, contentDir, summary)
    if (diagnostics.some(isError)) process.exitCode = 1
  })
}

function reportFixed(
  files: readonly FixedFile[],
  { all = false, json, sarif }: CheckOptions,
): void {
  // A log for programs has nothing but diagnostics.
  const print = json || sarif ? console.error : console.log
  for (const line of toFixLines(files, all)) print(line)
  print(files.length === 0 ? 'Nothing to fix' : `${countOf(files.length, 'file')} fixed`)
}
