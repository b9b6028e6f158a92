// Finds the font file for a character and loads it.
import { readFileSync } from 'node:fs'

import { Blob, Face, Font, Variation } from 'harfbuzzjs'
import decompress from 'wawoff2/decompress.js'

import { type Family, listFamilies } from './families.ts'
import { listSubsets, resolveFile } from './subsets.ts'

export interface Style {
  readonly style: 'upright' | 'italic'
  readonly language: string
}

/** A file of a family, opened by HarfBuzz. */
export interface LoadedFont {
  readonly font: Font
  readonly family: Family
  readonly unitsPerEm: number
  /** Outlines by glyph, as SVG path data in the font's own units. */
  readonly outlines: Map<number, string>
}

const WEIGHT = 400

/**
 * The font for a grapheme; undefined if no font has it. Files are read when first needed, and
 * kept.
 */
export async function findFont(
  grapheme: string,
  { style, language }: Style,
): Promise<LoadedFont | undefined> {
  const key = `${style} ${language} ${grapheme}`
  if (!found.has(key)) found.set(key, await searchFont(grapheme, style, language))
  return found.get(key)
}

const found = new Map<string, LoadedFont | undefined>()

async function searchFont(
  grapheme: string,
  style: Style['style'],
  language: string,
): Promise<LoadedFont | undefined> {
  const visible = [...grapheme].filter((character) => !JOINER.test(character)).map(toCode)
  const families = listFamilies(language, style, isEmoji(grapheme))
  const [base] = visible
  // If no font has a mark, its letter is drawn alone.
  for (const wanted of [visible, base === undefined ? [] : [base]]) {
    for (const family of families) {
      const font = await findInFamily(family, wanted)
      if (font) return font
    }
  }
  return undefined
}

/** Also true for joiners and variation selectors, which have no glyph. */
export function hasGlyph({ font }: LoadedFont, character: string): boolean {
  return JOINER.test(character) || Boolean(font.nominalGlyph(toCode(character)))
}

const JOINER = /\u200c|\u200d|\ufe0e|\ufe0f/u

function toCode(character: string): number {
  return character.codePointAt(0) ?? 0
}

function isEmoji(grapheme: string): boolean {
  return /^\p{Emoji_Presentation}|\ufe0f|^\p{RI}/u.test(grapheme)
}

async function findInFamily(
  family: Family,
  codePoints: readonly number[],
): Promise<LoadedFont | undefined> {
  const [first] = codePoints
  if (first === undefined) return undefined
  for (const { subset, ranges } of listSubsets(family)) {
    const isLikely =
      family.whole === undefined
        ? ranges.some(([from, to]) => first >= from && first <= to)
        : family.whole === subset
    if (!isLikely) continue
    const font = await loadFont(family, subset)
    const hasAll = codePoints.every((point) => font.font.nominalGlyph(point))
    if (hasAll) return font
  }
  return undefined
}

const fonts = new Map<string, Promise<LoadedFont>>()

// One after the other: `decompress` reuses the memory that it returns.
let opening: Promise<unknown> = Promise.resolve()

function loadFont(family: Family, subset: string): Promise<LoadedFont> {
  const id = family.package.slice(family.package.indexOf('/') + 1)
  const file = `${family.package}/files/${id}-${subset}-${family.file}.woff2`
  const known = fonts.get(file)
  if (known) return known
  const loading = opening.then(() => openFont(family, file))
  opening = loading.catch(() => fonts.delete(file))
  fonts.set(file, loading)
  return loading
}

async function openFont(family: Family, file: string): Promise<LoadedFont> {
  const face = new Face(new Blob(await decompress(readFileSync(resolveFile(file)))))
  const font = new Font(face)
  font.setVariations([new Variation('wght', WEIGHT)])
  return { font, family, unitsPerEm: face.upem, outlines: new Map() }
}
