// The benchmarks and their order.
import { parseArgs } from 'node:util'

import type { Installation } from '../lib/cli/process/installation.ts'
import { runAppBuild } from './blog/app-build.ts'
import { COMPILE_HERE, compileHere, runCompile } from './blog/compile.ts'
import { runEditor } from './blog/editor.ts'
import { runEdits } from './blog/edits.ts'
import { runExport, runFreshClone } from './blog/export.ts'
import { runPreviews } from './blog/previews.ts'
import { runRequests } from './blog/requests.ts'
import { runSearch, SEARCH_HERE, searchHere } from './blog/search.ts'
import { runStart } from './blog/saves.ts'
import { withWorkspace, type Workspace } from './blog/workspace.ts'
import { writeCorpus } from './corpus.ts'
import { runFuzz } from './fuzz.ts'
import { proveWords } from './import/import-words.ts'
import { timeImport } from './import/run-import.ts'
import { runLighthouse } from './lighthouse.ts'
import { showLooks } from './looks/looks.ts'
import { DEFAULT_LIMIT_MINUTES } from './measure/command.ts'
import { describeMachine, type Measurement, report } from './measure/result.ts'
import { drawContactSheet, runShareImages } from './og.ts'
import { compareProcesses, hashImages } from './og-bytes.ts'
import { comparePeers } from './peers/compare.ts'
import { PEERS } from './peers/peers.ts'
import { countEncoded, timePhotographs } from './pictures.ts'
import { measurePlain } from './plain/import-plain.ts'
import { writeReport } from './report/report.ts'

const SIZES = [1_000, 10_000] as const

/** In their order: one takes over the state that the one before it left. */
const PARTS: Readonly<Record<string, (workspace: Workspace) => Promise<Measurement[]>>> =
  {
    build: runAppBuild,
    compile: runCompile,
    edits: runEdits,
    requests: runRequests,
    export: runExport,
    fresh: runFreshClone,
    start: runStart,
    previews: runPreviews,
    search: runSearch,
    editor: runEditor,
    og: ({ installation, size }) => runShareImages(installation.root, size),
  }

/** Commands of another form: they measure no blog, or nothing. */
const COMMANDS: Readonly<
  Record<string, (installation: Installation, args: string[]) => Promise<void> | void>
> = {
  [COMPILE_HERE]: compileHere,
  [SEARCH_HERE]: (_, [folder = '', size = '', scope, edits = '']) =>
    searchHere(folder, Number(size), scope === 'quick' ? 'quick' : 'full', Number(edits)),
  corpus: (_, [folder = 'corpus', size = '1000']) => writeCorpus(folder, Number(size)),
  fuzz: async (installation, [count = '10000', first = '0']) =>
    console.log(await runFuzz(installation, Number(count), Number(first))),
  'og-bytes': async ({ root }, [count = '40']) =>
    console.log(await compareProcesses(root, Number(count))),
  'og-hash': async ({ root }, [first = '0']) =>
    console.log(await hashImages(root, Number(first))),
  import: (installation, [megabytes = '500', jsonFile]) =>
    timeImport(installation, Number(megabytes), jsonFile),
  'import-words': (_, names) => proveWords(names),
  looks: ({ root }, names) => showLooks(root, names),
  'import-plain': ({ root }, places) => console.log(measurePlain(root, places)),
  lighthouse: ({ root }, urls) => runLighthouse(root, urls),
  pictures: async (installation, [photographs = '5', count = '1000']) => {
    await timePhotographs(Number(photographs))
    await countEncoded(installation, Number(count))
  },
  report: ({ root }) => writeReport(root),
  'og-sheet': ({ root }, [file = 'og-sheet.png']) => drawContactSheet(root, file),
}

const OPTIONS = {
  runs: { type: 'string', default: '1' },
  for: { type: 'string' },
  dir: { type: 'string' },
  json: { type: 'string' },
  peers: { type: 'boolean', default: false },
  limit: { type: 'string', default: String(DEFAULT_LIMIT_MINUTES) },
} as const

/**
 * `npm run bench` measures everything; `npm run bench -- export fresh 1000 --runs 3` two
 * parts at one size; `npm run bench -- --peers hugo 1000` a peer. `--dir` names a folder
 * that is kept, so that a later command goes on from its state, `--json` a file that takes
 * the results, `--limit` the minutes that one build of a peer may need.
 */
export async function main(
  installation: Installation,
  args: readonly string[],
): Promise<void> {
  const [first = '', ...rest] = args
  const command = COMMANDS[first]
  if (command) return command(installation, rest)
  const { sizes, words, options } = parseWords(args)
  console.log(`Node ${process.version}, ${describeMachine()}`)
  for (const size of sizes) {
    const choices = { installation, size, runs: Number(options.runs), host: options.for }
    if (options.peers) {
      const [limitMinutes, jsonFile] = [Number(options.limit), options.json]
      await comparePeers({ ...choices, names: words, limitMinutes, jsonFile })
      continue
    }
    await withWorkspace(choices, options.dir, async (workspace) => {
      for (const [name, run] of Object.entries(PARTS))
        if (words.length === 0 || words.includes(name))
          await report(() => run(workspace), options.json)
    })
  }
}

function parseWords(args: readonly string[]) {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: OPTIONS,
    allowPositionals: true,
  })
  const sizes = positionals.filter((word) => /^\d+$/.test(word)).map(Number)
  const words = positionals.filter((word) => !/^\d+$/.test(word))
  const known = values.peers
    ? ['imprint', ...PEERS.map(({ name }) => name)]
    : Object.keys(PARTS)
  const unknown = words.find((word) => !known.includes(word))
  if (unknown) throw new Error(`Unknown: ${unknown}. There is ${known.join(', ')}.`)
  return { sizes: sizes.length > 0 ? sizes : SIZES, words, options: values }
}
