const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

// Where one sign is about as wide as two Latin letters (UAX #11, wide, in its large parts).
const WIDE =
  /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff01-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}|\ufe0f/u

/** In Latin letters: what a reader sees as one sign counts as one, a wide one as two. */
export function displayWidth(text: string): number {
  let width = 0
  for (const { segment } of graphemes.segment(text)) width += widthOf(segment)
  return width
}

/** The beginning of a text that fits, at a sign's end, with `…` where something was cut. */
export function cutToWidth(text: string, maxWidth: number): string {
  if (displayWidth(text) <= maxWidth) return text
  let width = 1
  let cut = ''
  for (const { segment } of graphemes.segment(text)) {
    width += widthOf(segment)
    if (width > maxWidth) break
    cut += segment
  }
  return `${cut.trimEnd()}…`
}

function widthOf(grapheme: string): number {
  return WIDE.test(grapheme) ? 2 : 1
}
