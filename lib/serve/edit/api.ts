// `POST /edit/api/…`: what the editor's own pages ask for.
import type { IncomingMessage } from 'node:http'

import type { PolicySettings } from '../../http/headers.ts'
import type {
  EditAnswer,
  EditOperation,
  EditUpload,
  EditUser,
} from '../../model/edit/operation.ts'
import { isSame } from '../../text/hash.ts'
import { answerJson, CLOSE, editResponse } from './answers.ts'
import { parseJson, readBody } from './body.ts'
import { EDIT_ROOT, type EditGuard, type EntryRequest, isEntry } from './guard.ts'
import { MESSAGES, REMEDIES } from './messages.ts'
import { isSameOrigin } from './same-site.ts'

const API = `${EDIT_ROOT}api/`
const MAX_JSON_BYTES = 8_000_000

export interface EditApiSettings {
  readonly guard: EditGuard
  readonly operations: Readonly<Record<string, EditOperation>>
  write(upload: EditUpload): EditAnswer
  readonly maxUploadBytes: number
}

export class EditApi {
  readonly #settings: EditApiSettings

  constructor(settings: EditApiSettings) {
    this.#settings = settings
  }

  /** Answers a POST below `/edit/`. */
  respond(request: EntryRequest): Response | Promise<Response> {
    const { path, headers, policy, incoming } = request
    const { guard } = this.#settings
    if (!isSameOrigin(headers)) {
      return editResponse(403, MESSAGES.foreign, policy, CLOSE)
    }
    if (isEntry(path)) return guard.admit(request)
    const user = guard.identify(headers, incoming.socket.remoteAddress ?? '')
    if (!user) return refuse(401, request, REMEDIES.signIn)
    const sent = headers['x-imprint-edit']
    if (typeof sent !== 'string' || !isSame(sent, user.csrf)) {
      return refuse(403, request, REMEDIES.reload)
    }
    if (!path.startsWith(API)) return editResponse(404, MESSAGES.nothing, policy, CLOSE)
    const name = path.slice(API.length)
    return name === 'write'
      ? this.#write(incoming, user, policy)
      : this.#operate(name, incoming, user, policy)
  }

  async #operate(
    name: string,
    incoming: IncomingMessage,
    user: EditUser,
    policy: PolicySettings,
  ): Promise<Response> {
    const { operations } = this.#settings
    const operation = Object.hasOwn(operations, name) ? operations[name] : undefined
    if (!operation) return editResponse(404, MESSAGES.nothing, policy, CLOSE)
    const bytes = await readBody(incoming, MAX_JSON_BYTES)
    if (typeof bytes === 'number') return editResponse(bytes, '', policy, CLOSE)
    const answer = await operation({ user, body: parseJson(bytes) })
    return answerJson(answer, incoming.headers, policy)
  }

  async #write(
    incoming: IncomingMessage,
    user: EditUser,
    policy: PolicySettings,
  ): Promise<Response> {
    const { write, maxUploadBytes } = this.#settings
    const { headers } = incoming
    const bytes = await readBody(incoming, maxUploadBytes)
    if (typeof bytes === 'number') {
      const json = { message: MESSAGES.tooLong(maxUploadBytes), remedy: REMEDIES.shrink }
      return answerJson({ status: bytes, json }, headers, policy, CLOSE)
    }
    const base = /^"([0-9a-f]{64})"$/.exec(headers['if-match'] ?? '')?.[1]
    const path = decode(String(headers['x-imprint-path'] ?? ''))
    return answerJson(write({ user, path, base, bytes }), headers, policy)
  }
}

function refuse(
  status: 401 | 403,
  { headers, policy }: EntryRequest,
  remedy: string,
): Promise<Response> {
  const json = { message: MESSAGES.noSession, remedy }
  return answerJson({ status, json }, headers, policy, CLOSE)
}

/** A header holds ASCII alone. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return ''
  }
}
