// Reads the content API of an Imprint blog: a document, a list, or exactly what changed.
import { type State, type Sync, type SyncOptions, syncFrom } from './sync.js'

export type { Deleted, Document, DocumentType, State, Sync, SyncOptions } from './sync.js'
export type * from './types.js'

type Options = Pick<SyncOptions, 'signal'>

/** An answer that is no document. */
export class HttpError extends Error {
  override readonly name = 'HttpError'
  readonly status: number

  constructor(url: string, status: number) {
    super(`${url} answered ${status}`)
    this.status = status
  }
}

// A browser revalidates by ETag itself, and would ask for permission before a header of ours.
// Runtimes without a cache have no such option, and some refuse it.
const FRESH: RequestInit = 'cache' in Request.prototype ? { cache: 'no-cache' } : {}

export class ImprintClient {
  readonly #root: string
  readonly #fetch: typeof fetch

  /** `site`: the address of the blog. `fetch`: another one, with headers or a cache. */
  constructor(site: string, fetch: typeof globalThis.fetch = globalThis.fetch) {
    this.#root = `${site.replace(/\/+$/, '')}/api/v1/`
    this.#fetch = fetch
  }

  /** Reads a document by its address, or by its path below `/api/v1/`. Throws `HttpError`. */
  async get<T>(url: string, options: Options = {}): Promise<T> {
    const found = await this.find<T>(url, options)
    if (found === undefined) throw new HttpError(url, 404)
    return found
  }

  /** The same; undefined where there is no such document. */
  async find<T>(url: string, { signal }: Options = {}): Promise<T | undefined> {
    // As a method it would lose the `this` that browsers want.
    const fetch = this.#fetch
    const address = new URL(url, this.#root).href
    const response = await fetch(address, { ...FRESH, ...(signal && { signal }) })
    if (response.ok) return response.json()
    // Frees the connection. To cancel would wait for ever where the runtime has a copy, as Next has.
    await response.arrayBuffer()
    if (response.status === 404) return undefined
    throw new HttpError(address, response.status)
  }

  /** Reads a list, or the changes, page by page to the oldest. */
  async *pages<T extends { older: string | null }>(
    url: string,
    options?: Options,
  ): AsyncGenerator<T> {
    for (let next: string | null = url; next !== null; ) {
      const page: T = await this.get<T>(next, options)
      yield page
      next = page.older
    }
  }

  /** Returns what changed since a state, or everything. One small request if nothing did. */
  sync(state?: State, options?: SyncOptions): Promise<Sync> {
    return syncFrom(this, state, options)
  }
}
