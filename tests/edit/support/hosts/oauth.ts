// How GitLab, Gitea and Forgejo let a page in that keeps no secret: PKCE (RFC 7636).
import { createHash } from 'node:crypto'

import { TOKEN } from './fake-host.ts'
import { textOf } from './read-body.ts'

export const APP_ID = 'app-of-the-test'

const AUTHORIZE = /^(?:\/login)?\/oauth\/authorize$/
const TOKEN_PATH = /^(?:\/login\/oauth\/access_token|\/oauth\/token)$/

export class OAuth {
  /** By code. */
  readonly #challenges = new Map<string, string>()

  /** The page that asks whether to let the application in: here everybody agrees at once. */
  findConsent(path: string, query: URLSearchParams): string | undefined {
    if (!AUTHORIZE.test(path)) return undefined
    const [redirect, challenge] = [query.get('redirect_uri'), query.get('code_challenge')]
    const isKnown = query.get('client_id') === APP_ID && redirect && challenge
    if (!isKnown) return '<p>Unknown application</p>'
    const code = `code-${this.#challenges.size}`
    this.#challenges.set(code, challenge)
    const back = new URL(redirect)
    back.search = String(new URLSearchParams({ code, state: query.get('state') ?? '' }))
    return `<script>location.replace(${JSON.stringify(back.href)})</script>`
  }

  /** A token for a code, once, for whoever has made its challenge (§4.6). */
  findToken(path: string, body: Readonly<Record<string, unknown>>): object | undefined {
    if (!TOKEN_PATH.test(path)) return undefined
    const code = textOf(body.code)
    const challenge = this.#challenges.get(code)
    this.#challenges.delete(code)
    const made = createHash('sha256')
      .update(textOf(body.code_verifier))
      .digest('base64url')
    return made === challenge ? { access_token: TOKEN } : { error: 'invalid_grant' }
  }
}
