// Letters and signs of Chinese, Japanese and Korean.

// Hangul, everything from the radicals to Yi, full-width forms, and the planes 2 and 3 of
// Han by their first surrogate. Without the flag `u`, since every text is tested.
const CJK =
  /[\u1100-\u11ff\u2e80-\ua4cf\ua960-\ud7ff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef\ud840-\ud88f]/

/** Never false for a text with a letter or a full-width sign of these scripts. */
export function hasCjk(text: string): boolean {
  return CJK.test(text)
}

/** Han, Kana, Bopomofo, Yi and full-width signs, as a character class. Korean spaces its words. */
const UNSPACED =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Bopomofo}\\p{Script=Yi}\\u3001-\\u303f\\u30fb-\\u30ff\\uff01-\\uff9f\\uffe0-\\uffe6'
// The quotation marks, dashes and dots that Chinese shares with Latin.
const MARKS = '\\u2014\\u2018\\u2019\\u201c\\u201d\\u2026\\u00b7'
const SHARED = `${UNSPACED}${MARKS}`

// Stands between the texts of two nodes; controls are not content.
const BORDER = '\\u0001'
const LINE_END = `[ \\t]*(${BORDER}*)\\n(${BORDER}*)[ \\t]*`
// `好”` before `“再`: the shared marks are of the letters that they stand beside.
const JOINT = new RegExp(
  [
    `(?<=[${UNSPACED}]${BORDER}*)${LINE_END}(?=${BORDER}*[${SHARED}])`,
    `(?<=[${SHARED}]${BORDER}*)${LINE_END}(?=${BORDER}*[${UNSPACED}])`,
    `(?<=[${UNSPACED}]${BORDER}*[${MARKS}]{1,3}${BORDER}*)${LINE_END}(?=${BORDER}*[${MARKS}]{1,3}${BORDER}*[${UNSPACED}])`,
  ].join('|'),
  'gu',
)

/**
 * Removes a line end between two letters that no space separates, since browsers show it as
 * one. The texts follow one another in one paragraph.
 */
export function joinCjkLines(texts: readonly string[]): string[] {
  return texts
    .join('\u0001')
    .replace(JOINT, (_, ...borders) => borders.slice(0, 6).join(''))
    .split('\u0001')
}

const LETTER = /[\p{L}\p{N}]/u
const SIGN =
  /[\u3000-\u303f\u30fb\uff01-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65\ufe10-\ufe1f\ufe30-\ufe6f]/

/** `letter` for a letter or digit of these scripts, `sign` for a full-width sign or space. */
export function classifyCjk(code: number): 'letter' | 'sign' | undefined {
  if (code < 0x1100) return undefined
  // The first half of a character of the planes 2 and 3.
  if (code >= 0xd840 && code <= 0xd88f) return 'letter'
  const character = String.fromCodePoint(code)
  if (SIGN.test(character)) return 'sign'
  return hasCjk(character) && LETTER.test(character) ? 'letter' : undefined
}
