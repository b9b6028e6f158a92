// Which font draws each character of a text, and which characters no font has.
import { type Family, listFamilies, scriptLanguageOf } from './families.ts'
import { type FontFile, listFiles } from './font-file.ts'

export interface Style {
  readonly style: 'upright' | 'italic'
  readonly language: string
}

/** A part of a text that one family draws. */
export interface FontRun {
  readonly text: string
  readonly family: Family
  readonly files: ReadonlySet<FontFile>
}

export interface ChosenFonts {
  /** The text without what is missing. */
  readonly kept: string
  readonly runs: readonly FontRun[]
  /** Left out because no font has it. */
  readonly missing: readonly string[]
}

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' })

export function chooseFonts(written: string, asked: Style): ChosenFonts {
  const text = clean(written)
  const style = { ...asked, language: scriptLanguageOf(text, asked.language) }
  const parts: { readonly text: string; readonly file: FontFile }[] = []
  const missing: string[] = []
  for (const { segment } of graphemes.segment(text)) {
    const last = parts.at(-1)
    // A character that is left out leaves no gap.
    if (segment === ' ' && (!last || last.text === ' ')) continue
    const isBlank = BLANK.test(segment)
    const isBeside = isBlank && last && !last.file.family.isSigns
    const file = isBeside ? last.file : findFile(isBlank ? ' ' : segment, style)
    if (!file) {
      missing.push(segment)
      continue
    }
    // A mark may be in no font that has its letter.
    const isDrawn = (each: string) => isBlank || hasCharacter(file, each)
    missing.push(...[...segment].filter((each) => !isDrawn(each)))
    parts.push({ text: [...segment].filter(isDrawn).join(''), file })
  }
  if (parts.at(-1)?.text === ' ') parts.pop()
  const kept = parts.map((part) => part.text).join('')
  return { kept, runs: toRuns(parts), missing }
}

function toRuns(
  parts: readonly { readonly text: string; readonly file: FontFile }[],
): FontRun[] {
  const runs: { text: string; family: Family; files: Set<FontFile> }[] = []
  for (const { text, file } of parts) {
    const last = runs.at(-1)
    if (last?.family === file.family) {
      last.text += text
      last.files.add(file)
    } else runs.push({ text, family: file.family, files: new Set([file]) })
  }
  return runs
}

/** Needs no glyph: spaces and invisible marks. */
const BLANK = /^[ \u00a0\u00ad\u200b\u202f\u2060\u061c\u200e\u200f\u2066-\u2069]$/u

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

const found = new Map<string, FontFile | undefined>()

function findFile(grapheme: string, style: Style): FontFile | undefined {
  const key = `${style.style} ${style.language} ${grapheme}`
  if (!found.has(key)) found.set(key, searchFile(grapheme, style))
  return found.get(key)
}

function searchFile(grapheme: string, { style, language }: Style): FontFile | undefined {
  const visible = [...grapheme].filter((character) => !JOINER.test(character))
  // If no font has a mark, its letter is drawn alone.
  for (const wanted of [visible, visible.slice(0, 1)]) {
    if (wanted.length === 0) continue
    for (const family of listFamilies(language, style, isEmoji(grapheme))) {
      const hasAll = (file: FontFile) => wanted.every((each) => hasCharacter(file, each))
      const file = listFiles(family).find(hasAll)
      if (file) return file
    }
  }
  return undefined
}

/** Also true for joiners and variation selectors, which have no glyph. */
function hasCharacter(file: FontFile, character: string): boolean {
  return JOINER.test(character) || file.has(character.codePointAt(0) ?? 0)
}

const JOINER = /\u200c|\u200d|\ufe0e|\ufe0f/u

function isEmoji(grapheme: string): boolean {
  return /^\p{Emoji_Presentation}|\ufe0f|^\p{RI}/u.test(grapheme)
}
