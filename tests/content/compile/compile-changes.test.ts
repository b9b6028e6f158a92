import { expect, it, onTestFinished } from 'vitest'

import { scan } from '../../../lib/content/compile/scan/scan.ts'
import { compileChanges } from '../../../lib/content/compile/watch/compile-changes.ts'
import { makeFolder } from '../support/content-folder.ts'

it('compiles again by itself what could not be stored, and tells of it once', async () => {
  const { contentDir, write } = makeFolder()
  write('articles/a.md', '1')
  const errors: string[] = []
  let calls = 0
  const compiled = new Promise<readonly string[] | undefined>((onCompiled, reject) => {
    const stop = compileChanges({
      ...{ contentDir, stateDir: '/state', mode: 'events', onCompiled },
      listDirectories: () => scan(contentDir).directories,
      // The event, and the look at everything after it.
      compile: async (paths) => {
        calls += 1
        if (calls > 2) return paths
        throw Object.assign(new Error('full'), { code: 'SQLITE_FULL' })
      },
      onError: ({ message }) => errors.push(message),
    })
    const timer = setTimeout(() => reject(new Error(`${calls} calls`)), 30_000)
    onTestFinished(() => clearTimeout(timer))
    onTestFinished(stop)
  })
  write('articles/a.md', '2')
  expect(await compiled).toBe(undefined)
  expect(errors).toEqual([
    'The disk that holds /state is full, so changes are not published: free some space',
  ])
})
