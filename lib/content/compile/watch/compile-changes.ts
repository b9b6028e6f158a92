// Compiles what a watcher tells of, again and again where that fails.
import { codeOf } from '../../../files/system-error.ts'
import type { WatchSettings } from './settings.ts'
import { watchContent } from './watch.ts'

interface ChangeSettings<Outcome>
  extends Pick<WatchSettings, 'contentDir' | 'mode' | 'listDirectories'> {
  readonly stateDir: string
  compile(paths: readonly string[] | undefined): Promise<Outcome>
  onCompiled(outcome: Outcome): void
  /** Once for as long as it lasts. */
  onError(error: Error): void
}

/** Long enough for a scan of everything, short enough for somebody who frees a disk. */
const RETRY_MS = 5000

/** Returns the stop. */
export function compileChanges<Outcome>(settings: ChangeSettings<Outcome>): () => void {
  let told = ''
  let retry: NodeJS.Timeout | undefined
  let isStopped = false
  const tell = (error: Error) => {
    if (error.message !== told) settings.onError(explain(error, settings.stateDir))
    told = error.message
  }
  const change = async (paths: readonly string[] | undefined): Promise<void> => {
    try {
      const outcome = await settings.compile(paths)
      told = ''
      settings.onCompiled(outcome)
    } catch (error) {
      tell(error instanceof Error ? error : new Error(String(error)))
      // No event says that a disk has space again.
      clearTimeout(retry)
      if (!isStopped) retry = setTimeout(() => change(undefined), RETRY_MS).unref()
    }
  }
  const unwatch = watchContent({ ...settings, onChange: change, onError: tell })
  return () => {
    isStopped = true
    unwatch()
    clearTimeout(retry)
  }
}

function explain(error: Error, stateDir: string): Error {
  const code = codeOf(error)
  if (code !== 'SQLITE_FULL' && code !== 'ENOSPC') return error
  const message = `The disk that holds ${stateDir} is full, so changes are not published: free some space`
  return new Error(message, { cause: error })
}
