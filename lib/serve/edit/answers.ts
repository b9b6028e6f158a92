// Answers of the editor, and their headers.
import type { IncomingHttpHeaders } from 'node:http'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'

import type { PolicySettings } from '../../http/headers.ts'
import type { EditAnswer } from '../../model/edit/operation.ts'
import { plainHead } from '../response-headers.ts'

/**
 * The policy of the editor's pages, CSP Level 3: its own scripts alone, and no host but this one,
 * save for pictures and films that an author names. Styles are `unsafe-inline`: Svelte and CodeMirror write them. Previews are frames from `blob:`
 * and `srcdoc`, which take over this policy.
 */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline' blob:",
  "img-src 'self' blob: data: https:",
  "font-src 'self' data:",
  "media-src 'self' blob: https:",
  "connect-src 'self' blob: data:",
  "frame-src 'self' blob:",
  "worker-src 'self' blob:",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** Nothing of the editor is kept by anybody, or found by a search engine. */
const PRIVATE = {
  'Cache-Control': 'private, no-store',
  'X-Robots-Tag': 'noindex',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Content-Security-Policy': POLICY,
}

/** For answers before the end of a body: the rest of it is no next request. */
export const CLOSE = { Connection: 'close' }

/** Shorter bodies gain nothing. */
const COMPRESSED_FROM_BYTES = 64_000

/** An answer whose body may be a page or bytes. */
export function editResponse(
  status: number,
  body: string | Uint8Array<ArrayBuffer>,
  policy: PolicySettings,
  headers: Record<string, string> = {},
): Response {
  return new Response(body, plainHead(status, policy, { ...PRIVATE, ...headers }))
}

export async function answerJson(
  { status, json }: EditAnswer,
  { 'accept-encoding': accepted = '' }: IncomingHttpHeaders,
  policy: PolicySettings,
  headers: Record<string, string> = {},
): Promise<Response> {
  const text = JSON.stringify(json)
  const typed = { 'Content-Type': 'application/json', ...headers }
  if (text.length < COMPRESSED_FROM_BYTES || !String(accepted).includes('gzip')) {
    return editResponse(status, text, policy, typed)
  }
  // The lowest level: most editors sit on the same machine.
  const bytes = new Uint8Array(await promisify(gzip)(text, { level: 1 }))
  return editResponse(status, bytes, policy, { ...typed, 'Content-Encoding': 'gzip' })
}
