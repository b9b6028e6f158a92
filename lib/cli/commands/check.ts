import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { applyFixes } from '../../content/check/index.ts'
import type { Compiler } from '../../content/compile/compiler.ts'
import { renderWithId } from '../../content/references/move.ts'
import type { Settings } from '../../settings.ts'
import {
  byPosition,
  formatDiagnostic,
  isError,
  type Diagnostic,
} from '../../model/diagnostic.ts'
import {
  type CompareOptions,
  listRemovedUrlDiagnostics,
} from '../../removed-urls/compare.ts'
import {
  type Installation,
  openInstalledCompiler,
  readSettings,
} from '../process/installation.ts'
import { openProgress } from '../terminal/progress.ts'
import { countOf, formatCounts } from '../terminal/report.ts'

export interface CheckOptions extends CompareOptions {
  readonly json?: boolean
  readonly fix?: boolean
}

/** Lists every problem of the content. The exit code is 1 when one of them is an error. */
export async function check(
  installation: Installation,
  { json = false, fix = false, ...options }: CheckOptions,
): Promise<void> {
  const settings = readSettings('check')
  const compiler = openInstalledCompiler(installation, settings, 'npm run check')
  try {
    let problems = await listProblems(compiler)
    if (fix) {
      const mended = applyAll(settings.contentDir, problems)
      // What was mended a moment ago has an id only now.
      await listProblems(compiler)
      const named = writeIds(settings.contentDir, compiler)
      if (!json)
        console.log(`${countOf(new Set([...mended, ...named]).size, 'file')} mended`)
      problems = await listProblems(compiler)
    }
    problems = await addLosses(problems, settings, options)
    print(problems, json)
    if (problems.some(isError)) process.exitCode = 1
  } finally {
    await compiler.close()
  }
}

async function addLosses(
  problems: readonly Diagnostic[],
  settings: Settings,
  options: CompareOptions,
): Promise<Diagnostic[]> {
  const losses = await listRemovedUrlDiagnostics(settings, options)
  return [...problems, ...losses].toSorted(byPosition)
}

async function listProblems(compiler: Compiler): Promise<Diagnostic[]> {
  const { onProgress, stop } = openProgress('Checking')
  try {
    await compiler.compile(undefined, onProgress)
    compiler.publishSnapshot(new Date())
    return compiler.listDiagnostics()
  } finally {
    stop()
  }
}

/** Writes every fix into its file. Returns the files that changed. */
function applyAll(contentDir: string, problems: readonly Diagnostic[]): string[] {
  const files = new Set(problems.flatMap(({ file, fix }) => (fix ? [file] : [])))
  return [...files].filter((file) => {
    const path = join(contentDir, file)
    const text = readFileSync(path, 'utf8')
    const fixed = applyFixes(
      text,
      problems.filter((problem) => problem.file === file),
    )
    if (fixed !== text) writeFileSync(path, fixed)
    return fixed !== text
  })
}

/** An id that is made of the path lasts no longer than the path: it is written down. */
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

function print(problems: readonly Diagnostic[], json: boolean): void {
  if (json) {
    console.log(JSON.stringify(problems, undefined, 2))
    return
  }
  for (const problem of problems) console.log(formatDiagnostic(problem))
  console.log(formatCounts(problems) ?? 'No problems')
}
