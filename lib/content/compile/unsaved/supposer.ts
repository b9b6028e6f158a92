// The store as it would be if a text were saved: nothing of it stays.
import { join } from 'node:path'

import type { Database } from '../../store/database.ts'
import { readMeta } from '../../store/meta.ts'
import type { DocumentCache } from '../cache/document-cache.ts'
import { type Pipeline, toDocumentKey } from '../cache/document-key.ts'
import {
  type ChangedMedia,
  forgetEncodings,
  listKnownMedia,
  readChangedMedia,
  saveChangedMedia,
} from '../media/media.ts'
import type { ParseResult } from '../parse.ts'
import { saveResult } from '../parse-changed.ts'
import type { WorkerPool } from '../worker-pool.ts'

/** A document as its author has it now, at a path that may be new. */
export interface UnsavedText {
  readonly path: string
  readonly text: string
}

export interface Supposed {
  /** With the text in it, before a snapshot. What is written here is taken back. */
  readonly db: Database
  readonly result: ParseResult
}

export interface SupposerSettings {
  readonly contentDir: string
  readonly pipeline: string
  readonly pool: WorkerPool
  readonly cache: DocumentCache
  readonly signal: AbortSignal
}

/** As many texts are asked about more than once, one view after the other. */
const MAX_KEPT = 8
const MAX_MEDIA = 1000

export class Supposer {
  readonly #db: Database
  readonly #settings: SupposerSettings
  readonly #parsed = new Map<string, Promise<ParseResult>>()
  readonly #media = new Map<string, ChangedMedia>()

  constructor(db: Database, settings: SupposerSettings) {
    this.#db = db
    this.#settings = settings
  }

  /**
   * Runs `work` on the store with the text in it, and takes all of it back. One transaction of
   * this connection, without a pause in it: no other work, and no other process, sees a row of it.
   */
  async suppose<Result>(
    unsaved: UnsavedText,
    work: (supposed: Supposed) => Result,
  ): Promise<Result> {
    const result = await this.#parse(unsaved)
    const paths = listFiles(result)
    const media = await this.#readMedia(paths)
    const db = this.#db
    return db.suppose(() => {
      // What else is to be decided has its own snapshot, which may take long.
      db.run('delete from dirty')
      saveResult(db, result, 'unsaved')
      saveChangedMedia(db, media)
      // Of a file that readers do not see yet, they are not published.
      forgetEncodings(db, paths)
      return work({ db, result })
    })
  }

  #parse({ path, text }: UnsavedText): Promise<ParseResult> {
    const { contentDir, pipeline } = this.#settings
    const isBareAllowed = readMeta(this.#db, 'pipeline')?.endsWith(' bare') ?? false
    const key = toKey({ pipeline, isBareAllowed }, path, text)
    const known = this.#parsed.get(key)
    if (known) return known
    const file = join(contentDir, path)
    const parsed = this.#run({ path, file, isBareAllowed, text })
    this.#parsed.set(key, parsed)
    parsed.catch(() => this.#parsed.delete(key))
    const [oldest] = this.#parsed.keys()
    if (this.#parsed.size > MAX_KEPT && oldest) this.#parsed.delete(oldest)
    return parsed
  }

  async #run(job: Parameters<WorkerPool['parse']>[0][number]): Promise<ParseResult> {
    let result: ParseResult | undefined
    await this.#settings.pool.parse([job], ([only]) => {
      result = only
    })
    // A pool that was closed has nothing to report.
    if (!result) throw new Error('The compiler was closed.')
    return result
  }

  /** A file that the store does not know is read once, not with every letter. */
  async #readMedia(paths: readonly string[]): Promise<ChangedMedia[]> {
    const { contentDir } = this.#settings
    if (this.#media.size > MAX_MEDIA) this.#media.clear()
    const wanted = listKnownMedia(this.#db, paths).map(({ path, signature }) => ({
      path,
      signature: this.#media.get(path)?.media?.signature ?? signature,
    }))
    const changed = await readChangedMedia(this.#db, contentDir, wanted, this.#settings)
    for (const each of changed) this.#media.set(each.path, each)
    return paths.flatMap((path) => this.#media.get(path) ?? [])
  }
}

function toKey(pipeline: Pipeline, path: string, text: string): string {
  return toDocumentKey(pipeline, path, new TextEncoder().encode(text))
}

/** Paths of the files that the text shows or offers. */
function listFiles({ document }: ParseResult): string[] {
  const files = document?.references.filter(({ kind }) => kind === 'file') ?? []
  return [...new Set(files.map(({ target }) => target))]
}
