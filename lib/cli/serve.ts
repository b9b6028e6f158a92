import type { Engine } from '../content/engine/engine.ts'
import type { Settings } from '../env.ts'
import { compileContent } from './compile.ts'
import { type Installation, openInstalledEngine } from './installation.ts'
import { type NextProcess, startNext } from './next.ts'
import { openReport } from './report.ts'
import { waitForStop } from './stop.ts'

export interface ServeSettings {
  readonly mode: 'start' | 'dev'
  readonly command: string
  readonly settings: Settings
  /** What must be there before the server: the app's build. */
  prepare(): Promise<void>
}

/**
 * Compiles, serves and follows the content until a signal or the server's end. A broken file
 * is reported and keeps its last good version; a scheduled article appears at its instant.
 */
export async function serve(
  installation: Installation,
  { mode, command, settings, prepare }: ServeSettings,
): Promise<void> {
  const stopped = waitForStop()
  const engine = openInstalledEngine(installation, settings, command)
  let next: NextProcess | undefined
  let unfollow = () => {}
  try {
    await compileContent(engine)
    unfollow = follow(engine)
    await prepare()
    next = await startNext(installation.root, mode, settings)
    console.error(`Reading ${settings.contentDir}\nServing ${next.origin}`)
    const code = await Promise.race([stopped, next.ended])
    if (code !== undefined) process.exitCode = code
  } finally {
    unfollow()
    await next?.stop()
    await engine.close()
  }
}

/** Releases after every change, and when a scheduled article is due. Returns the stop. */
function follow(engine: Engine): () => void {
  const report = openReport()
  let timer: NodeJS.Timeout | undefined
  const releaseNow = () => {
    const { nextDue } = engine.release(new Date())
    clearTimeout(timer)
    if (nextDue === undefined) return
    timer = setTimeout(
      releaseNow,
      Math.min(Date.parse(nextDue) - Date.now() + 1, MAX_TIMER_MS),
    )
  }
  const onSync = () => {
    releaseNow()
    report(engine.listProblems())
  }
  onSync()
  const unwatch = engine.watch(onSync, (error) => console.error(error.message))
  return () => {
    unwatch()
    clearTimeout(timer)
  }
}

// A timer holds 31 bits; a later release sets the next one.
const MAX_TIMER_MS = 2 ** 31 - 1
