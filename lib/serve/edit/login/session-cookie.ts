// The cookie that keeps a session (RFC 6265bis).
import type { IncomingHttpHeaders } from 'node:http'

import { isLoopbackHost } from '../../../http/loopback-host.ts'

const NAME = 'imprint_edit'
const MAX_COOKIES = 8

/** What was sent as sessions: a neighbour's page may have put one beside ours (§8.6). */
export function listSessionTexts({ cookie = '' }: IncomingHttpHeaders): string[] {
  return cookie
    .split(';')
    .map((pair) => pair.trim())
    .filter((pair) => pair.startsWith(`${NAME}=`))
    .slice(0, MAX_COOKIES)
    .map((pair) => pair.slice(NAME.length + 1))
}

/**
 * `path`: address of the editor. Safari keeps no secure cookie of an address of this machine, where
 * there is no encryption and no network.
 */
export function renderSessionCookie(
  { text, seconds }: { readonly text: string; readonly seconds: number },
  path: string,
  { host = '' }: IncomingHttpHeaders,
): string {
  const isLocal = isLoopbackHost(host.replace(/:\d+$/, ''))
  const secure = isLocal ? '' : '; Secure'
  return `${NAME}=${text}; Path=${path}; Max-Age=${seconds}; HttpOnly; SameSite=Strict${secure}`
}
