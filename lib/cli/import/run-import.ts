// An import from the words of a command line.
import { availableParallelism } from 'node:os'
import { setFlagsFromString } from 'node:v8'

import type { Dispatcher } from 'undici'

import { openGuardedAgent } from '../../publish/deliveries/guarded-agent.ts'
import { parseNetworks } from '../../settings/networks.ts'
import { openFileHome } from '../../import/files/file-home.ts'
import { openSource } from '../../import/input/open-source.ts'
import type { LiveEntry } from '../../import/live-feed/live-guids.ts'
import { readLiveEntries } from '../../import/live-feed/read-live-entries.ts'
import { openUrlSource } from '../../import/load/open-url-source.ts'
import type { ImportReport } from '../../import/model/report.ts'
import { type Source, SourceError } from '../../import/model/source.ts'
import { READERS } from '../../import/readers/index.ts'
import type { Bodies } from '../../import/run/bodies/bodies.ts'
import { openBodies } from '../../import/run/bodies/in-process.ts'
import { openBodyThreads } from '../../import/run/bodies/threads.ts'
import { importSource } from '../../import/run/import-source.ts'
import { findReader } from '../../import/run/recognise.ts'
import { PoliteLoads } from '../../remote-files/polite-loads.ts'
import type { Installation } from '../process/installation.ts'
import { openProgress } from '../terminal/progress.ts'
import { writeComments } from './comments-file.ts'
import { type ImportCommandOptions, toRequest } from './options.ts'
import type { ImportPlace } from './where.ts'

/** Rejects with a `SourceError` where nothing can be read. */
export async function runImport(
  name: string,
  options: ImportCommandOptions,
  place: ImportPlace,
  { importThreadFile }: Pick<Installation, 'importThreadFile'>,
): Promise<ImportReport> {
  // V8 lets memory grow to thrice what is in use before it looks for what is not: threads too.
  setFlagsFromString('--heap-growing-percent=20')
  const allowed = parseNetworks(options.allowHost, '--allow-host')
  const dispatcher = openGuardedAgent(allowed, undefined, '--allow-host')
  try {
    const loads = new PoliteLoads(dispatcher)
    const source = await openNamed(name, loads)
    try {
      const liveEntries = await readLiveFeed(options.feed, loads)
      return await importFrom(source, options, {
        ...{ place, dispatcher, liveEntries, threadFile: importThreadFile },
      })
    } finally {
      await source.close()
    }
  } finally {
    await dispatcher.destroy()
  }
}

/** Fewer items are read before the threads have begun. */
const MIN_FOR_THREADS = 300
const MAX_THREADS = 4

function openBodiesFor(count: number, threadFile: string): Bodies {
  const cores = availableParallelism()
  if (count < MIN_FOR_THREADS || cores === 1) return openBodies()
  return openBodyThreads(threadFile, Math.min(cores, MAX_THREADS))
}

function openNamed(name: string, loads: PoliteLoads): Promise<Source> {
  return /^https?:\/\//i.test(name) ? openUrlSource(name, loads) : openSource(name)
}

async function readLiveFeed(
  name: string | undefined,
  loads: PoliteLoads,
): Promise<readonly LiveEntry[]> {
  if (name === undefined) return []
  const source = await openNamed(name, loads)
  try {
    return await readLiveEntries(source.files)
  } finally {
    await source.close()
  }
}

interface Tools {
  readonly place: ImportPlace
  readonly liveEntries: readonly LiveEntry[]
  readonly dispatcher: Dispatcher
  /** Bundled. */
  readonly threadFile: string
}

async function importFrom(
  source: Source,
  options: ImportCommandOptions,
  { place, dispatcher, liveEntries, threadFile }: Tools,
): Promise<ImportReport> {
  const reader = await findReader(source, READERS)
  if (!reader) throw new SourceError(`${source.name}: ${UNKNOWN}`)
  console.error(`Reading ${source.name} as ${reader.label}`)
  const progress = openProgress('Writing')
  const request = { ...toRequest(options), source, reader, ...place }
  const home = { ...place, source, dispatcher, isDryRun: request.isDryRun }
  try {
    return await importSource(request, {
      openHome: (roots) => openFileHome({ ...home, roots }),
      openBodies: (count) => openBodiesFor(count, threadFile),
      stateFolder: place.stateFolder,
      liveEntries,
      onComments: (kept) => {
        if (!options.comments && !options.dryRun) writeComments(kept, options.report)
      },
      onProgress: (phase, done, total = 0) => {
        if (phase === 'write') progress.onProgress(done, total)
      },
    })
  } finally {
    progress.stop()
  }
}

const UNKNOWN =
  'no blog that is known here. Exports of WordPress, Ghost, Medium, Substack, dev.to, Hashnode ' +
  'and Blogger are, folders of Markdown, feeds and plain texts: docs/import.md lists them.'
