// Counts what nobody misses, so that the report has one line for each kind.
import type { LeftOut } from '../../model/record.ts'

interface Count {
  readonly reason: string
  readonly first: string
  readonly files: number
}

export class LeftOutCounts {
  readonly #counts = new Map<string, Count>()

  add(what: string, reason: string, path: string): void {
    const { first = path, files = 0 } = this.#counts.get(what) ?? {}
    this.#counts.set(what, { reason, first, files: files + 1 })
  }

  /** In order of their kinds' first files. */
  *records(): Generator<LeftOut> {
    for (const [what, { reason, first, files }] of this.#counts) {
      const title = files === 1 ? first : `${files} files, such as ${first}`
      yield { type: 'left-out', key: what, place: first, title, what, reason }
    }
  }
}
