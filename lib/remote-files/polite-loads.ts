// Loads many files, politely: few at once from a host, with pauses when it asks for them.
import { setTimeout } from 'node:timers/promises'
import type { Dispatcher } from 'undici'

import { codeOf } from '../files/system-error.ts'
import { reasonOf } from '../http/reason-of.ts'
import {
  type Answer,
  DownloadError,
  type DownloadRules,
  download,
  downloadAnswer,
} from './download.ts'
import { Lane } from './lane.ts'
import { canParseUrl } from '../text/can-parse-url.ts'

export interface Clock {
  /** Milliseconds since 1970. */
  now(): number
  wait(milliseconds: number): Promise<unknown>
}

const REAL_CLOCK: Clock = { now: Date.now, wait: (pause) => setTimeout(pause) }

const AT_ONCE = 2
/** Before the second and the third try. */
const PAUSES = [1000, 4000]
const MAX_PAUSE = 60_000
/** Addresses of a host that fail in a row, each after all its tries. */
const MAX_FAILURES = 5

interface Host {
  readonly lane: Lane
  failures: number
}

export class PoliteLoads {
  readonly #dispatcher: Dispatcher
  readonly #clock: Clock
  readonly #hosts = new Map<string, Host>()

  constructor(dispatcher: Dispatcher, clock = REAL_CLOCK) {
    this.#dispatcher = dispatcher
    this.#clock = clock
  }

  /**
   * As `download` does, with three tries where another one may help. A host that answers nothing
   * any more is not asked again: a blog that has moved may name thousands of its pictures.
   */
  async load(address: string, rules: DownloadRules): Promise<Uint8Array> {
    if (toHost(address) === '') return download(address, this.#dispatcher, rules)
    return (await this.loadAnswer(address, rules)).bytes
  }

  /** The same, with what the host says of the file. */
  async loadAnswer(address: string, rules: DownloadRules): Promise<Answer> {
    const name = toHost(address)
    const host = this.#hosts.get(name) ?? { lane: new Lane(AT_ONCE), failures: 0 }
    this.#hosts.set(name, host)
    const leave = await host.lane.enter()
    try {
      if (host.failures >= MAX_FAILURES) throw toSilentHost(name)
      const answer = await this.#try(address, rules)
      host.failures = 0
      return answer
    } catch (error) {
      host.failures = isOfHost(error) ? host.failures + 1 : 0
      throw error
    } finally {
      leave()
    }
  }

  async #try(address: string, rules: DownloadRules): Promise<Answer> {
    for (const pause of PAUSES) {
      try {
        return await downloadAnswer(address, this.#dispatcher, rules)
      } catch (error) {
        if (!isPassing(error)) throw error
        await this.#clock.wait(this.#pauseOf(error, pause))
      }
    }
    return downloadAnswer(address, this.#dispatcher, rules)
  }

  #pauseOf(error: unknown, usual: number): number {
    const after = error instanceof DownloadError ? error.retryAfter?.trim() : undefined
    if (after === undefined) return usual
    const date = /^\d+$/.test(after)
      ? Number(after) * 1000
      : Date.parse(after) - this.#clock.now()
    return Number.isNaN(date) ? usual : Math.min(Math.max(date, usual), MAX_PAUSE)
  }
}

function toHost(address: string): string {
  return canParseUrl(address) ? new URL(address).host : ''
}

function toSilentHost(name: string): SilentHostError {
  return new SilentHostError(
    `${name} failed ${MAX_FAILURES} times in a row: it was not asked again`,
  )
}

class SilentHostError extends DownloadError {}

/** What may be over a moment later. A name that nobody has, and a bad certificate, stay. */
const PASSING_CODES =
  /^(?:ECONNRESET|ECONNREFUSED|ECONNABORTED|EPIPE|ETIMEDOUT|EAI_AGAIN|ENETUNREACH|EHOSTUNREACH|UND_ERR_(?:SOCKET|CONNECT_TIMEOUT|HEADERS_TIMEOUT|BODY_TIMEOUT))$/

function isPassing(error: unknown): boolean {
  return error instanceof DownloadError
    ? error.isPassing
    : PASSING_CODES.test(codeOf(error))
}

/** Not an answer about this one file. */
function isOfHost(error: unknown): boolean {
  if (error instanceof SilentHostError) return true
  return !(error instanceof DownloadError) || error.isPassing
}

/** For people: why a load failed. */
export function toLoadReason(error: unknown): string {
  const code = codeOf(error)
  if (code === 'ENOTFOUND') return 'its host does not exist any more'
  return reasonOf(error)
}
