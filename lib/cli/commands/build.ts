// `build`: prepares everything that `next start` serves.
import { Command } from 'commander'

import { compileContent } from '../process/compile.ts'
import { type Installation, readSettings, withCompiler } from '../process/installation.ts'
import { buildApp } from '../process/next.ts'
import { formatCounts } from '../terminal/counts.ts'
import { toNewsLines } from '../terminal/report.ts'
import { writeTypes } from './types.ts'

export function buildCommand(installation: Installation): Command {
  return new Command('build')
    .description('write types, compile the content, build the app')
    .action(() => build(installation))
}

/** Writes types, compiles the content and builds the app, for `next start`. */
async function build(installation: Installation): Promise<void> {
  const settings = readSettings('start')
  await writeTypes(installation)
  await withCompiler(installation, settings, 'npm run build', async (compiler) => {
    await compileContent(compiler)
    const diagnostics = compiler.listDiagnostics()
    for (const line of toNewsLines(diagnostics)) console.error(line)
    const counts = formatCounts(diagnostics)
    if (counts) console.error(`${counts} in the content`)
  })
  await buildApp(installation.root, settings)
}
