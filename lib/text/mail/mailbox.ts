// Addresses of mail, with a name or without.

export interface Mailbox {
  readonly name: string
  /** `ada@example.org`; the local part may hold letters of any script (RFC 6531). */
  readonly address: string
}

// Stricter than RFC 5322 §3.4.1: no quoted local part, no comment, nothing that ends a header.
const ADDRESS =
  /^[^\s"(),:;<>@[\\\]\p{Cc}]+@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)*[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?$/u

/** RFC 5321 §4.5.3.1.3, without its two brackets. */
const MAX_ADDRESS_BYTES = 254

export function isMailAddress(text: string): boolean {
  return ADDRESS.test(text) && new TextEncoder().encode(text).length <= MAX_ADDRESS_BYTES
}

/** `Ada <ada@example.org>`, `"Ada, of London" <ada@example.org>` or an address alone. */
export function parseMailbox(text: string): Mailbox | undefined {
  const [, written = '', bracketed] = /^([^<>]*?)\s*<([^<>]+)>$/.exec(text.trim()) ?? []
  const address = (bracketed ?? text).trim()
  if (!isMailAddress(address)) return undefined
  return { name: toHeaderText(written.replace(/^"(.*)"$/, '$1')), address }
}

/** One line: a line break in a header would begin another one (RFC 5322 §2.2). */
export function toHeaderText(text: string): string {
  return text.replace(/[\s\p{Cc}\u2028\u2029]+/gu, ' ').trim()
}
