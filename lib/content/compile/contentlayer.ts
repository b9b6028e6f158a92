// Drives Contentlayer as a library: the only place that knows its internals.
// Its CLI writes all documents as one JSON string, which ends near 15,000 of them, and enables
// tracing, which triples the time (contentlayerdev/contentlayer#476).

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
import { type FieldFilter, makeDocumentTypes } from '../schema/documents.ts'

/** Documents as Contentlayer made them, keyed by path; what it skipped is absent. */
export type ParsedDocuments = ReadonlyMap<string, Document>

export interface PreparedSource {
  readonly source: SourcePlugin
  readonly schemaDef: SchemaDef
}

/** Prepares what files of a folder are parsed with; fields that no file has are left out. */
export async function prepareSource(
  folder: string,
  hasField?: FieldFilter,
): Promise<PreparedSource> {
  const source = await makeContentSource(folder, hasField)
  const schemaDef = await run(source.provideSchema('imprint'), folder)
  return { source, schemaDef }
}

/** The files of `contentlayer/generated`, by name: types for editors, and no data. */
export async function renderContentTypes(): Promise<Map<string, string>> {
  const source = await makeContentSource('content')
  const schemaDef = await run(source.provideSchema('imprint'), process.cwd())
  const generationOptions = { sourcePluginType: source.type, options: source.options }
  const types = renderTypes({ schemaDef, generationOptions })
  return new Map([
    // Contentlayer writes the type of a computed JSON field as `json`, which does not exist.
    ['types.d.ts', types.replaceAll('facts: json', `facts: ${FACTS_TYPE}`)],
    // Documents are queried, never imported: this stands in for Contentlayer's data exports.
    ['index.d.ts', "export * from './types.d.ts'\n"],
  ])
}

const FACTS_TYPE = "import('../../lib/model/body.ts').BodyFacts"

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

/** Parses all files of the folder through Contentlayer's source plugin. */
export async function parseStaged(
  { source, schemaDef }: PreparedSource,
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
