// Lets a number of tasks run at once, in the order in which they came.

interface Waiting {
  readonly weight: number
  readonly enter: () => void
}

export class Lane {
  #free: number
  readonly #waiting: Waiting[] = []

  constructor(places: number) {
    this.#free = places
  }

  /** Resolves when there are `weight` free places, to what frees them. Nobody overtakes. */
  async enter(weight = 1): Promise<() => void> {
    await new Promise<void>((enter) => {
      this.#waiting.push({ weight, enter })
      this.#admit()
    })
    return () => {
      this.#free += weight
      this.#admit()
    }
  }

  #admit(): void {
    for (;;) {
      const [first] = this.#waiting
      if (first === undefined || first.weight > this.#free) return
      this.#waiting.shift()
      this.#free -= first.weight
      first.enter()
    }
  }
}
