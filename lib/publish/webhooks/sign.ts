// Signatures of Standard Webhooks 1.0.
import { createHmac } from 'node:crypto'

import type { Message } from '../deliveries/delivery.ts'

/**
 * The headers of a message that is sent now: one signature for each secret, so that a receiver
 * may know the old one or the new one.
 */
export function signMessage(
  { id, body }: Message,
  secrets: readonly Uint8Array[],
  now: Date,
): Readonly<Record<string, string>> {
  const timestamp = String(Math.floor(now.getTime() / 1000))
  const signatures = secrets.map((secret) =>
    createHmac('sha256', secret).update(`${id}.${timestamp}.${body}`).digest('base64'),
  )
  return {
    'webhook-id': id,
    'webhook-timestamp': timestamp,
    'webhook-signature': signatures.map((signature) => `v1,${signature}`).join(' '),
  }
}
