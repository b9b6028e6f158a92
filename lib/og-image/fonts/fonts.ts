import { readFileSync } from 'node:fs'

import { Blob, Face, Font, Variation } from 'harfbuzzjs'
import decompress from 'wawoff2/decompress.js'

import { type Family, listFamilies } from './families.ts'
import { listSubsets, resolveFile } from './subsets.ts'

export interface Style {
  readonly style: 'upright' | 'italic'
  readonly language: string
}

/** A file of a family, ready to be drawn with. */
export interface LoadedFont {
  readonly font: Font
  readonly family: Family
  readonly unitsPerEm: number
  /** Outlines by glyph, as SVG path data in the font's own units. */
  readonly outlines: Map<number, string>
}

const WEIGHT = 400

/**
 * The font for a cluster, which is one character for readers; undefined when none has it.
 * Fonts are read when they are first needed, and kept.
 */
export async function findFont(
  cluster: string,
  { style, language }: Style,
): Promise<LoadedFont | undefined> {
  const key = `${style} ${language} ${cluster}`
  if (!found.has(key)) found.set(key, await searchFont(cluster, style, language))
  return found.get(key)
}

const found = new Map<string, LoadedFont | undefined>()

async function searchFont(
  cluster: string,
  style: Style['style'],
  language: string,
): Promise<LoadedFont | undefined> {
  const visible = [...cluster].filter((character) => !JOINER.test(character)).map(toCode)
  const families = listFamilies(language, style, isEmoji(cluster))
  const [base] = visible
  // A mark may be nowhere; its letter is worth more than nothing.
  for (const wanted of [visible, base === undefined ? [] : [base]]) {
    for (const family of families) {
      const font = await findInFamily(family, wanted)
      if (font) return font
    }
  }
  return undefined
}

/** True for what steers what is drawn, and is not drawn, too. */
export function hasGlyph({ font }: LoadedFont, character: string): boolean {
  return JOINER.test(character) || Boolean(font.nominalGlyph(toCode(character)))
}

// Joiners and variation selectors.
const JOINER = /\u200c|\u200d|\ufe0e|\ufe0f/u

function toCode(character: string): number {
  return character.codePointAt(0) ?? 0
}

function isEmoji(cluster: string): boolean {
  return /^\p{Emoji_Presentation}|\ufe0f|^\p{RI}/u.test(cluster)
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

// One after the other: what `decompress` returns is its own memory, until it is called again.
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
