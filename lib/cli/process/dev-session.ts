import type { Compiler } from '../../content/compile/compiler.ts'
import type { Settings } from '../../settings.ts'
import { compileContent } from './compile.ts'
import { type Installation, openInstalledCompiler } from './installation.ts'
import { openReport } from '../terminal/report.ts'
import { shutdownSignal, untilAborted } from './shutdown.ts'

export interface DevSessionSettings {
  readonly command: string
  readonly settings: Settings
  /** Starts what answers; called when the content is compiled. */
  open(signal: AbortSignal): Promise<Server>
}

export interface Server {
  /** With the base path: where to read. */
  readonly address: string
  /** Settles when the server has ended by itself, with its exit code. */
  readonly ended: Promise<number>
  stop(): Promise<void>
}

/**
 * Compiles, serves and follows the content until a signal or the server's end. A broken file
 * is reported and keeps its last good version; a scheduled article appears at its instant.
 */
export async function runDevSession(
  installation: Installation,
  { command, settings, open }: DevSessionSettings,
): Promise<void> {
  const signal = shutdownSignal()
  const stopped = untilAborted(signal)
  const compiler = openInstalledCompiler(installation, settings, command)
  let server: Server | undefined
  let unfollow = () => {}
  try {
    await Promise.race([compileContent(compiler), stopped])
    if (signal.aborted) return
    unfollow = follow(compiler)
    server = await open(signal)
    console.error(`Reading ${settings.contentDir}\nServing ${server.address}`)
    const code = await Promise.race([stopped, server.ended])
    if (code !== undefined) process.exitCode = code
  } catch (error) {
    // What was cut off half-way by the signal is no failure.
    if (!signal.aborted) throw error
  } finally {
    unfollow()
    await server?.stop()
    await compiler.close()
  }
}

/** Releases after every change, and when a scheduled article is due. Returns the stop. */
function follow(compiler: Compiler): () => void {
  const report = openReport()
  let timer: NodeJS.Timeout | undefined
  const releaseNow = () => {
    const { nextDue } = compiler.publishSnapshot(new Date())
    clearTimeout(timer)
    if (nextDue === undefined) return
    timer = setTimeout(
      releaseNow,
      Math.min(Date.parse(nextDue) - Date.now() + 1, MAX_TIMER_MS),
    )
  }
  const onSync = () => {
    releaseNow()
    report(compiler.listDiagnostics())
  }
  onSync()
  const unwatch = compiler.watch(onSync, (error) => console.error(error.message))
  return () => {
    unwatch()
    clearTimeout(timer)
  }
}

// A timer holds 31 bits; a later release sets the next one.
const MAX_TIMER_MS = 2 ** 31 - 1
