// Times the compiler after a save.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

import {
  type Installation,
  openInstalledCompiler,
} from '../lib/cli/process/installation.ts'
import { benchSettings } from './compile.ts'
import { articlePath, renderArticle } from './corpus.ts'
import { formatQuantiles } from './quantiles.ts'

const EDITS = 40
/** The first edits warm the thread up, as the first saves of a session do. */
const WARM_UP = 10

/** From the save of one article to the store, through the watcher, with a snapshot. */
export async function runEdits(
  installation: Installation,
  contentDir: string,
  stateDir: string,
  size: number,
): Promise<string> {
  const settings = benchSettings(contentDir, stateDir)
  const compiler = openInstalledCompiler(installation, settings, 'npm run bench')
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
    writeFileSync(join(contentDir, articlePath(number)), renderArticle(number, edit))
    await stored
    if (edit > WARM_UP) times.push(performance.now() - started)
  }
  unwatch()
  await compiler.close()
  return `${size} articles, save to store: ${formatQuantiles(times)}`
}
