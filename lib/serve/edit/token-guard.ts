// The guard of `npm run edit`: whoever has the address that the command printed is the person at this machine.
import { createHmac } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'

import { escapeXml } from '../../text/escape.ts'
import type { EditUser } from '../../model/edit/operation.ts'
import { isSame } from '../../text/hash.ts'
import { editResponse } from './answers.ts'
import { findCookie } from './cookie.ts'
import type { EditGuard, EntryRequest } from './guard.ts'
import { MESSAGES } from './messages.ts'

export interface TokenGuardSettings {
  /** Random, of this start alone. */
  readonly token: string
  /** Address of the editor, with the base path. */
  readonly address: string
  /** Cookies of a host are those of all its ports. */
  readonly port: number
  /** Who commits are by. */
  readonly name: string
}

export class TokenGuard implements EditGuard {
  readonly #settings: TokenGuardSettings
  readonly #session: string
  readonly #user: EditUser

  constructor(settings: TokenGuardSettings) {
    const { token, name } = settings
    this.#settings = settings
    this.#session = deriveKey(token, 'session')
    this.#user = { name, csrf: deriveKey(token, 'csrf') }
  }

  identify(headers: IncomingHttpHeaders): EditUser | undefined {
    const sent = findCookie(headers, this.#cookie)
    return sent !== undefined && isSame(sent, this.#session) ? this.#user : undefined
  }

  /** Turns the token of the address into a cookie, which no other site's page can send. */
  admit({ query, policy }: EntryRequest): Response {
    const { token, address } = this.#settings
    const sent = new URLSearchParams(query).get('token')
    if (sent === null || !isSame(sent, token)) {
      const type = { 'Content-Type': 'text/html; charset=utf-8' }
      return editResponse(401, renderNotice(sent !== null), policy, type)
    }
    const cookie = `${this.#cookie}=${this.#session}; Path=${address}; HttpOnly; SameSite=Strict`
    return editResponse(303, '', policy, { Location: address, 'Set-Cookie': cookie })
  }

  get #cookie(): string {
    return `imprint_edit_${this.#settings.port}`
  }
}

function deriveKey(token: string, use: string): string {
  return createHmac('sha256', token).update(use).digest('base64url')
}

function renderNotice(hasToken: boolean): string {
  const text = escapeXml(hasToken ? MESSAGES.oldToken : MESSAGES.noToken)
  return `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Imprint editor</title><main><h1>Imprint editor</h1><p>${text}</p></main></html>`
}
