// Starts the process that makes the search index, and waits for it.
import { fork } from 'node:child_process'
import { once } from 'node:events'

import type { BuiltIndex, Scope } from '../../search/build-index.ts'
import type { Settings } from '../../settings.ts'
import type { Installation } from '../process/installation.ts'
import { signalGroup } from '../process/spawn-next.ts'
import { formatIndexOrder, type IndexAnswer } from './index-order.ts'

export class IndexProcessError extends Error {
  override readonly name = 'IndexProcessError'
}

/**
 * Undefined where an article changed meanwhile. Rejects with `IndexProcessError` where the process
 * ends early, and with the signal's reason.
 */
export async function buildIndexApart(
  { root, indexProcessFile }: Installation,
  { stateDir, contentDir, siteUrl }: Settings,
  scope: Scope,
  signal: AbortSignal,
): Promise<BuiltIndex | undefined> {
  signal.throwIfAborted()
  const order = formatIndexOrder({ scope, stateDir, contentDir, siteUrl })
  const child = fork(indexProcessFile, [order], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    // Its own process group: Pagefind's process ends with it.
    detached: true,
  })
  const stop = () => signalGroup(child, 'SIGKILL')
  signal.addEventListener('abort', stop, { once: true })
  let answer: IndexAnswer | undefined
  child.once('message', (message: IndexAnswer) => {
    answer = message
  })
  await once(child, 'exit')
  signal.removeEventListener('abort', stop)
  signal.throwIfAborted()
  if (answer) return answer.built
  throw new IndexProcessError('The process that makes the search index ended early.')
}
