import { once } from 'node:events'
import { statSync } from 'node:fs'
import { join } from 'node:path'
import { setImmediate, setTimeout } from 'node:timers/promises'
import { beforeAll, expect, it } from 'vitest'

import { makeRandom } from '../content/support/random.ts'
import {
  articleOf,
  type ContentFolder,
  makeTestContent,
} from '../support/content-fixture.ts'
import { runImprint, spawnImprint } from '../support/imprint.ts'
import { isAlive, listTree } from '../support/processes.ts'
import { type App, requireApp } from './support/app.ts'
import { readRuns } from './support/runs.ts'
import { ARTICLES, exportFromNothing } from './support/small-blog-fixture.ts'
import { listDifferences, readTree } from './support/tree.ts'
import { watchFiles } from './support/whole-files.ts'

const { runs, seed } = readRuns(2)
const timeout = 180_000 + runs * 20_000

let app: App

beforeAll(async () => {
  app = await requireApp()
})

type Moment = (content: ContentFolder) => Promise<unknown>

/** Exports while readers read, and kills the command and nothing else. */
async function exportAndKill(content: ContentFolder, moment: Moment): Promise<void> {
  const watcher = watchFiles(content.environment.OUT_DIR)
  const child = spawnImprint(['export'], content.environment)
  const closed = once(child, 'exit')
  await Promise.race([moment(content), closed])
  const processes = child.pid === undefined ? [] : listTree(child.pid)
  child.kill('SIGKILL')
  await closed
  expect((await watcher.stop()).faults).toEqual([])
  // The private Next ends with its command.
  await expect.poll(() => processes.filter(isAlive)).toEqual([])
}

/** When a file under OUT_DIR is another one than at first. */
const whenReplaced =
  (file: string): Moment =>
  async ({ environment }) => {
    const versionOf = () =>
      statSync(join(environment.OUT_DIR, file), { throwIfNoEntry: false })?.ino
    const first = versionOf()
    while (versionOf() === first) await setImmediate()
  }

it(`a killed export is completed by the next, RUNS=${runs} SEED=${seed}`, {
  timeout,
}, async () => {
  const random = makeRandom(seed)
  const content = makeTestContent(ARTICLES)
  const moments: Moment[] = [
    whenReplaced('articles/one.html'),
    whenReplaced('index.html'),
    whenReplaced('.imprint-files'),
    ...Array.from({ length: runs }, () => () => setTimeout(500 + random.below(2500))),
  ]
  for (const [index, moment] of moments.entries()) {
    content.write('articles/one.md', articleOf(`Version ${index}`, 'tags: [web]'))
    content.write(`articles/new-${index}.md`, articleOf(`New ${index}`))
    await exportAndKill(content, moment)
    content.removeFile(`articles/new-${index}.md`)
  }
  const { code } = await runImprint(['export'], content.environment)
  expect(code).toBe(0)
  const full = await exportFromNothing(app, content)
  expect(listDifferences(readTree(content.environment.OUT_DIR), full)).toEqual([])
})
