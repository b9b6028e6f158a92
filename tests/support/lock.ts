import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { inject } from 'vitest'

import { lockStore, StoreHeldError } from '../../lib/content/store/lock.ts'

const RETRY_MS = 200

/**
 * Runs `work` while no other test file does the same: they run at once where there are cores
 * enough, but Next refuses two builds of one folder, and apt two installations.
 */
export async function withLock<Result>(
  name: string,
  work: () => Promise<Result>,
): Promise<Result> {
  const unlock = await waitForLock(join(inject('root'), '.contentlayer/tests', name))
  try {
    return await work()
  } finally {
    unlock()
  }
}

async function waitForLock(folder: string): Promise<() => void> {
  for (;;) {
    try {
      return lockStore(folder, 'a test')
    } catch (error) {
      if (!(error instanceof StoreHeldError)) throw error
      await setTimeout(RETRY_MS)
    }
  }
}
