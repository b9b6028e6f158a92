// What XML 1.0 §2.2 forbids or warns against; feeds are XML, and HTML has no use for it.
// One of these characters frames a placeholder (placeholder.ts): content must have none.
const FORBIDDEN =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufdd0-\ufdef\ufffe\uffff\ud800-\udfff]/gu

/** Line ends as `\n`, no character that HTML and XML forbid; `removed` is the first of those. */
export function cleanText(value: string): { text: string; removed?: string } {
  const text = value.replace(/\r\n?/g, '\n')
  const removed = text.match(FORBIDDEN)?.[0]
  return removed === undefined ? { text } : { text: text.replace(FORBIDDEN, ''), removed }
}

/** `U+0007`: a character that can not be shown. */
export function formatCodePoint(character: string): string {
  const code = character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')
  return `U+${code}`
}
