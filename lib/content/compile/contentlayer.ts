import { mkdir, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'

import {
  type Document,
  type HasCwd,
  provideCwdCustom,
  renderTypes,
  type SourcePlugin,
} from '@contentlayer2/core'
import {
  DummyTracing,
  type fs,
  unknownToAbsolutePosixFilePath,
} from '@contentlayer2/utils'
import {
  Chunk,
  type HasClock,
  type HasConsole,
  type OT,
  pipe,
  provideTestConsole,
  S,
  T,
} from '@contentlayer2/utils/effect'
import { NodeFsLive } from '@contentlayer2/utils/node'
import { makeSource } from 'contentlayer/source-files'

import { useMarkdown } from '../../markdown/pipeline.ts'
import type { DocumentType } from '../../model/document.ts'
import { type FieldFilter, makeDocumentTypes } from '../schema/documents.ts'

/** Documents as Contentlayer made them, keyed by path; what it skipped is absent. */
export type ParsedDocuments = ReadonlyMap<string, Document>

export interface StagedFile {
  /** Under the content folder. */
  readonly path: string
  readonly type: DocumentType
  /** Front matter: its names decide which schema the file is parsed with. */
  readonly fields: Readonly<Record<string, unknown>>
  readonly text: string
}

/** Rejects when any one of the files makes Contentlayer fail. */
export type StagedParser = (files: readonly StagedFile[]) => Promise<ParsedDocuments>

interface PreparedSource {
  readonly source: SourcePlugin
  readonly schemaDef: SchemaDef
}

/** Batches differ in a handful of ways; one that could not be foreseen must not add up. */
const MAX_SOURCES = 32

/**
 * Parses files through Contentlayer's source plugin, which wants them in a folder: they are
 * staged, parsed and removed. This is the only place that knows Contentlayer's internals.
 * Its CLI writes all documents as one JSON string, which ends near 15,000 of them, and
 * enables tracing, which triples the time (contentlayerdev/contentlayer#476).
 */
export async function openContentlayer(stagingDir: string): Promise<StagedParser> {
  await rm(stagingDir, { recursive: true, force: true })
  await mkdir(stagingDir, { recursive: true })
  const sources = new Map<string, PreparedSource>()

  async function sourceFor(names: ReadonlySet<string>): Promise<PreparedSource> {
    const key = [...names].sort().join()
    const known = sources.get(key)
    if (known) return known
    const source = await makeContentSource(stagingDir, (type, field) =>
      names.has(`${type}.${field}`),
    )
    const schemaDef = await run(source.provideSchema('imprint'), stagingDir)
    if (sources.size >= MAX_SOURCES) sources.clear()
    sources.set(key, { source, schemaDef })
    return { source, schemaDef }
  }

  return async (files) => {
    const { source, schemaDef } = await sourceFor(fieldNamesOf(files))
    const folders = new Set(files.map(({ path }) => dirname(join(stagingDir, path))))
    await Promise.all([...folders].map((folder) => mkdir(folder, { recursive: true })))
    await Promise.all(
      files.map(({ path, text }) => writeFile(join(stagingDir, path), text)),
    )
    try {
      return await parseStaged(source, schemaDef, stagingDir)
    } finally {
      await Promise.all(
        files.map(({ path }) => rm(join(stagingDir, path), { force: true })),
      )
    }
  }
}

/** `article.title` and so on: every field that one of the files has. */
function fieldNamesOf(files: readonly StagedFile[]): Set<string> {
  return new Set(
    files.flatMap(({ type, fields }) =>
      Object.keys(fields).map((name) => `${type}.${name}`),
    ),
  )
}

/** The files of `contentlayer/generated`, by name: types for editors, and no data. */
export async function renderContentTypes(): Promise<Map<string, string>> {
  const source = await makeContentSource('content')
  const schemaDef = await run(source.provideSchema('imprint'), process.cwd())
  const generationOptions = { sourcePluginType: source.type, options: source.options }
  const types = renderTypes({ schemaDef, generationOptions })
  return new Map([
    // Contentlayer writes the type of a computed JSON field as `json`, which is none.
    ['types.d.ts', types.replaceAll('facts: json', `facts: ${FACTS_TYPE}`)],
    // Documents are queried, never imported: this stands in for Contentlayer's data exports.
    ['index.d.ts', "export * from './types.d.ts'\n"],
  ])
}

const FACTS_TYPE = "import('../../lib/content/schema/documents.ts').ComputedFacts"

/** Contentlayer's source for our schema. Nothing is read until its effects are run. */
function makeContentSource(
  contentDirPath: string,
  hasField?: FieldFilter,
): Promise<SourcePlugin> {
  const source = makeSource({
    contentDirPath,
    // `fetchData` always starts a watcher, which would stat and watch each staged file. Its
    // ignore list takes `.` for the whole folder; the glob that finds the files does not.
    contentDirExclude: ['.'],
    documentTypes: makeDocumentTypes(hasField),
    markdown: useMarkdown,
    // Our own check comes first and is stricter. `fail` would end the whole process.
    onExtraFieldData: 'ignore',
    onUnknownDocuments: 'skip-ignore',
    onMissingOrIncompatibleData: 'skip-ignore',
    disableImportAliasWarning: true,
  })
  return source(undefined)
}

type Services = OT.HasTracer & HasClock & HasCwd & HasConsole & fs.HasFs
type SchemaDef = Parameters<SourcePlugin['fetchData']>[0]['schemaDef']

async function parseStaged(
  source: SourcePlugin,
  schemaDef: SchemaDef,
  stagingDir: string,
): Promise<ParsedDocuments> {
  const first = pipe(
    // Without the cache on disk: results are stored by us, under a key of their bytes.
    source.fetchData({ schemaDef, verbose: false, skipCachePersistence: true }),
    S.take(1),
    S.runCollect,
    T.map(Chunk.unsafeHead),
    T.rightOrFail,
  )
  const cache = await run(first, stagingDir)
  const documents = Object.values(cache.cacheItemsMap).map(({ document }) => document)
  return new Map(documents.map((document) => [document._id, document]))
}

/** What Contentlayer's own `runMain` provides, without its `process.exit` and its prints. */
function run<A>(effect: T.Effect<Services, unknown, A>, cwd: string): Promise<A> {
  return pipe(
    effect,
    T.provide(DummyTracing),
    provideCwdCustom(unknownToAbsolutePosixFilePath(cwd)),
    provideTestConsole([]),
    T.provideSomeLayer(NodeFsLive),
    T.runPromise,
  )
}
