/** White space is one space; controls, and marks for programs, are nothing. */
export function clean(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\s+/gu, ' ')
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cn}]/gu, (mark) => (KEPT.test(mark) ? mark : ''))
    .trim()
}

// Joiners of letters and emoji, flags of countries in countries, and marks of direction that
// can not turn what is outside of them: UAX #9, 2.4 and 2.6.
const KEPT = /\u200c|\u200d|[\u{e0020}-\u{e007f}]|[\u061c\u200e\u200f\u2066-\u2069]/u
