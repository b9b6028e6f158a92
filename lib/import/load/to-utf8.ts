// Bytes whose encoding only the server knows, as UTF-8.

/**
 * Unchanged where the text says its encoding itself, by a mark or a declaration, or where the
 * server says none (RFC 7303 §3).
 */
export function toUtf8(bytes: Uint8Array, type: string): Uint8Array {
  const [, charset] = /;\s*charset\s*=\s*["']?([\w.:-]+)/i.exec(type) ?? []
  if (charset === undefined || /^utf-?8$/i.test(charset) || saysItself(bytes))
    return bytes
  try {
    return Buffer.from(new TextDecoder(charset).decode(bytes))
  } catch {
    // An encoding that nobody knows: what the bytes look like decides.
    return bytes
  }
}

function saysItself(bytes: Uint8Array): boolean {
  const start = Buffer.from(bytes.subarray(0, 200)).toString('latin1')
  return /^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)|^\s*<\?xml[^>]*\sencoding\s*=/.test(start)
}
