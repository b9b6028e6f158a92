// Times the compiler.
import {
  type Installation,
  openInstalledCompiler,
} from '../../lib/cli/process/installation.ts'
import { parseSettings, type Settings } from '../../lib/settings.ts'
import { measureCommand } from '../measure/command.ts'
import type { Figures, Measurement } from '../measure/result.ts'
import { emptyWorkspace, toEnvironment, type Workspace } from './workspace.ts'

/** The argument with which the benchmark starts itself for one compile. */
export const COMPILE_HERE = 'compile-here'

/** From nothing, and again; in a process of its own, so that its peak memory is its own. */
export async function runCompile(workspace: Workspace): Promise<Measurement[]> {
  const { size, runs } = workspace
  const [fromNothing, unchanged]: [Figures[], Figures[]] = [[], []]
  for (let run = 0; run < runs; run += 1) {
    emptyWorkspace(workspace)
    fromNothing.push(await compileApart(workspace))
    unchanged.push(await compileApart(workspace))
  }
  return [
    { what: 'compile from nothing', size, figures: fromNothing },
    { what: 'compile, nothing changed', size, figures: unchanged },
  ]
}

/** Compiles in this process and prints how many milliseconds it took. */
export async function compileHere(installation: Installation): Promise<void> {
  const settings = parseSettings(process.env, process.cwd(), 'start')
  console.log(await compileInto(installation, settings))
}

/** Returns the milliseconds from opening the store to the end of the snapshot. */
export async function compileInto(
  installation: Installation,
  settings: Settings,
): Promise<number> {
  const started = performance.now()
  const compiler = openInstalledCompiler(installation, settings, 'npm run bench')
  await compiler.compile()
  compiler.publishSnapshot(new Date())
  const milliseconds = performance.now() - started
  await compiler.close()
  return milliseconds
}

async function compileApart(workspace: Workspace): Promise<Figures> {
  let compileSeconds = Number.NaN
  const { userSeconds, peakMegabytes } = await measureCommand({
    command: [process.execPath, process.argv[1] ?? '', COMPILE_HERE],
    cwd: workspace.installation.root,
    env: toEnvironment(workspace),
    onLine: (line) => {
      compileSeconds = Number(line) / 1000
    },
  })
  return { compileSeconds, userSeconds, peakMegabytes }
}
