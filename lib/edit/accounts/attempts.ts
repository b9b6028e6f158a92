// Counts wrong passwords, in memory that does not grow.
import { createHash, randomBytes } from 'node:crypto'

/** Names share places, each of which an attacker cannot foresee. */
const PLACES = 16_384
const FIRST_WAIT_MS = 30_000
const MAX_WAIT_MS = 15 * 60_000
const FORGET_MS = 60 * 60_000

interface Place {
  readonly wrong: number
  readonly lastMs: number
  readonly untilMs: number
}

/**
 * After `free` attempts in a row a name has to wait 30 seconds, and after each one more twice as
 * long, at most 15 minutes. An hour without an attempt forgets all.
 */
export class Attempts {
  readonly #free: number
  readonly #places = new Map<number, Place>()
  readonly #key = randomBytes(16)

  constructor(free: number) {
    this.#free = free
  }

  /** Names that are remembered. */
  get size(): number {
    return this.#places.size
  }

  /** The seconds that a name has to wait; undefined where it may try. Counts nothing. */
  findWait(name: string, nowMs: number): number | undefined {
    const { untilMs } = this.#read(name, nowMs)
    return nowMs < untilMs ? Math.ceil((untilMs - nowMs) / 1000) : undefined
  }

  /** Counts an attempt before it is judged, so that a thousand at once are a thousand. */
  count(name: string, nowMs: number): void {
    const wrong = this.#read(name, nowMs).wrong + 1
    const excess = wrong - this.#free
    const waitMs = excess < 0 ? 0 : Math.min(FIRST_WAIT_MS * 2 ** excess, MAX_WAIT_MS)
    const place = { wrong, lastMs: nowMs, untilMs: nowMs + waitMs }
    this.#places.set(this.#placeOf(name), place)
  }

  /** Takes back what was counted of a name. */
  forget(name: string): void {
    this.#places.delete(this.#placeOf(name))
  }

  #read(name: string, nowMs: number): Place {
    const place = this.#places.get(this.#placeOf(name))
    const isFresh = place !== undefined && nowMs - place.lastMs < FORGET_MS
    return isFresh ? place : { wrong: 0, lastMs: 0, untilMs: 0 }
  }

  #placeOf(name: string): number {
    const hash = createHash('sha256').update(this.#key).update(name).digest()
    return hash.readUInt32BE() % PLACES
  }
}
