// Starts the prerender server in its own process.
import { fork } from 'node:child_process'
import { once } from 'node:events'

import type { Settings } from '../../settings.ts'
import type { ListeningMessage } from '../../publish/prerender/worker-protocol.ts'
import {
  PrerenderError,
  type PrerenderProcess,
} from '../../publish/prerender/prerender-pool.ts'
import type { Installation } from './installation.ts'
import { toNextEnvironment } from './spawn-next.ts'

/** Limits the start of Next, which takes less than one second. */
const START_LIMIT_MS = 60_000

/** Rejects with `PrerenderError` if Next ends, or the signal aborts, before it listens. */
export function startPrerenderProcess(
  { root, prerenderServerFile }: Installation,
  settings: Settings,
  signal: AbortSignal,
): Promise<PrerenderProcess> {
  const child = fork(prerenderServerFile, [root], {
    cwd: root,
    // Of all that Next prints, only errors of pages reach the user.
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    // Ctrl-C reaches the whole process group; the pool ends this process itself.
    detached: true,
    env: { ...toNextEnvironment(settings), NODE_ENV: 'production' },
  })
  const ended = once(child, 'exit').then(
    () => {},
    () => {},
  )
  const stop = () => void child.kill('SIGKILL')
  const timer = setTimeout(stop, START_LIMIT_MS)
  signal.addEventListener('abort', stop, { once: true })
  return new Promise((resolve, reject) => {
    void ended.then(() =>
      reject(new PrerenderError('The prerender process ended before it listened.')),
    )
    child.once('message', (message: ListeningMessage) => {
      clearTimeout(timer)
      resolve({ port: message.port, ended, stop })
    })
  })
}
