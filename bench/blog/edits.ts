// Times the compiler after a save.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { openInstalledCompiler } from '../../lib/cli/process/installation.ts'
import { articlePath, renderArticle } from '../corpus.ts'
import type { Measurement } from '../measure/result.ts'
import { toQuantiles } from '../quantiles.ts'
import { settingsOf, type Workspace } from './workspace.ts'

const EDITS = 40
/** The first edits warm the thread up, as the first saves of a session do. */
const WARM_UP = 10

/** From the save of one article to the store, through the watcher, with a snapshot. */
export async function runEdits(workspace: Workspace): Promise<Measurement[]> {
  const { installation, contentDir, size } = workspace
  const settings = settingsOf(workspace)
  const compiler = openInstalledCompiler(installation, settings, 'npm run bench')
  await compiler.compile()
  let onStored = () => {}
  const unwatch = compiler.watch(
    ({ compiled }) => {
      if (compiled.length === 0) return
      compiler.publishSnapshot(new Date())
      onStored()
    },
    (error) => console.error(error),
  )
  const times: number[] = []
  for (let edit = 1; edit <= EDITS; edit += 1) {
    const number = (edit * 97) % size
    const started = performance.now()
    const stored = new Promise<void>((resolve) => {
      onStored = resolve
    })
    const text = renderArticle(number, Date.now())
    writeFileSync(join(contentDir, articlePath(number)), text)
    await stored
    if (edit > WARM_UP) times.push(performance.now() - started)
  }
  unwatch()
  await compiler.close()
  const figures = [toQuantiles('saveToStore', times)]
  return [{ what: 'save to store', size, figures }]
}
