// Starts the prerender server in a process of its own.
import { fork } from 'node:child_process'
import { once } from 'node:events'

import type { Settings } from '../../settings.ts'
import type { ListeningMessage } from '../../publish/prerender/worker-protocol.ts'
import {
  PrerenderError,
  type PrerenderProcess,
} from '../../publish/prerender/prerender-pool.ts'
import type { Installation } from './installation.ts'
import { toNextEnvironment } from './next.ts'

/** How long Next may take until it listens; it needs less than one second. */
const START_LIMIT_MS = 60_000

/** Rejects with `PrerenderError` when Next ends, or the signal aborts, before it listens. */
export function startPrerenderProcess(
  { root, prerenderServerFile }: Installation,
  settings: Settings,
  signal: AbortSignal,
): Promise<PrerenderProcess> {
  const child = fork(prerenderServerFile, [root], {
    cwd: root,
    // A page is much short-lived garbage: a larger nursery (MB) renders some 10 % more of them.
    execArgv: ['--max-semi-space-size=64'],
    // The user sees errors of pages, and nothing else that Next prints.
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    // Ctrl-C on a terminal goes to the whole group; the pool ends this process itself.
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
      reject(new PrerenderError('The process that renders ended before it listened.')),
    )
    child.once('message', (message: ListeningMessage) => {
      clearTimeout(timer)
      resolve({ port: message.port, ended, stop })
    })
  })
}
