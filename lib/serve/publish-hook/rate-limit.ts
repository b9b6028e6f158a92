// How often one client may ask.

/** So many requests of one name in each window. */
export class RateLimit {
  readonly #max: number
  readonly #windowMs: number
  #counts = new Map<string, number>()
  #endMs = 0

  constructor(max: number, windowMs: number) {
    this.#max = max
    this.#windowMs = windowMs
  }

  /** Counts a request. Returns the seconds to wait where it is one too many. */
  take(name: string, nowMs: number): number | undefined {
    if (nowMs >= this.#endMs) {
      this.#counts = new Map()
      this.#endMs = nowMs + this.#windowMs
    }
    const count = (this.#counts.get(name) ?? 0) + 1
    this.#counts.set(name, count)
    return count > this.#max ? Math.ceil((this.#endMs - nowMs) / 1000) : undefined
  }
}
