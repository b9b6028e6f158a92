// Cookies of a request.
import type { IncomingHttpHeaders } from 'node:http'

/** The value of a cookie (RFC 6265 §4.2.1); of two with one name, the first: the longest path. */
export function findCookie(
  { cookie = '' }: IncomingHttpHeaders,
  name: string,
): string | undefined {
  const pairs = cookie.split(';').map((pair) => pair.trim())
  return pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1)
}
