/**
 * White space is one space, unless no line may end there; controls, and marks for programs,
 * are nothing.
 */
export function clean(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[^\S\u00a0\u202f]+/gu, ' ')
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cn}]/gu, (mark) => (KEPT.test(mark) ? mark : ''))
    .trim()
}

// Joiners of letters and emoji, flags of countries in countries, marks of direction that can
// not turn what is outside of them (UAX #9, 2.4 and 2.6), and of where lines may end.
const KEPT =
  /\u200c|\u200d|[\u{e0020}-\u{e007f}]|[\u061c\u200e\u200f\u2066-\u2069]|[\u00ad\u200b\u2060]/u
