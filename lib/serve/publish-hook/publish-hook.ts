// `POST /hooks/publish`: a host of git, or a program, says that there is something to publish.
import type { IncomingMessage } from 'node:http'

import type { PolicySettings } from '../../http/headers.ts'
import { textResponse } from '../response-headers.ts'
import { hasCredentials, isAuthorized, openDigest } from './is-authorized.ts'
import { RateLimit } from './rate-limit.ts'

export const PUBLISH_HOOK = '/hooks/publish'

export interface PublishHookSettings {
  readonly secret: string
  /** Returns at once: nobody waits for a publish. */
  onRequest(): void
  /** Milliseconds that only grow. */
  nowMs(): number
}

/** GitHub sends no more. No byte of it is kept. */
const MAX_BODY_BYTES = 25 * 1024 * 1024
const MAX_REQUESTS = 20
const WINDOW_MS = 60_000

const NO_STORE = { 'Cache-Control': 'no-store' }
/** For answers before the end of a body: the rest of it is no next request. */
const CLOSE = { ...NO_STORE, Connection: 'close' }

export class PublishHook {
  readonly #settings: PublishHookSettings
  readonly #limit = new RateLimit(MAX_REQUESTS, WINDOW_MS)

  constructor(settings: PublishHookSettings) {
    this.#settings = settings
  }

  /** Answers a POST: 202, or why nothing happens. */
  async respond(incoming: IncomingMessage, policy: PolicySettings): Promise<Response> {
    const { secret, nowMs, onRequest } = this.#settings
    const { headers, socket } = incoming
    const wait = this.#limit.take(socket.remoteAddress ?? '', nowMs())
    if (wait !== undefined) {
      const retry = { ...CLOSE, 'Retry-After': String(wait) }
      return textResponse(429, 'These are too many requests.\n', policy, retry)
    }
    if (!hasCredentials(headers)) return refuse(policy, CLOSE)
    const body = await readDigest(incoming, secret)
    if (typeof body === 'number') {
      return textResponse(body, 'The body is too long, or cut off.\n', policy, CLOSE)
    }
    if (!isAuthorized(headers, secret, body.digest)) return refuse(policy, NO_STORE)
    onRequest()
    return textResponse(202, 'What is new will be published.\n', policy, NO_STORE)
  }
}

function refuse(policy: PolicySettings, headers: Record<string, string>): Response {
  const challenge = { ...headers, 'WWW-Authenticate': 'Bearer' }
  return textResponse(401, 'The secret is missing or wrong.\n', policy, challenge)
}

/** The digest of a whole body, in hex; else the status that says what is wrong with it. */
async function readDigest(
  incoming: IncomingMessage,
  secret: string,
): Promise<{ readonly digest: string } | 400 | 413> {
  if (Number(incoming.headers['content-length'] ?? 0) > MAX_BODY_BYTES) return 413
  const digest = openDigest(secret)
  let bytes = 0
  try {
    for await (const chunk of incoming.iterator({ destroyOnReturn: false })) {
      if (!Buffer.isBuffer(chunk)) return 400
      bytes += chunk.length
      if (bytes > MAX_BODY_BYTES) return 413
      digest.update(chunk)
    }
  } catch {
    return 400
  }
  return { digest: digest.digest('hex') }
}
