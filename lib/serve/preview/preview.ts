// `GET /api/v1/preview/{id}`: one article for another front end, before readers see it.
import type { IncomingHttpHeaders } from 'node:http'

import type { PolicySettings } from '../../http/headers.ts'
import { API_ROOT, API_TYPE } from '../../site/api/address.ts'
import { toIdentityKey } from '../../site/api/identity-key.ts'
import { findBearer } from '../credentials.ts'
import { plainHead, textResponse } from '../response-headers.ts'
import { findTokenId } from './token.ts'

/** Site path without the base path. An id, or the key of one, follows. */
export const PREVIEW_ROOT = `${API_ROOT}preview/`

export interface PreviewSettings {
  readonly secret: string
  /** Unix seconds. */
  nowSeconds(): number
  /** Sites whose scripts may read the answer. */
  listOrigins(): readonly string[]
  /** The document of an article as it is now; undefined where there is none. */
  render(id: string): string | undefined
}

/** Neither a cache nor a search engine keeps a byte of it. */
const PRIVATE = {
  'Cache-Control': 'private, no-store',
  'X-Robots-Tag': 'noindex',
  Vary: 'Authorization, Origin',
}

const ALLOW = 'GET, HEAD, OPTIONS'

export class Preview {
  readonly #settings: PreviewSettings

  constructor(settings: PreviewSettings) {
    this.#settings = settings
  }

  owns(path: string | undefined): path is string {
    return path?.startsWith(PREVIEW_ROOT) ?? false
  }

  /**
   * Answers a GET or HEAD of a path below `PREVIEW_ROOT`. Guesses are not counted: a MAC has 256
   * bits, and behind a proxy a limit would refuse those who have a token.
   */
  respond(path: string, headers: IncomingHttpHeaders, policy: PolicySettings): Response {
    const { secret, nowSeconds, render } = this.#settings
    const shared = { ...PRIVATE, ...this.#toSharing(headers) }
    const token = findBearer(headers)
    const id = token && findTokenId(secret, token, nowSeconds())
    const named = path.slice(PREVIEW_ROOT.length)
    if (!id || (named !== id && named !== toIdentityKey(id))) {
      // RFC 6750 §3.1: without a token no error is named.
      const challenge = token === undefined ? 'Bearer' : 'Bearer error="invalid_token"'
      const refused = { ...shared, 'WWW-Authenticate': challenge }
      return textResponse(
        401,
        'The token is missing, wrong or too old.\n',
        policy,
        refused,
      )
    }
    const document = render(id)
    if (document === undefined) {
      return textResponse(404, 'There is no such article.\n', policy, shared)
    }
    return textResponse(200, document, policy, { ...shared, 'Content-Type': API_TYPE })
  }

  /** Answers an OPTIONS (Fetch §3.3.5): browsers ask before they send `Authorization`. */
  respondToPreflight(headers: IncomingHttpHeaders, policy: PolicySettings): Response {
    const sharing = this.#toSharing(headers)
    const head = plainHead(204, policy, {
      ...PRIVATE,
      Allow: ALLOW,
      ...sharing,
      ...(sharing && {
        'Access-Control-Allow-Methods': 'GET, HEAD',
        'Access-Control-Allow-Headers': 'Authorization',
        'Access-Control-Max-Age': '600',
      }),
    })
    return new Response(null, head)
  }

  #toSharing({ origin }: IncomingHttpHeaders): Record<string, string> | undefined {
    const isKnown = origin !== undefined && this.#settings.listOrigins().includes(origin)
    return isKnown ? { 'Access-Control-Allow-Origin': origin } : undefined
  }
}
