/** What keeping a body costs besides its bytes. */
const OVERHEAD_BYTES = 512

/**
 * Bodies in memory, by path and ETag: what was replaced is never asked for again, and makes
 * room in time. Drops first what was not asked for longest.
 */
export class FileCache {
  readonly #maxBytes: number
  // A Map lists its keys in the order in which they were set.
  readonly #bodies = new Map<string, Uint8Array<ArrayBuffer>>()
  #keptBytes = 0

  constructor(maxBytes: number) {
    this.#maxBytes = maxBytes
  }

  find(path: string, etag: string): Uint8Array<ArrayBuffer> | undefined {
    const key = path + etag
    const body = this.#bodies.get(key)
    if (body === undefined) return undefined
    this.#bodies.delete(key)
    this.#bodies.set(key, body)
    return body
  }

  keep(path: string, etag: string, body: Uint8Array<ArrayBuffer>): void {
    this.#drop(path + etag)
    this.#bodies.set(path + etag, body)
    this.#keptBytes += body.length + OVERHEAD_BYTES
    for (const key of this.#bodies.keys()) {
      if (this.#keptBytes <= this.#maxBytes) return
      this.#drop(key)
    }
  }

  #drop(key: string): void {
    const body = this.#bodies.get(key)
    if (body === undefined) return
    this.#bodies.delete(key)
    this.#keptBytes -= body.length + OVERHEAD_BYTES
  }
}
