import { expect, onTestFinished } from 'vitest'

import type { Compiler, CompileOutcome } from '../../../lib/content/compile/compiler.ts'
import { NOW } from './compiler-fixture.ts'

const PATIENCE_MS = 180_000

export interface Watched {
  /** What each compile brought, oldest first. */
  readonly outcomes: readonly CompileOutcome[]
  readonly errors: readonly Error[]
  /** Resolves after the compile that makes it true; fails with what was seen instead. */
  until(what: string, isTrue: () => boolean): Promise<void>
}

/** Watches until the test is over, and publishes a snapshot after every compile, as the server does. */
export function watchCompiler(compiler: Compiler): Watched {
  const outcomes: CompileOutcome[] = []
  const errors: Error[] = []
  let notify = () => {}
  const unwatch = compiler.watch(
    (outcome) => {
      outcomes.push(outcome)
      compiler.publishSnapshot(NOW)
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
