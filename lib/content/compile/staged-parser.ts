// Stages files for Contentlayer.
import { mkdirSync, rmSync, unlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

import type { DocumentType } from '../../model/document.ts'
import type { FieldFilter } from '../schema/documents.ts'
import {
  type ParsedDocuments,
  parseStaged,
  type PreparedSource,
  prepareSource,
} from './contentlayer.ts'

interface StagedFile {
  /** Under the content folder. */
  readonly path: string
  readonly type: DocumentType
  /** Front matter: its names decide which schema the file is parsed with. */
  readonly fields: Readonly<Record<string, unknown>>
  readonly staged: string
}

/** Batches differ in a handful of ways; one that could not be foreseen must not add up. */
const MAX_SOURCES = 32

/**
 * Parses files through Contentlayer's source plugin, which wants them in a folder: they are
 * staged, parsed and removed.
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
    for (const folder of folders) mkdirSync(folder, { recursive: true })
    for (const { path, staged } of files) writeFileSync(toStaged(path), staged)
    try {
      return await parseStaged(source, this.#stagingDir)
    } finally {
      for (const { path } of files) unlinkSync(toStaged(path))
    }
  }

  async #findSource(names: ReadonlySet<string>): Promise<PreparedSource> {
    const key = [...names].sort().join()
    const known = this.#sources.get(key)
    if (known) return known
    const hasField: FieldFilter = (type, field) => names.has(`${type}.${field}`)
    const source = await prepareSource(this.#stagingDir, hasField)
    if (this.#sources.size >= MAX_SOURCES) this.#sources.clear()
    this.#sources.set(key, source)
    return source
  }
}

/** `article.title` and so on: every field that one of the files has. */
function fieldNamesOf(files: readonly StagedFile[]): Set<string> {
  const names = files.flatMap(({ type, fields }) =>
    Object.keys(fields).map((name) => `${type}.${name}`),
  )
  return new Set(names)
}
