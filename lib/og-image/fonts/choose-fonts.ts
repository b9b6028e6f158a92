import { scriptLanguageOf } from './families.ts'
import { findFont, hasGlyph, type LoadedFont, type Style } from './fonts.ts'
import { SOFT_HYPHEN } from '../text/soft-hyphen.ts'

export interface ChosenFonts {
  readonly kept: string
  /** For each UTF-16 unit of what is kept. */
  readonly fonts: readonly LoadedFont[]
  /** What was left out, because no font has it. */
  readonly missing: readonly string[]
}

const characters = new Intl.Segmenter('und', { granularity: 'grapheme' })

/** Indexes where a character for readers begins. */
export function listStarts(text: string): number[] {
  return [...characters.segment(text)].map(({ index }) => index)
}

export async function chooseFonts(text: string, asked: Style): Promise<ChosenFonts> {
  const style = { ...asked, language: scriptLanguageOf(text, asked.language) }
  const fonts: LoadedFont[] = []
  const missing: string[] = []
  let kept = ''
  for (const { segment } of characters.segment(text)) {
    // What is left out leaves no hole.
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

/** What HarfBuzz sets in any font: spaces, and marks that are not seen. */
const BLANK = /^[ \u00a0\u00ad\u200b\u202f\u2060\u061c\u200e\u200f\u2066-\u2069]$/u

function findBlank(mark: string, before: LoadedFont | undefined, style: Style) {
  if (mark === SOFT_HYPHEN) return findFont('-', style)
  return before && !before.family.isSigns ? before : findFont(' ', style)
}
