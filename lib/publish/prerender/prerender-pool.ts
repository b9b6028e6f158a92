// Renders pages in prerender processes.
import { type Dispatcher, errors, Pool } from 'undici'

import type { GivenModels } from '../../content/queries/pages/given.ts'
import type { Encoding } from '../../http/encodings.ts'
import { parseRendered, type Rendered } from './worker-protocol.ts'

export class PrerenderError extends Error {
  override readonly name = 'PrerenderError'
}

/** A process that listens on the loopback for what to render. */
export interface PrerenderProcess {
  readonly port: number
  /** Settles when the process has ended, for whatever reason. */
  readonly ended: Promise<void>
  /** Kills the process: it holds nothing that could be lost. */
  stop(): void
}

export interface PrerenderPoolSettings {
  /** Gives up when the signal aborts. */
  start(signal: AbortSignal): Promise<PrerenderProcess>
  /** A process that sends nothing for so long is killed. */
  readonly limitMs: number
}

interface Worker {
  readonly process: PrerenderProcess
  readonly http: Pool
  /** Pages under way. */
  active: number
}

/** Pages under way in one process: it waits for the store in between. */
const REQUESTS_EACH = 4

const UNCOMPRESSED = { 'Accept-Encoding': 'identity' }

/** Prerender processes; one that dies or hangs fails its pages, and `resize` replaces it. */
export class PrerenderPool {
  readonly #settings: PrerenderPoolSettings
  readonly #closing = new AbortController()
  #workers: readonly Worker[] = []
  /** Pages that wait for a process: the first that is free takes the next. */
  readonly #waiting: (() => void)[] = []

  constructor(settings: PrerenderPoolSettings) {
    this.#settings = settings
  }

  /**
   * Renders a path with the base path. `known` is the hash of what is stored for it, and no
   * compressed forms come but `encodings`. Rejects with `PrerenderError` when no process can
   * answer.
   */
  async render(
    path: string,
    known?: string,
    encodings: readonly Encoding[] = [],
  ): Promise<Rendered> {
    const accepted = encodings.join(', ') || 'identity'
    const condition = known === undefined ? {} : { 'If-None-Match': known }
    const headers = { 'Accept-Encoding': accepted, ...condition }
    return this.#ask({ path, method: 'GET', headers })
  }

  /** The same from models that are given, in place of what the store has. */
  renderGiven(path: string, models: GivenModels): Promise<Rendered> {
    const body = JSON.stringify(models)
    return this.#ask({ path, method: 'POST', headers: UNCOMPRESSED, body })
  }

  async #ask(options: Dispatcher.RequestOptions): Promise<Rendered> {
    const worker = await this.#takeWorker()
    try {
      const { body } = await worker.http.request(options)
      return parseRendered(Buffer.from(await body.arrayBuffer()))
    } catch (error) {
      // A process that failed one page is not trusted with the next.
      worker.process.stop()
      await worker.process.ended
      const reason = toReason(error, this.#settings.limitMs)
      throw new PrerenderError(`${options.path} was not rendered: ${reason}.`, {
        cause: error,
      })
    } finally {
      worker.active -= 1
      this.#waiting.shift()?.()
    }
  }

  async #takeWorker(): Promise<Worker> {
    for (;;) {
      const [worker] = this.#workers.toSorted((a, b) => a.active - b.active)
      if (!worker) throw new PrerenderError('The process that renders has ended.')
      if (worker.active < REQUESTS_EACH) {
        worker.active += 1
        return worker
      }
      await new Promise<void>((resolve) => this.#waiting.push(resolve))
    }
  }

  /** Starts or stops processes until there are `count`. */
  async resize(count: number): Promise<void> {
    if (this.#closing.signal.aborted)
      throw new PrerenderError('Rendering has been stopped.')
    for (const { process } of this.#workers.slice(count)) process.stop()
    this.#workers = this.#workers.slice(0, count)
    const missing = Array.from({ length: count - this.#workers.length })
    await Promise.all(missing.map(() => this.#startWorker()))
  }

  async close(): Promise<void> {
    this.#closing.abort()
    const ended = this.#workers.map(({ process }) => process.ended)
    for (const { process } of this.#workers) process.stop()
    await Promise.all(ended)
  }

  async #startWorker(): Promise<void> {
    const { start, limitMs } = this.#settings
    const process = await start(this.#closing.signal)
    const http = new Pool(`http://127.0.0.1:${process.port}`, {
      connections: REQUESTS_EACH,
      headersTimeout: limitMs,
      bodyTimeout: limitMs,
    })
    const worker = { process, http, active: 0 }
    this.#workers = [...this.#workers, worker]
    void process.ended.then(() => {
      this.#workers = this.#workers.filter((other) => other !== worker)
      // Another process takes them, or they learn that there is none.
      for (const wake of this.#waiting.splice(0)) wake()
      return http.destroy()
    })
  }
}

function toReason(error: unknown, limitMs: number): string {
  const isTimeout =
    error instanceof errors.HeadersTimeoutError ||
    error instanceof errors.BodyTimeoutError
  if (isTimeout) return `nothing came for ${limitMs / 1000} seconds`
  return error instanceof Error ? error.message : String(error)
}
