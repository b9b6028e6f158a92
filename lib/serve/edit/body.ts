// Bodies of the editor's requests, within limits.
import type { IncomingMessage } from 'node:http'

/** The bytes of a body; else the status that says what is wrong with it. */
export async function readBody(
  incoming: IncomingMessage,
  maxBytes: number,
): Promise<Buffer | 400 | 413> {
  if (Number(incoming.headers['content-length'] ?? 0) > maxBytes) return 413
  const chunks: Buffer[] = []
  let bytes = 0
  try {
    for await (const chunk of incoming.iterator({ destroyOnReturn: false })) {
      if (!Buffer.isBuffer(chunk)) return 400
      bytes += chunk.length
      if (bytes > maxBytes) return 413
      chunks.push(chunk)
    }
  } catch {
    return 400
  }
  return Buffer.concat(chunks)
}

/** Undefined for what is no JSON. */
export function parseJson(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString())
  } catch {
    return undefined
  }
}
