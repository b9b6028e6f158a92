// A list of what is too much for memory: it lies in the spool.
import type { Spool, SpoolPlace } from './spool.ts'

/** Read anew, one after the other, whenever somebody walks through it. Values are JSON. */
export class SpooledList<Value> implements Iterable<Value> {
  readonly #spool: Spool
  readonly #places: SpoolPlace<Value>[] = []

  constructor(spool: Spool) {
    this.#spool = spool
  }

  get length(): number {
    return this.#places.length
  }

  add(value: Value): void {
    this.#places.push(this.#spool.write<Value>(JSON.stringify(value)))
  }

  /** A list of the same records. */
  filter(isWanted: (value: Value) => boolean): SpooledList<Value> {
    const wanted = new SpooledList<Value>(this.#spool)
    for (const place of this.#places)
      if (isWanted(this.#spool.read(place))) wanted.#places.push(place)
    return wanted
  }

  *[Symbol.iterator](): Generator<Value> {
    for (const place of this.#places) yield this.#spool.read(place)
  }
}
