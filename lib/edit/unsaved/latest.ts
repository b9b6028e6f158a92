// Runs what is asked often: one at a time for each key, and of those that wait the newest.

interface Waiting {
  start(): void
  giveUp(): void
}

export class Latest {
  readonly #running = new Set<string>()
  readonly #waiting = new Map<string, Waiting>()

  /** Undefined where a newer one came before this one began. */
  async run<Result>(
    key: string,
    work: () => Promise<Result>,
  ): Promise<Result | undefined> {
    if (!(await this.#takeTurn(key))) return undefined
    try {
      return await work()
    } finally {
      this.#running.delete(key)
      const next = this.#waiting.get(key)
      this.#waiting.delete(key)
      next?.start()
    }
  }

  async #takeTurn(key: string): Promise<boolean> {
    if (!this.#running.has(key)) {
      this.#running.add(key)
      return true
    }
    this.#waiting.get(key)?.giveUp()
    return new Promise((resolve) => {
      const start = () => {
        this.#running.add(key)
        resolve(true)
      }
      this.#waiting.set(key, { start, giveUp: () => resolve(false) })
    })
  }
}
