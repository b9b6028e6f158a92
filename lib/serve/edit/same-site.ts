// Whether a request comes from a page of this very server.
import type { IncomingHttpHeaders } from 'node:http'

/**
 * Whether the request names this server by a name that is its own. A page of another site whose
 * name was bound to this machine's address (DNS rebinding) sends its own name.
 */
export function hasKnownHost(
  headers: IncomingHttpHeaders,
  hosts: readonly string[],
): boolean {
  return hosts.includes(headers.host?.toLowerCase() ?? '')
}

/**
 * Whether a page of this server sent it: browsers name the origin with every POST (Fetch §3.2), and
 * say whether it is the same (Fetch Metadata §2.3).
 */
export function isSameOrigin(headers: IncomingHttpHeaders): boolean {
  const { host = '', origin, 'sec-fetch-site': site = 'same-origin' } = headers
  const isOwn = origin === `http://${host}` || origin === `https://${host}`
  return isOwn && site === 'same-origin'
}
