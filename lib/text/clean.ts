// What XML 1.0 §2.2 forbids or warns against; feeds are XML, and HTML has no use for it.
// One of these characters frames a placeholder (placeholder.ts): content must have none.
const FORBIDDEN =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufdd0-\ufdef\ufffe\uffff\ud800-\udfff]/gu

/** Text without what no page may hold, and the first of it. */
export interface CleanText {
  readonly text: string
  readonly removed?: string
  /** The first control character that is a letter of Windows-1252, and the letter. */
  readonly replaced?: { readonly from: string; readonly to: string }
}

/**
 * Line ends as `\n`, the letters of Windows-1252 in the place of the control characters that
 * stand for them in old exports, and no character that HTML and XML forbid.
 */
export function cleanText(value: string): CleanText {
  const text = value.replace(/\r\n?/g, '\n')
  const found = text.match(FORBIDDEN)
  if (!found) return { text }
  const removed = found.find((character) => toWindowsLetter(character) === '')
  const from = found.find((character) => toWindowsLetter(character) !== '')
  return {
    text: text.replace(FORBIDDEN, toWindowsLetter),
    ...(removed === undefined ? {} : { removed }),
    ...(from === undefined ? {} : { replaced: { from, to: toWindowsLetter(from) } }),
  }
}

// WHATWG Encoding, index-windows-1252, from U+0080; a space where no letter is. HTML §13.2.5.80
// reads references such as `&#146;` by the same table.
const WINDOWS_LETTERS = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ'

/** The letter that U+0080 to U+009F is in Windows-1252; empty for any other character. */
export function toWindowsLetter(character: string): string {
  return (WINDOWS_LETTERS[character.charCodeAt(0) - 0x80] ?? '').trim()
}

/** `U+0007`: a character that can not be shown. */
export function formatCodePoint(character: string): string {
  const code = character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')
  return `U+${code}`
}

const UTF8 = new TextDecoder('utf-8', { fatal: true })

// What UTF-8 becomes when it is read as Windows-1252. No word has `Ã` and `Â` in such a place
// unless it is written in capitals.
const MISREAD =
  /â€.?|ðŸ..|ï¿½|(?<![A-ZÀ-Þ])[ÂÃ][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]/

/** Text in the wrong encoding, such as `â€™`, and what it was, where that is certain. */
export function findMisread(text: string): { found: string; meant?: string } | undefined {
  const [found] = MISREAD.exec(text) ?? []
  if (found === undefined) return undefined
  try {
    const bytes = Uint8Array.from(found, toWindowsByte)
    return { found, meant: UTF8.decode(bytes) }
  } catch {
    return { found }
  }
}

function toWindowsByte(letter: string): number {
  const index = letter === ' ' ? -1 : WINDOWS_LETTERS.indexOf(letter)
  return index === -1 ? letter.charCodeAt(0) : index + 0x80
}
