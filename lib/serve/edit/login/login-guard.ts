// The guard of `EDIT=1 npm start`: people sign in with a name and a password.
import type { IncomingHttpHeaders } from 'node:http'
import type { BlockList } from 'node:net'

import type { EditUser } from '../../../model/edit/operation.ts'
import { CLOSE, editResponse } from '../answers.ts'
import { readBody } from '../body.ts'
import { EDIT_ROOT, type EditGuard, type EntryRequest } from '../guard.ts'
import { findClientAddress } from './client-address.ts'
import { answerPage, redirect } from './login-answers.ts'
import { type LoginPage, renderAgain, renderSignIn, renderSignOut } from './login-page.ts'
import { listSessionTexts, renderSessionCookie } from './session-cookie.ts'
import { WORDS } from './words.ts'

export interface SessionText {
  readonly text: string
  readonly seconds: number
}

export interface LoginGuardSettings {
  /** Of the texts that a browser keeps. */
  readonly sessions: {
    identify(texts: readonly string[]): EditUser | undefined
    renew(texts: readonly string[]): SessionText | undefined
    end(texts: readonly string[]): void
    findKnown(texts: readonly string[], name: string): string | undefined
  }
  logIn(logIn: {
    readonly name: string
    readonly password: string
    readonly address: string | undefined
    readonly known: string | undefined
  }): Promise<LogInOutcome>
  /** Proxies that say whom a request is from. */
  readonly trustFrom: BlockList | undefined
  readPage(): LoginPage
}

export type LogInOutcome =
  | { readonly kind: 'in'; readonly session: SessionText }
  | { readonly kind: 'wrong' }
  | { readonly kind: 'wait'; readonly seconds: number }

const MAX_FORM_BYTES = 8_000

export class LoginGuard implements EditGuard {
  readonly #settings: LoginGuardSettings

  constructor(settings: LoginGuardSettings) {
    this.#settings = settings
  }

  identify(headers: IncomingHttpHeaders): EditUser | undefined {
    return this.#settings.sessions.identify(listSessionTexts(headers))
  }

  renew(headers: IncomingHttpHeaders): string | undefined {
    const { sessions, readPage } = this.#settings
    const session = sessions.renew(listSessionTexts(headers))
    return session && renderSessionCookie(session, readPage().address, headers)
  }

  admit(request: EntryRequest): Response | Promise<Response> {
    const { method, path, headers } = request
    const isPost = method === 'POST'
    if (path === `${EDIT_ROOT}login`) {
      return isPost ? this.#logIn(request) : this.#showSignIn(request)
    }
    if (path === `${EDIT_ROOT}logout`) {
      return isPost ? this.#logOut(request) : this.#showSignOut(request)
    }
    // A file, for a script, which would take the page to sign in for its text.
    if (path !== EDIT_ROOT) return editResponse(401, WORDS.noSession, request.policy)
    const page = this.#settings.readPage()
    return headers['sec-fetch-site'] === 'cross-site'
      ? answerPage(request, 200, renderAgain(page))
      : redirect(request, `${page.address}login`)
  }

  async #logIn(request: EntryRequest): Promise<Response> {
    const { headers, incoming } = request
    const { sessions, logIn, trustFrom, readPage } = this.#settings
    const bytes = await readBody(incoming, MAX_FORM_BYTES)
    const form = typeof bytes === 'number' ? undefined : parseForm(bytes, headers)
    if (!form) return this.#refuse(request, 400, WORDS.incomplete, '', CLOSE)
    const { name, password } = form
    const peer = incoming.socket.remoteAddress ?? ''
    const address = findClientAddress(headers, peer, trustFrom)
    const known = sessions.findKnown(listSessionTexts(headers), name)
    const outcome = await logIn({ name, password, address, known })
    if (outcome.kind === 'wrong') return this.#refuse(request, 403, WORDS.wrong, name)
    if (outcome.kind === 'wait') {
      const retry = { 'Retry-After': String(outcome.seconds) }
      return this.#refuse(request, 429, WORDS.wait(outcome.seconds), name, retry)
    }
    const { address: editor } = readPage()
    return redirect(
      request,
      editor,
      renderSessionCookie(outcome.session, editor, headers),
    )
  }

  #logOut(request: EntryRequest): Response {
    const { sessions, readPage } = this.#settings
    const { headers } = request
    const { address } = readPage()
    sessions.end(listSessionTexts(headers))
    const none = renderSessionCookie({ text: '', seconds: 0 }, address, headers)
    return redirect(request, `${address}login`, none)
  }

  #showSignIn(request: EntryRequest): Response {
    const page = this.#settings.readPage()
    if (this.identify(request.headers)) return redirect(request, page.address)
    return answerPage(request, 200, renderSignIn(page))
  }

  #showSignOut(request: EntryRequest): Response {
    const page = this.#settings.readPage()
    const user = this.identify(request.headers)
    if (!user) return redirect(request, `${page.address}login`)
    return answerPage(request, 200, renderSignOut(page, user.name))
  }

  #refuse(
    request: EntryRequest,
    status: number,
    fault: string,
    name: string,
    headers: Record<string, string> = {},
  ): Response {
    const page = renderSignIn({ ...this.#settings.readPage(), name, fault })
    return answerPage(request, status, page, headers)
  }
}

/** Undefined for what is no form of ours. */
function parseForm(
  bytes: Buffer,
  { 'content-type': type = '' }: IncomingHttpHeaders,
): { readonly name: string; readonly password: string } | undefined {
  if (!type.startsWith('application/x-www-form-urlencoded')) return undefined
  const fields = new URLSearchParams(bytes.toString())
  const [name, password] = [fields.get('name'), fields.get('password')]
  return name && password ? { name, password } : undefined
}
