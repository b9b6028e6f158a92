// Secrets in requests.
import { createHash, timingSafeEqual } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'

/** The token of a request (RFC 6750 §2.1). */
export function findBearer({
  authorization = '',
}: IncomingHttpHeaders): string | undefined {
  return /^Bearer +(.+)$/i.exec(authorization)?.[1]
}

/** In a time that tells neither the place of the first difference nor the length. */
export function isSame(a: string, b: string): boolean {
  return timingSafeEqual(hash(a), hash(b))
}

function hash(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}
