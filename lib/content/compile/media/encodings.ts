// What the pictures of the store are encoded to: known from the cache, or made.
import { realpathSync } from 'node:fs'

import type { ImageCache } from '../../../images/image-cache.ts'
import { toEncodingKey } from '../../../images/recipe.ts'
import type { Encoding } from '../../../model/pictures/encoding.ts'
import type { Violation } from '../../../model/diagnostic.ts'
import { shortenForMessage as shorten } from '../../../text/shorten.ts'
import { saveMediaFault } from '../../references/media-faults.ts'
import { toViolation } from '../../references/messages.ts'
import { hashOf } from '../../../text/hash.ts'
import type { Database } from '../../store/database.ts'
import { markDirty } from '../../store/documents.ts'
import { readMediaBytes } from './read-media.ts'

export interface PictureEncoder {
  readonly cache: ImageCache
  /** Puts into the cache what a picture is encoded to. False where that failed this time. */
  encode(key: string, bytes: Uint8Array): Promise<boolean>
}

export interface EncodingsSettings {
  readonly contentDir: string
  readonly encoder: PictureEncoder
  readonly signal: AbortSignal
}

/** So many new pictures are encoded before the pages that show them; more wait behind text. */
const FEW = 4

interface Row {
  readonly path: string
  readonly type: string
  readonly key: string
  readonly encoding: string | null
}

const FAILED: Encoding = { variants: [], fault: 'it ended the encoder, or took too long' }

function toFault(path: string, encoding: Encoding | undefined): Violation | undefined {
  const fault = encoding?.fault
  if (fault === undefined) return undefined
  return toViolation('image-broken:encoding', { target: shorten(path), fault })
}

const ROWS = `select path, type, encoding_key as key, encoding from media
  where encoding_key is not null`

export class Encodings {
  readonly #db: Database
  readonly #settings: EncodingsSettings
  /** Keys of pictures that only the next process tries again. */
  readonly #failed = new Set<string>()
  #isPruned = false

  constructor(db: Database, settings: EncodingsSettings) {
    this.#db = db
    this.#settings = settings
  }

  /** After files were read: recalls what is known, all of it or of `paths`, and encodes a few. */
  async refresh(paths: readonly string[] | undefined): Promise<string[]> {
    const wanted = paths && new Set(paths)
    const recalled = this.recall(paths)
    const waiting = this.#listWaiting().filter(({ path }) => wanted?.has(path) ?? true)
    if (waiting.length > FEW) return recalled
    return [...recalled, ...this.recall(await this.#encode(waiting))]
  }

  /**
   * Encodes the next of the pictures that wait. Returns their paths, which `recall` brings into
   * the store; none where nothing waits.
   */
  encodeNext(limit: number): Promise<string[]> {
    return this.#encode(this.#listWaiting().slice(0, limit))
  }

  /** Brings the rows of all pictures, or of `paths`, to what the cache has. Returns the changed. */
  recall(paths: readonly string[] | undefined): string[] {
    const { cache } = this.#settings.encoder
    const rows = paths
      ? paths.flatMap((path) => this.#find(path))
      : this.#db.all<Row>(ROWS)
    const sql = 'update media set encoding = ? where path = ?'
    return this.#db.transaction(() =>
      rows.flatMap(({ path, key, encoding }) => {
        const found = cache.find(key) ?? (this.#failed.has(key) ? FAILED : undefined)
        const text = found ? JSON.stringify(found) : null
        if (text === encoding) return []
        this.#db.run(sql, text, path)
        saveMediaFault(this.#db, path, toFault(path, found))
        markDirty(this.#db, path)
        return [path]
      }),
    )
  }

  /** Removes from the cache what no picture of the store needs, once a run. */
  prune(): void {
    if (this.#isPruned) return
    this.#isPruned = true
    const keys = this.#db.all<Row>(ROWS).map(({ key }) => key)
    this.#settings.encoder.cache.prune(new Set(keys))
  }

  #find(path: string): Row[] {
    return this.#db.all<Row>(`${ROWS} and path = ?`, path)
  }

  /** Pictures of the newest articles first. */
  #listWaiting(): Row[] {
    const sql = `${ROWS} and encoding is null order by
      (select max(publish_at) from reference join article on article.path = reference.source
        where reference.kind = 'file' and reference.target = media.path) desc, path`
    return this.#db.all<Row>(sql)
  }

  async #encode(rows: readonly Row[]): Promise<string[]> {
    const { contentDir, encoder, signal } = this.#settings
    const root = realpathSync(contentDir)
    const done = new Set<string>()
    for (const { path, type, key } of rows) {
      if (signal.aborted) break
      // A copy under another name is encoded with the first.
      if (done.has(key)) continue
      done.add(key)
      const bytes = await readMediaBytes(root, path, type).catch(() => undefined)
      // Changed or removed since, which the next look at it finds.
      const isSame = bytes !== undefined && toEncodingKey(hashOf(bytes)) === key
      if (isSame && (await encoder.encode(key, bytes))) continue
      if (!signal.aborted) this.#failed.add(key)
    }
    return rows.map(({ path }) => path)
  }
}
