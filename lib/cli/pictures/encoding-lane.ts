// The pictures that wait to be encoded, while everything else goes on.
import type { Compiler } from '../../content/compile/compiler.ts'

/** So many are shown at once: each time, the pages that name them are published again. */
const BATCH_SIZE = 8

export interface EncodingLaneSettings {
  readonly compiler: Compiler
  readonly signal: AbortSignal
  /** More pictures are in the store. */
  onEncoded(count: number): void
}

/** Encodes whatever waits; a second call meanwhile is one more look. */
export class EncodingLane {
  readonly #settings: EncodingLaneSettings
  #isWoken = false
  #running: Promise<void> | undefined

  constructor(settings: EncodingLaneSettings) {
    this.#settings = settings
  }

  /** Settles when nothing waits, or the signal has aborted. */
  wake(): Promise<void> {
    this.#isWoken = true
    this.#running ??= this.#run().finally(() => {
      this.#running = undefined
    })
    return this.#running
  }

  async #run(): Promise<void> {
    const { compiler, signal, onEncoded } = this.#settings
    while (this.#isWoken && !signal.aborted) {
      this.#isWoken = false
      const paths = (await compiler.encodings?.encodeNext(BATCH_SIZE)) ?? []
      if (paths.length === 0 || signal.aborted) continue
      await compiler.exclusively(async () => compiler.encodings?.recall(paths))
      this.#isWoken = true
      onEncoded(paths.length)
    }
  }
}
