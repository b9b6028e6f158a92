// What Astro hands a loader: a store and facts that outlive a build as JSON.
import type { LoaderContext } from 'astro/loaders'

import { hashOf } from '../../../lib/text/hash.ts'

type Entry = Parameters<LoaderContext['store']['set']>[0]

export class FakeAstro {
  #entries = new Map<string, Entry>()
  #meta = new Map<string, string>()
  /** Ids that were written since the build began. */
  written: string[] = []

  get entries(): Entry[] {
    return [...this.#entries.values()]
  }

  /** The next build reads what this one has written to the disk. */
  beginBuild(): LoaderContext {
    this.#entries = new Map(JSON.parse(JSON.stringify([...this.#entries])))
    this.#meta = new Map(JSON.parse(JSON.stringify([...this.#meta])))
    this.written = []
    return {
      store: {
        get: (key) => this.#entries.get(key),
        entries: () => [...this.#entries],
        set: (entry) => this.#set(entry),
        delete: (key) => this.#entries.delete(key),
      },
      meta: {
        get: (key) => this.#meta.get(key),
        set: (key, value) => this.#meta.set(key, value),
      },
      logger: { info: () => {} },
      parseData: async ({ data }) => data,
      generateDigest: (data) => hashOf(JSON.stringify(data)),
    }
  }

  /** As Astro has it: an entry with the digest that it had stays as it is. */
  #set(entry: Entry): boolean {
    const before = this.#entries.get(entry.id)
    if (entry.digest !== undefined && before?.digest === entry.digest) return false
    this.#entries.set(entry.id, entry)
    this.written.push(entry.id)
    return true
  }
}
