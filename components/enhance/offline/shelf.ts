// A cache with a limit: what was put in last stays.

/**
 * Begins the names of the caches of one site: others may be on the same host. `root`: the
 * address of its folder, with a slash.
 */
export function cachePrefixOf(root: string): string {
  return `imprint ${new URL(root).pathname} `
}

/** Larger files are read with a network alone. */
const MAX_BYTES = 1_000_000

export class Shelf {
  readonly #storage: CacheStorage
  readonly #name: string
  readonly #limit: number

  constructor(storage: CacheStorage, name: string, limit = 20) {
    this.#storage = storage
    this.#name = name
    this.#limit = limit
  }

  async find(url: string): Promise<Response | undefined> {
    const cache = await this.#storage.open(this.#name)
    return cache.match(url, { ignoreVary: true })
  }

  /** Oldest first. */
  async list(): Promise<string[]> {
    const cache = await this.#storage.open(this.#name)
    return (await cache.keys()).map(({ url }) => url)
  }

  async remove(url: string): Promise<void> {
    const cache = await this.#storage.open(this.#name)
    await cache.delete(url, { ignoreVary: true })
  }

  /** Puts an answer in, as the newest. One that may not be kept takes the older one away. */
  async put(url: string, answer: Response): Promise<void> {
    const cache = await this.#storage.open(this.#name)
    const isKept = await isKeepable(answer)
    await cache.delete(url, { ignoreVary: true })
    if (isKept) await cache.put(url, answer)
    const keys = await cache.keys()
    const old = keys.slice(0, Math.max(0, keys.length - this.#limit))
    await Promise.all(old.map((key) => cache.delete(key, { ignoreVary: true })))
  }
}

// RFC 9111 §5.2.2.5. A redirected answer is none for a page (Fetch §4.1).
async function isKeepable(answer: Response): Promise<boolean> {
  if (!answer.ok || answer.redirected || answer.type !== 'basic') return false
  if (/\bno-store\b/i.test(answer.headers.get('Cache-Control') ?? '')) return false
  return (await answer.clone().blob()).size <= MAX_BYTES
}
