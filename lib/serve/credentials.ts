// Secrets in requests.
import type { IncomingHttpHeaders } from 'node:http'

/** The token of a request (RFC 6750 §2.1). */
export function findBearer({
  authorization = '',
}: IncomingHttpHeaders): string | undefined {
  return /^Bearer +(.+)$/i.exec(authorization)?.[1]
}
