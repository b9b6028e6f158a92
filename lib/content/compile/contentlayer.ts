// Drives Contentlayer as a library.
import { rmSync } from 'node:fs'
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
type ParsedDocuments = ReadonlyMap<string, Document>

interface StagedFile {
  /** Under the content folder. */
  readonly path: string
  readonly type: DocumentType
  /** Front matter: its names decide which schema the file is parsed with. */
  readonly fields: Readonly<Record<string, unknown>>
  readonly text: string
}

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
export class StagedParser {
  readonly #stagingDir: string
  readonly #sources = new Map<string, PreparedSource>()

  /** `stagingDir` is emptied. */
  constructor(stagingDir: string) {
    rmSync(stagingDir, { recursive: true, force: true })
    this.#stagingDir = stagingDir
  }

  /** Rejects when any one of the files makes Contentlayer fail. */
  async parse(files: readonly StagedFile[]): Promise<ParsedDocuments> {
    const source = await this.#findSource(fieldNamesOf(files))
    const toStaged = (path: string) => join(this.#stagingDir, path)
    const folders = new Set(files.map(({ path }) => dirname(toStaged(path))))
    await Promise.all([...folders].map((folder) => mkdir(folder, { recursive: true })))
    await Promise.all(files.map(({ path, text }) => writeFile(toStaged(path), text)))
    try {
      return await parseStaged(source, this.#stagingDir)
    } finally {
      await Promise.all(files.map(({ path }) => rm(toStaged(path), { force: true })))
    }
  }

  async #findSource(names: ReadonlySet<string>): Promise<PreparedSource> {
    const key = [...names].sort().join()
    const known = this.#sources.get(key)
    if (known) return known
    const hasField: FieldFilter = (type, field) => names.has(`${type}.${field}`)
    const source = await makeContentSource(this.#stagingDir, hasField)
    const schemaDef = await run(source.provideSchema('imprint'), this.#stagingDir)
    if (this.#sources.size >= MAX_SOURCES) this.#sources.clear()
    this.#sources.set(key, { source, schemaDef })
    return { source, schemaDef }
  }
}

/** `article.title` and so on: every field that one of the files has. */
function fieldNamesOf(files: readonly StagedFile[]): Set<string> {
  const names = files.flatMap(({ type, fields }) =>
    Object.keys(fields).map((name) => `${type}.${name}`),
  )
  return new Set(names)
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
