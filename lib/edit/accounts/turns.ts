// Lets a few works run at once and a few more wait; refuses the rest.

export class BusyError extends Error {
  override readonly name = 'BusyError'
}

export class Turns {
  readonly #maxRunning: number
  readonly #maxWaiting: number
  readonly #waiting: (() => void)[] = []
  #running = 0

  constructor(maxRunning: number, maxWaiting: number) {
    this.#maxRunning = maxRunning
    this.#maxWaiting = maxWaiting
  }

  /** Rejects with `BusyError`, before any work, where too many wait. */
  async take<Result>(work: () => Promise<Result>): Promise<Result> {
    if (this.#running >= this.#maxRunning) await this.#wait()
    else this.#running += 1
    try {
      return await work()
    } finally {
      const next = this.#waiting.shift()
      if (next) next()
      else this.#running -= 1
    }
  }

  // Whoever ends hands its turn over: a newcomer never overtakes.
  #wait(): Promise<void> {
    if (this.#waiting.length >= this.#maxWaiting) {
      return Promise.reject(new BusyError('Too many people log in at once.'))
    }
    return new Promise((resolve) => this.#waiting.push(resolve))
  }
}
