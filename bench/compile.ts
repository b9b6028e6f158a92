// Times the compiler.
import {
  type Installation,
  openInstalledCompiler,
} from '../lib/cli/process/installation.ts'
import { parseSettings, type Settings } from '../lib/settings.ts'

export interface CompileFigures {
  readonly files: number
  /** From opening the store to the end of the snapshot. */
  readonly totalMs: number
  /** Largest resident set of the process, its threads included. */
  readonly peakMb: number
}

/** One run of the compiler in this process; prints its figures as JSON. */
export async function runCompile(
  installation: Installation,
  contentDir: string,
  stateDir: string,
): Promise<void> {
  const started = performance.now()
  const settings = benchSettings(contentDir, stateDir)
  const compiler = openInstalledCompiler(installation, settings, 'npm run bench')
  const { compiled } = await compiler.compile()
  compiler.publishSnapshot(new Date())
  const totalMs = performance.now() - started
  await compiler.close()
  const peakMb = process.resourceUsage().maxRSS / 1024
  const figures: CompileFigures = { files: compiled.length, totalMs, peakMb }
  console.log(JSON.stringify(figures))
}

export function benchSettings(contentDir: string, stateDir: string): Settings {
  const env = { CONTENT_DIR: contentDir, STATE_DIR: stateDir, PORT: '0' }
  return parseSettings(env, process.cwd(), 'start')
}
