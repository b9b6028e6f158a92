// Answers of the editor, and their headers.
import type { IncomingHttpHeaders } from 'node:http'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'

import { toEditPolicy } from '../../http/edit-policy.ts'
import type { PolicySettings } from '../../http/headers.ts'
import { isLoopbackHost } from '../../http/loopback-host.ts'
import type { EditAnswer } from '../../model/edit/operation.ts'
import { plainHead } from '../response-headers.ts'

/** Nothing of the editor is kept by anybody, or found by a search engine. */
const PRIVATE = {
  'Cache-Control': 'private, no-store',
  'X-Robots-Tag': 'noindex',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Content-Security-Policy': `${toEditPolicy()}; frame-ancestors 'none'`,
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
  { host = '', 'accept-encoding': accepted = '' }: IncomingHttpHeaders,
  policy: PolicySettings,
  headers: Record<string, string> = {},
): Promise<Response> {
  const text = JSON.stringify(json)
  const typed = { 'Content-Type': 'application/json', ...headers }
  // On the same machine it would take longer than it saves.
  const isNear = isLoopbackHost(host.replace(/:\d+$/, '').replace(/^\[|\]$/g, ''))
  const isShort = text.length < COMPRESSED_FROM_BYTES
  if (isNear || isShort || !String(accepted).includes('gzip')) {
    return editResponse(status, text, policy, typed)
  }
  // The lowest level: lists are long, and asked for by somebody who waits.
  const bytes = new Uint8Array(await promisify(gzip)(text, { level: 1 }))
  return editResponse(status, bytes, policy, { ...typed, 'Content-Encoding': 'gzip' })
}
