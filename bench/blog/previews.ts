// Times what the editor asks about a text that is not saved.
import { openUnsaved } from '../../lib/cli/edit/open-unsaved.ts'
import { Disposables } from '../../lib/cli/process/disposables.ts'
import { openInstalledCompiler } from '../../lib/cli/process/installation.ts'
import type { EditOperation } from '../../lib/model/edit/operation.ts'
import { articlePath, renderArticle } from '../corpus.ts'
import type { Figures, Measurement } from '../measure/result.ts'
import { toQuantiles } from '../quantiles.ts'
import { prepareApp } from './app-build.ts'
import { settingsOf, type Workspace } from './workspace.ts'

const LETTERS = 40
/** The first ones warm thread and process up. */
const WARM_UP = 5
/** Of 2,000 words: two of the corpus have as many. */
const TEXTS = 2

/** From a letter that is typed to the findings, and to each view, one after the other. */
export async function runPreviews(workspace: Workspace): Promise<Measurement[]> {
  const { installation, size } = workspace
  await prepareApp(workspace)
  const settings = settingsOf(workspace)
  const disposables = new Disposables(new AbortController().signal)
  const compiler = openInstalledCompiler(installation, settings, 'npm run bench')
  disposables.add(() => compiler.close())
  try {
    await compiler.compile()
    compiler.publishSnapshot(new Date())
    const ports = { compiler, toFileAddress: (path: string) => path }
    const asked = openUnsaved(installation, settings, ports, disposables)
    const views = ['page', 'list', 'card', 'feed']
    const measurements: Measurement[] = [
      {
        what: 'check of an unsaved text',
        size,
        figures: [await timeLetters(asked.check)],
      },
    ]
    for (const view of views) {
      const figures = [await timeLetters(asked.preview, view)]
      measurements.push({ what: `preview of an unsaved text, ${view}`, size, figures })
    }
    return measurements
  } finally {
    await disposables.close()
  }
}

async function timeLetters(operation: EditOperation, view?: string): Promise<Figures> {
  const user = { name: 'Bench', csrf: '' }
  const times: number[] = []
  for (let letter = 0; letter < LETTERS + WARM_UP; letter += 1) {
    const body = { path: articlePath(7), text: typed(`${view} ${letter}`), view }
    const started = performance.now()
    const { status } = await operation({ user, body })
    if (status !== 200) throw new Error(`The editor was answered with status ${status}`)
    if (letter >= WARM_UP) times.push(performance.now() - started)
  }
  return toQuantiles('answered', times)
}

function typed(end: string): string {
  const bodies = Array.from({ length: TEXTS }, (_, index) =>
    renderArticle(7 + index).replace(/^---[\s\S]*?---\n/, ''),
  )
  const [head = ''] = /^---[\s\S]*?---\n/.exec(renderArticle(7)) ?? []
  return `${head}${bodies.join('\n').replaceAll('[^1]', '')}\n${end}\n`
}
