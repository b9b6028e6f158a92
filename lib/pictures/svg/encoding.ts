// Encodings of XML in which marks are bytes of ASCII.

/** Bytes of other encodings may look like marks. */
const ENCODING = /^(?:utf-8|us-ascii|iso-8859-\d+|windows-125\d)$/i

/** As one letter a byte. */
const BYTE_ORDER_MARK = /^\xef\xbb\xbf/

/** `declaration`: `<?xml …?>`. */
export function isReadable(declaration: string): boolean {
  const [, encoding] = /\sencoding\s*=\s*["']([^"']*)["']/.exec(declaration) ?? []
  return encoding === undefined || ENCODING.test(encoding)
}

export function isBlank(text: string): boolean {
  return text.replace(BYTE_ORDER_MARK, '').trim() === ''
}
