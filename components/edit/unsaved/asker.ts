// Asks about what is typed: a moment after the last letter, and one question at a time.

import { RefusedError } from '../services.ts'

/** Longer than between two letters of a word. */
const PAUSE_MS = 150

export interface AskerSettings<Question> {
  /** Answers, and shows the answer. */
  ask(question: Question, signal: AbortSignal): Promise<void>
  onError(error: unknown): void
}

export class Asker<Question> {
  readonly #settings: AskerSettings<Question>
  readonly #closing = new AbortController()
  #next: { readonly question: Question } | undefined
  #timer: ReturnType<typeof setTimeout> | undefined
  #isAsking = false

  constructor(settings: AskerSettings<Question>) {
    this.#settings = settings
  }

  /** Takes the place of what waits. `now`: without the moment. */
  ask(question: Question, { now = false } = {}): void {
    this.#next = { question }
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.#go(), now ? 0 : PAUSE_MS)
  }

  close(): void {
    clearTimeout(this.#timer)
    this.#closing.abort()
  }

  async #go(): Promise<void> {
    const next = this.#next
    if (!next || this.#isAsking || this.#closing.signal.aborted) return
    this.#next = undefined
    this.#isAsking = true
    try {
      await this.#settings.ask(next.question, this.#closing.signal)
    } catch (error) {
      const isOver = this.#closing.signal.aborted || isPassedOver(error)
      if (!isOver) this.#settings.onError(error)
    } finally {
      this.#isAsking = false
      void this.#go()
    }
  }
}

/** A newer text came from another window: its answer is on the way. */
function isPassedOver(error: unknown): boolean {
  return error instanceof RefusedError && error.status === 429
}
