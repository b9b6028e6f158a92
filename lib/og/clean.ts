/** White space of all kinds is one space; controls, and marks for programs, are nothing. */
export function clean(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\s+/gu, ' ')
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cn}]/gu, (mark) => (JOINER.test(mark) ? mark : ''))
    .trim()
}

// Between letters, between emoji, and in the flags of countries in countries.
const JOINER = /\u200c|\u200d|[\u{e0020}-\u{e007f}]/u
