import { fork } from 'node:child_process'

import type { Settings } from '../../settings.ts'
import type { ListeningMessage } from '../../publish/prerender/worker-protocol.ts'
import {
  PrerenderError,
  type PrerenderProcess,
} from '../../publish/prerender/prerender-pool.ts'
import type { Installation } from './installation.ts'

/** How long Next may take until it listens; it needs less than one second. */
const START_LIMIT_MS = 60_000

/**
 * Starts a private Next; rejects with `PrerenderError` when it does not come to listen, or
 * when the signal aborts before.
 */
export function startPrerenderProcess(
  { root, prerenderServerFile }: Installation,
  { contentDir, stateDir, siteUrl }: Settings,
  signal: AbortSignal,
): Promise<PrerenderProcess> {
  const child = fork(prerenderServerFile, [root], {
    cwd: root,
    // A page is much short-lived garbage: a larger nursery (MB) renders some 10 % more of them.
    execArgv: ['--max-semi-space-size=64'],
    // Errors of pages are for whoever runs the command; what Next says else is not.
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    // Ctrl-C on a terminal goes to the whole group; it is ours to end this process.
    detached: true,
    env: {
      ...process.env,
      NODE_ENV: 'production',
      NEXT_TELEMETRY_DISABLED: '1',
      CONTENT_DIR: contentDir,
      STATE_DIR: stateDir,
      ...(siteUrl !== undefined && { SITE_URL: siteUrl }),
    },
  })
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => resolve())
    child.once('error', () => resolve())
  })
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
