// `check`: lists the diagnostics of the content and fixes what it can.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { Command, Option } from 'commander'

import { applyFixes } from '../../content/check/index.ts'
import type { Compiler } from '../../content/compile/compiler.ts'
import { renderWithId } from '../../content/references/front-matter-edit.ts'
import { byPosition, isError, type Diagnostic } from '../../model/diagnostic.ts'
import {
  type CompareOptions,
  listRemovedUrlDiagnostics,
} from '../../removed-urls/compare.ts'
import { compileSnapshot } from '../process/compile.ts'
import { type Installation, readSettings, withCompiler } from '../process/installation.ts'
import { checkSocialPreview } from './check-social-preview.ts'
import { countOf, formatCounts } from '../terminal/counts.ts'
import { printDiagnostics, type ReportOptions } from '../terminal/report.ts'
import { addReportOptions } from '../terminal/report-options.ts'

export function checkCommand(installation: Installation): Command {
  const command = new Command('check').description(
    'list the diagnostics of the content; exit code 1 on an error',
  )
  return addReportOptions(command)
    .option('--fix', 'fix what it can, in the files')
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
}

/** Lists all diagnostics of the content. Sets exit code 1 on an error. */
async function check(
  installation: Installation,
  { fix = false, strict = false, ...options }: CheckOptions,
): Promise<void> {
  const settings = readSettings('check')
  const { contentDir } = settings
  await withCompiler(installation, settings, 'npm run check', async (compiler) => {
    let found = await listDiagnostics(compiler, strict)
    if (fix) {
      const fixed = fixAll(contentDir, found)
      // A file that was just fixed gets its id in this run.
      await listDiagnostics(compiler, strict)
      const named = writeIds(contentDir, compiler)
      if (!options.json && !options.sarif) {
        console.log(`${countOf(new Set([...fixed, ...named]).size, 'file')} fixed`)
      }
      found = await listDiagnostics(compiler, strict)
    }
    const removed = compiler.resolveSeverities(
      await listRemovedUrlDiagnostics(settings, options),
      { strict },
    )
    const diagnostics = [...found, ...removed].toSorted(byPosition)
    const summary = formatCounts(diagnostics) ?? 'No problems'
    printDiagnostics(diagnostics, options, contentDir, summary)
    if (diagnostics.some(isError)) process.exitCode = 1
  })
}

async function listDiagnostics(
  compiler: Compiler,
  strict: boolean,
): Promise<Diagnostic[]> {
  await compileSnapshot(compiler, 'Checking')
  return compiler.listDiagnostics({ strict })
}

/** Applies the fixes to their files. Returns the changed files. */
function fixAll(contentDir: string, diagnostics: readonly Diagnostic[]): string[] {
  const files = new Set(diagnostics.flatMap(({ file, fix }) => (fix ? [file] : [])))
  return [...files].filter((file) => {
    const path = join(contentDir, file)
    const text = readFileSync(path, 'utf8')
    const fixed = applyFixes(
      text,
      diagnostics.filter((diagnostic) => diagnostic.file === file),
    )
    if (fixed !== text) writeFileSync(path, fixed)
    return fixed !== text
  })
}

/** Writes ids into articles without one: a default id changes with the path. */
function writeIds(contentDir: string, compiler: Compiler): string[] {
  return compiler.listUnnamed().flatMap(({ path, id }) => {
    const file = join(contentDir, path)
    const text = readFileSync(file, 'utf8')
    const named = renderWithId(text, id)
    if (named === text) return []
    writeFileSync(file, named)
    return [path]
  })
}
