// Which font draws each character of a text, and which characters no font has.
import { scriptLanguageOf } from './families.ts'
import { findFont, hasGlyph, type LoadedFont, type Style } from './find-font.ts'

export interface ChosenFonts {
  readonly kept: string
  /** For each UTF-16 unit of `kept`. */
  readonly fonts: readonly LoadedFont[]
  /** Left out because no font has it. */
  readonly missing: readonly string[]
}

/** A word may be broken here: a hyphen at the end of a line, invisible elsewhere. */
export const SOFT_HYPHEN = '\u00ad'

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' })

/** Indexes where a grapheme begins. */
export function listStarts(text: string): number[] {
  return [...graphemes.segment(text)].map(({ index }) => index)
}

export async function chooseFonts(written: string, asked: Style): Promise<ChosenFonts> {
  const text = clean(written)
  const style = { ...asked, language: scriptLanguageOf(text, asked.language) }
  const fonts: LoadedFont[] = []
  const missing: string[] = []
  let kept = ''
  for (const { segment } of graphemes.segment(text)) {
    // A character that is left out leaves no gap.
    if (segment === ' ' && (kept === '' || kept.endsWith(' '))) continue
    const font = BLANK.test(segment)
      ? await findBlank(segment, fonts.at(-1), style)
      : await findFont(segment, style)
    if (!font) {
      missing.push(segment)
      continue
    }
    for (const character of segment) {
      // A mark may be in no font that has its letter.
      if (BLANK.test(character) || hasGlyph(font, character)) kept += character
      else missing.push(character)
    }
    while (fonts.length < kept.length) fonts.push(font)
  }
  const end = kept.trimEnd().length
  return { kept: kept.slice(0, end), fonts: fonts.slice(0, end), missing }
}

/** HarfBuzz sets these in any font: spaces and invisible marks. */
const BLANK = /^[ \u00a0\u00ad\u200b\u202f\u2060\u061c\u200e\u200f\u2066-\u2069]$/u

function findBlank(mark: string, before: LoadedFont | undefined, style: Style) {
  if (mark === SOFT_HYPHEN) return findFont('-', style)
  return before && !before.family.isSigns ? before : findFont(' ', style)
}

/** Collapses white space, unless no line may end there; drops controls and marks for programs. */
function clean(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[^\S\u00a0\u202f]+/gu, ' ')
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cn}]/gu, (mark) => (KEPT.test(mark) ? mark : ''))
    .trim()
}

// Joiners of letters and emoji, tags of flags, marks of direction that can not reorder text
// outside of them (UAX #9, 2.4 and 2.6), and marks of where lines may end.
const KEPT =
  /\u200c|\u200d|[\u{e0020}-\u{e007f}]|[\u061c\u200e\u200f\u2066-\u2069]|[\u00ad\u200b\u2060]/u
