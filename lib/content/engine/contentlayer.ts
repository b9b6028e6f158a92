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
import { documentTypes } from '../schema/documents.ts'

/** Documents as Contentlayer made them, keyed by path; what it skipped is absent. */
export type ParsedDocuments = ReadonlyMap<string, Document>

export interface StagedFile {
  /** Under the content folder. */
  readonly path: string
  readonly text: string
}

/** Rejects when any one of the files makes Contentlayer fail. */
export type StagedParser = (files: readonly StagedFile[]) => Promise<ParsedDocuments>

/**
 * Parses files through Contentlayer's source plugin, which wants them in a folder: they are
 * staged, parsed and removed. This is the only place that knows Contentlayer's internals.
 * Its CLI writes all documents as one JSON string, which ends near 15,000 of them, and
 * enables tracing, which triples the time (contentlayerdev/contentlayer#476).
 */
export async function openContentlayer(stagingDir: string): Promise<StagedParser> {
  await rm(stagingDir, { recursive: true, force: true })
  await mkdir(stagingDir, { recursive: true })
  const source = await makeEngineSource(stagingDir)
  const schemaDef = await run(source.provideSchema('imprint'), stagingDir)
  return async (files) => {
    await Promise.all(files.map(({ path, text }) => stage(join(stagingDir, path), text)))
    try {
      return await parseStaged(source, schemaDef, stagingDir)
    } finally {
      await Promise.all(
        files.map(({ path }) => rm(join(stagingDir, path), { force: true })),
      )
    }
  }
}

/** The files of `contentlayer/generated`, by name: types for editors, and no data. */
export async function renderContentTypes(): Promise<Map<string, string>> {
  const source = await makeEngineSource('content')
  const schemaDef = await run(source.provideSchema('imprint'), process.cwd())
  const generationOptions = { sourcePluginType: source.type, options: source.options }
  const types = renderTypes({ schemaDef, generationOptions })
  return new Map([
    ['types.d.ts', types],
    // Documents are queried, never imported: this stands in for Contentlayer's data exports.
    ['index.d.ts', "export * from './types.d.ts'\n"],
  ])
}

/** Contentlayer's source for our schema. Nothing is read until its effects are run. */
function makeEngineSource(contentDirPath: string): Promise<SourcePlugin> {
  const source = makeSource({
    contentDirPath,
    documentTypes,
    markdown: useMarkdown,
    // Our own check comes first and is stricter. `fail` would end the whole process.
    onExtraFieldData: 'ignore',
    onUnknownDocuments: 'skip-ignore',
    onMissingOrIncompatibleData: 'skip-ignore',
    disableImportAliasWarning: true,
  })
  return source(undefined)
}

async function stage(file: string, text: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true })
  await writeFile(file, text)
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
