// Counts what became of files.
import type { BroughtFile, FileTally, WantedFile } from './file-home.ts'

export class Tally {
  readonly #origins = new Map<string, 'local' | 'loaded' | 'there'>()
  readonly #failed = new Set<string>()

  count(path: string, origin: 'local' | 'loaded' | 'there'): BroughtFile {
    if (!this.#origins.has(path)) this.#origins.set(path, origin)
    return { path }
  }

  fail({ candidates }: WantedFile, reason: string): BroughtFile {
    this.#failed.add(candidates.at(-1) ?? '')
    return { reason }
  }

  read(): FileTally {
    const origins = [...this.#origins.values()]
    const countOf = (wanted: string) =>
      origins.filter((origin) => origin === wanted).length
    return {
      local: countOf('local'),
      loaded: countOf('loaded'),
      there: countOf('there'),
      failed: this.#failed.size,
    }
  }
}
