import { CACHE_AND_ASK, contentSecurityPolicy, securityHeaders } from '../http/headers.ts'
import type { Policy } from './policy.ts'
import type { Head } from './response-headers.ts'

/** An answer that is no file: an error, a redirect, the state of the server. */
export function answerText(
  status: number,
  text: string,
  policy: Policy,
  headers: Record<string, string> = {},
): Response {
  // Said here, since the library forgets the length when it drops the body for HEAD.
  const length = { 'Content-Length': String(Buffer.byteLength(text)) }
  return new Response(text, plainHead(status, policy, { ...length, ...headers }))
}

/** The head alone, for an answer without a body. */
export function plainHead(
  status: number,
  { settings }: Policy,
  headers: Record<string, string> = {},
): Head {
  return {
    status,
    headers: {
      'Content-Type': 'text/plain; charset=utf-8',
      'Cache-Control': CACHE_AND_ASK,
      'Content-Security-Policy': contentSecurityPolicy(settings),
      ...securityHeaders(settings),
      ...headers,
    },
  }
}
