import { rmSync } from 'node:fs'

import { type Installation, openInstalledEngine } from '../lib/cli/installation.ts'
import { parseSettings } from '../lib/env.ts'

/** One run of the engine in this process; prints JSON for `main.ts`, which starts it. */
export async function runCompile(
  installation: Installation,
  contentDir: string,
  stateDir: string,
  isCold: boolean,
): Promise<void> {
  if (isCold) rmSync(stateDir, { recursive: true, force: true })
  const env = { CONTENT_DIR: contentDir, STATE_DIR: stateDir }
  const started = performance.now()
  const engine = openInstalledEngine(
    installation,
    parseSettings(env, '/', 'start'),
    'bench',
  )
  const { compiled } = await engine.sync()
  const compiledMs = performance.now() - started
  engine.release(new Date())
  const totalMs = performance.now() - started
  const errors = engine.listProblems().length
  await engine.close()
  const peakMb = process.resourceUsage().maxRSS / 1024
  console.log(
    JSON.stringify({ files: compiled.length, compiledMs, totalMs, peakMb, errors }),
  )
}
