// Times the search index: made from nothing, and after an edit.
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

import type { IndexedPage, SearchEntry } from '../../lib/model/search/search-index.ts'
import { type BuiltIndex, buildIndex, type Scope } from '../../lib/search/build-index.ts'
import { BundleFolders } from '../../lib/search/bundle-folders.ts'
import { makeRandom } from '../corpus.ts'
import { measureCommand } from '../measure/command.ts'
import type { Figures, Measurement } from '../measure/result.ts'
import { renderRankedWords } from '../ranked-words.ts'
import { emptyWorkspace, toEnvironment, type Workspace } from './workspace.ts'

/** The argument with which the benchmark starts itself for one index. */
export const SEARCH_HERE = 'search-here'

const WORDS_PER_PART = 300
const PARTS = 3
const TOPICS = 60

/** In a process of its own, so that its peak memory, with Pagefind's, is its own. */
export async function runSearch(workspace: Workspace): Promise<Measurement[]> {
  const { size, runs, stateDir } = workspace
  const [full, edited]: [Figures[], Figures[]] = [[], []]
  for (let run = 0; run < runs; run += 1) {
    emptyWorkspace(workspace)
    const figures = await indexApart(workspace, 'full', 0)
    full.push({ ...figures, ...measureBundles(join(stateDir, 'search')) })
    edited.push(await indexApart(workspace, 'quick', 1))
  }
  return [
    { what: 'search index', size, figures: full },
    { what: 'search index, one article edited', size, figures: edited },
  ]
}

async function indexApart(
  workspace: Workspace,
  scope: Scope,
  edits: number,
): Promise<Figures> {
  let seconds = Number.NaN
  const args = [
    SEARCH_HERE,
    workspace.stateDir,
    String(workspace.size),
    scope,
    String(edits),
  ]
  const { userSeconds, peakMegabytes } = await measureCommand({
    command: [process.execPath, process.argv[1] ?? '', ...args],
    cwd: workspace.installation.root,
    env: toEnvironment(workspace),
    onLine: (line) => {
      seconds = Number(line) / 1000
    },
  })
  return { seconds, userSeconds, peakMegabytes }
}

/** Makes the index of generated articles and prints how many milliseconds it took. */
export async function searchHere(
  stateDir: string,
  size: number,
  scope: Scope,
  edits: number,
): Promise<void> {
  const before = listEntries(size, 0)
  const entries = listEntries(size, edits)
  const folders = new BundleFolders(stateDir)
  const source = (own: readonly SearchEntry[], present: BuiltIndex['bundles']) => ({
    ...{ entries: own, present },
    listPages: (wanted: readonly SearchEntry[]) => wanted.map(makePage),
  })
  // What is there already is found, not made.
  const known =
    scope === 'quick' ? await buildIndex('full', source(before, []), folders) : undefined
  const started = performance.now()
  await buildIndex(scope, source(entries, known?.bundles ?? []), folders)
  console.log(performance.now() - started)
}

function listEntries(size: number, edits: number): SearchEntry[] {
  return Array.from({ length: size }, (_, number) => {
    const key = `${number} ${number < edits ? 'edited' : ''}`
    const bytes = WORDS_PER_PART * PARTS * 5
    return { path: String(number), key, language: 'en', bytes }
  })
}

function makePage({ path, key }: SearchEntry): IndexedPage {
  const number = Number(path)
  const random = makeRandom(number + 1)
  const parts = Array.from({ length: PARTS }, (_, part) => {
    const heading = `<h2 id="part-${part}">${renderRankedWords(random, 4)}</h2>`
    return `${heading}<p>${renderRankedWords(random, WORDS_PER_PART)}</p>`
  })
  const year = String(2005 + (number % 20))
  return {
    ...{ url: `/articles/${path}`, title: renderRankedWords(random, 5), subtitle: key },
    ...{ html: parts.join(''), language: 'en', year },
    publishDate: `${year}-01-01T00:00:00.000Z`,
    topics: [0, 1, 2].map(() => `Topic ${Math.floor(random() * TOPICS)}`),
    authors: [`Author ${number % 5}`],
  }
}

/** Of the files that a browser loads. */
function measureBundles(folder: string): Figures {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== 'imprint.json')
    .map(({ parentPath, name }) => join(parentPath, name))
  const sizes = files.map((file) => statSync(file).size)
  const total = sizes.reduce((sum, size) => sum + size, 0)
  return { files: files.length, megabytes: total / 2 ** 20 }
}
