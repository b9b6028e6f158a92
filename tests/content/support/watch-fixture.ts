import { expect, onTestFinished } from 'vitest'

import type { Compiler, SyncOutcome } from '../../../lib/content/compile/compiler.ts'
import { NOW } from './compiler-fixture.ts'

const PATIENCE_MS = 30_000

export interface Watched {
  /** What each sync brought, oldest first. */
  readonly outcomes: readonly SyncOutcome[]
  readonly errors: readonly Error[]
  /** Resolves after the sync that makes it true; fails with what was seen instead. */
  until(what: string, isTrue: () => boolean): Promise<void>
}

/** Watches until the test is over, and releases after every sync, as the server does. */
export function watchEngine(engine: Compiler): Watched {
  const outcomes: SyncOutcome[] = []
  const errors: Error[] = []
  let notify = () => {}
  const unwatch = engine.watch(
    (outcome) => {
      outcomes.push(outcome)
      engine.publishSnapshot(NOW)
      notify()
    },
    (error) => {
      errors.push(error)
      notify()
    },
  )
  onTestFinished(unwatch)
  return {
    outcomes,
    errors,
    until: (what, isTrue) =>
      new Promise((resolve, reject) => {
        const timer = setTimeout(() => {
          const seen = JSON.stringify({ outcomes, errors: errors.map(String) })
          reject(new Error(`Waited in vain until ${what}. Seen: ${seen}`))
        }, PATIENCE_MS)
        notify = () => {
          if (!isTrue()) return
          clearTimeout(timer)
          notify = () => {}
          resolve()
        }
        notify()
      }),
  }
}

/** Every path that was compiled, once for each time. */
export function compiledOf({ outcomes }: Watched): string[] {
  return outcomes.flatMap(({ compiled }) => compiled)
}

export function expectNoErrors({ errors }: Watched): void {
  expect(errors.map(String)).toEqual([])
}
