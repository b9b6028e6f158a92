// Keeps the search index up to date: after a publish, and never in its way.
import type { BuiltIndex, Scope } from '../../search/build-index.ts'
import type { Clock } from '../scheduler.ts'

export interface SearchLaneSettings {
  readonly clock: Pick<Clock, 'schedule'>
  /** In a process of its own. Undefined where an article changed meanwhile. */
  build(scope: Scope, signal: AbortSignal): Promise<BuiltIndex | undefined>
  /** True where files of the index wait to be published now. */
  place(built: BuiltIndex): boolean
  onPlaced(): void
  /** The full index was put off, or nothing could be made: readers keep what they have. */
  onFault(reason: string): void
}

/** Several saves are indexed together. */
const DEBOUNCE_MS = 1000

/** The full index is made when nothing was published for so long. */
const IDLE_MS = 5 * 60_000

export class SearchLane {
  readonly #settings: SearchLaneSettings
  readonly #abort = new AbortController()
  #cancelTimer = () => {}
  #isWoken = false
  #isSoon = false
  #running: Promise<void> | undefined

  constructor(settings: SearchLaneSettings) {
    this.#settings = settings
  }

  /** Says that readers see something else than before. */
  wake(): void {
    this.#isWoken = true
    if (!this.#running && !this.#isSoon) this.#schedule('quick', DEBOUNCE_MS)
  }

  /** Settles after what is under way. */
  async close(): Promise<void> {
    this.#abort.abort()
    this.#cancelTimer()
    await this.#running
  }

  #schedule(scope: Scope, milliseconds: number): void {
    if (this.#abort.signal.aborted) return
    this.#cancelTimer()
    this.#isSoon = milliseconds === DEBOUNCE_MS
    const start = () => {
      this.#isSoon = false
      this.#running = this.#run(scope)
    }
    this.#cancelTimer = this.#settings.clock.schedule(start, milliseconds)
  }

  async #run(scope: Scope): Promise<void> {
    this.#isWoken = false
    const built = await this.#build(scope)
    this.#running = undefined
    if (this.#isWoken) return this.#schedule('quick', DEBOUNCE_MS)
    if (!built?.isStale) return
    // The words of an article that was taken back are in no file for longer than it takes.
    const isUrgent = built.hasWithdrawn && built.fault === undefined
    this.#schedule('full', isUrgent ? DEBOUNCE_MS : IDLE_MS)
  }

  async #build(scope: Scope): Promise<BuiltIndex | undefined> {
    const { build, place, onPlaced, onFault } = this.#settings
    const { signal } = this.#abort
    try {
      const built = await build(scope, signal)
      if (built?.fault !== undefined) onFault(built.fault)
      if (built && place(built)) onPlaced()
      return built
    } catch (error) {
      if (!signal.aborted) onFault(error instanceof Error ? error.message : String(error))
      return undefined
    }
  }
}
