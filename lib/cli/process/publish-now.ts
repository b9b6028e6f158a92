// What `POST /hooks/publish` sets off: the content is pulled and read again.
import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

import { toChildEnvironment } from '../../files/child-environment.ts'
import { PublishHook } from '../../serve/publish-hook/publish-hook.ts'
import type { Settings } from '../../settings.ts'

export interface PublishNowSettings {
  readonly contentDir: string
  /** Whether the content is a clone that is brought up to date first. */
  readonly pulls: boolean
  /** Reads the content again, and publishes what is new. */
  rescan(): Promise<unknown>
  onError(message: string): void
}

const PULL = ['pull', '--ff-only', '--quiet']
const LIMIT_MS = 120_000

/** Undefined where the operator has set no secret. */
export function openPublishHook(
  { publishHookSecret: secret }: Pick<Settings, 'publishHookSecret'>,
  onRequest: () => void,
): PublishHook | undefined {
  const nowMs = () => performance.now()
  return secret === undefined ? undefined : new PublishHook({ secret, onRequest, nowMs })
}

export function openPublishNow(
  { contentDir, publishHookPull }: Pick<Settings, 'contentDir' | 'publishHookPull'>,
  rescan: () => Promise<unknown>,
): PublishNow {
  const onError = (message: string) => console.error(message)
  return new PublishNow({ contentDir, pulls: publishHookPull, rescan, onError })
}

/** One run at a time; whatever is asked for meanwhile is one more. */
export class PublishNow {
  readonly #settings: PublishNowSettings
  readonly #abort = new AbortController()
  #isWanted = false
  #running: Promise<void> | undefined

  constructor(settings: PublishNowSettings) {
    this.#settings = settings
  }

  /** Returns at once. */
  request(): void {
    this.#isWanted = true
    if (!this.#abort.signal.aborted) this.#running ??= this.#run()
  }

  /** Cuts off a pull. What is read is left to the compiler, which ends by itself. */
  close(): void {
    this.#abort.abort()
  }

  async #run(): Promise<void> {
    const { pulls, rescan, onError } = this.#settings
    while (this.#isWanted && !this.#abort.signal.aborted) {
      this.#isWanted = false
      try {
        if (pulls) await this.#pull()
        await rescan()
      } catch (error) {
        if (!this.#abort.signal.aborted) onError(messageOf(error))
      }
    }
    this.#running = undefined
  }

  /** What could not be pulled is no reason not to publish what is there. */
  async #pull(): Promise<void> {
    const { contentDir, onError } = this.#settings
    const { signal } = this.#abort
    // Asks nobody for a password.
    const env = toChildEnvironment({ GIT_TERMINAL_PROMPT: '0' })
    const options = { env, signal, timeout: LIMIT_MS }
    try {
      await promisify(execFile)('git', ['-C', contentDir, ...PULL], options)
    } catch (error) {
      signal.throwIfAborted()
      onError(`Failed to pull ${contentDir}: ${messageOf(error)}`)
    }
  }
}

function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const printed = 'stderr' in error ? String(error.stderr).trim() : ''
  return printed || error.message
}
