import { symlinkSync } from 'node:fs'
import { join } from 'node:path'

import { expect, it, onTestFinished } from 'vitest'

import { scan } from '../../../lib/content/compile/scan/scan.ts'
import { watchContent } from '../../../lib/content/compile/watch/watch.ts'
import { makeFolder } from '../support/content-folder.ts'

const PATIENCE_MS = 180_000

/** Tells what the watcher hands on: paths, or `all`. */
function watchFolder(contentDir: string) {
  const seen: string[] = []
  let notify = () => {}
  const note = (...entries: string[]) => {
    seen.push(...entries)
    notify()
  }
  const stop = watchContent({
    contentDir,
    mode: 'events',
    listDirectories: () => scan(contentDir).directories,
    onChange: async (paths = ['all']) => note(...paths),
    onError: ({ message }) => note(message),
  })
  onTestFinished(stop)
  return {
    seen,
    stop,
    /** Resolves when the entry was seen after this call. */
    next: (entry: string) =>
      new Promise<void>((resolve, reject) => {
        const from = seen.length
        const timer = setTimeout(
          () => reject(new Error(`Waited in vain for ${entry}. Seen: ${seen}`)),
          PATIENCE_MS,
        )
        notify = () => {
          if (!seen.slice(from).includes(entry)) return
          clearTimeout(timer)
          resolve()
        }
      }),
  }
}

it('hands on the path of a file, and after that looks at all once', async () => {
  const folder = makeFolder()
  folder.write('articles/a.md', '1')
  const { seen, next } = watchFolder(folder.contentDir)
  const file = next('articles/a.md')
  folder.write('articles/a.md', '2')
  await file
  await next('all')
  expect(seen.filter((entry) => entry === 'all')).toHaveLength(1)
})

it('makes one call of a burst', async () => {
  const folder = makeFolder()
  folder.write('articles/a.md', '1')
  const { seen, next } = watchFolder(folder.contentDir)
  const file = next('articles/a.md')
  for (let i = 0; i < 10; i += 1) folder.write('articles/a.md', String(i))
  await file
  expect(seen).toEqual(['articles/a.md'])
})

it('has no ear for hidden files and those that editors leave', async () => {
  const folder = makeFolder()
  folder.write('articles/a.md', '1')
  const { seen, next } = watchFolder(folder.contentDir)
  const file = next('articles/a.md')
  for (const name of ['.a.md.swp', 'a.md~', '4913', '#a.md#', '.git']) {
    folder.write(`articles/${name}`, '')
  }
  folder.write('articles/a.md', '2')
  await file
  expect(seen).toEqual(['articles/a.md'])
})

it('knows the paths of a folder that is a link', async () => {
  const folder = makeFolder()
  folder.write('articles/a.md', '1')
  const link = join(folder.stateDir, '../link')
  symlinkSync(folder.contentDir, link)
  const { next } = watchFolder(link)
  const file = next('articles/a.md')
  folder.write('articles/a.md', '2')
  await file
})

it('follows the folder that takes the name of another', async () => {
  const folder = makeFolder()
  folder.write('articles/b/c/index.md', '1')
  folder.write('.new/c/index.md', '2')
  const { next } = watchFolder(folder.contentDir)
  const tree = next('all')
  folder.rename('articles/b', '.old')
  folder.rename('.new', 'articles/b')
  await tree
  const file = next('articles/b/c/index.md')
  folder.write('articles/b/c/index.md', '3')
  await file
})

it('says nothing once it is stopped', async () => {
  const folder = makeFolder()
  folder.write('articles/a.md', '1')
  const stopped = watchFolder(folder.contentDir)
  const other = watchFolder(folder.contentDir)
  stopped.stop()
  const file = other.next('articles/a.md')
  folder.write('articles/a.md', '2')
  await file
  expect(stopped.seen).toEqual([])
})
