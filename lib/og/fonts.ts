import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'

import { Blob, Face, Font, Variation } from 'harfbuzzjs'
import decompress from 'wawoff2/decompress.js'

import { type Family, listFamilies } from './families.ts'

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
  const codePoints = [...cluster].map((character) => character.codePointAt(0) ?? 0)
  const visible = codePoints.filter((codePoint) => !JOINERS.has(codePoint))
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

// Joiners and variation selectors steer what is drawn, and are not drawn.
const JOINERS: ReadonlySet<number> = new Set([0x200c, 0x200d, 0xfe0e, 0xfe0f])

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

type Range = readonly [from: number, to: number]

interface Subset {
  readonly subset: string
  readonly ranges: readonly Range[]
}

const subsets = new Map<string, readonly Subset[]>()

function listSubsets({ package: name }: Family): readonly Subset[] {
  const known = subsets.get(name)
  if (known) return known
  const text = readFileSync(resolveFile(`${name}/unicode.json`), 'utf8')
  const made = parseUnicode(text)
  subsets.set(name, made)
  return made
}

// `{"latin": "U+0-FF,U+131", "[4]": "…"}`, which the package wrote.
function parseUnicode(text: string): Subset[] {
  const entries = Object.entries(JSON.parse(text) as Record<string, string>)
  return entries.map(([subset, ranges]) => ({
    subset: subset.replace(/^\[(.+)\]$/, '$1'),
    ranges: ranges.split(',').map(parseRange),
  }))
}

function parseRange(range: string): Range {
  const [from = '', to = from] = range.trim().replace(/^U\+/i, '').split('-')
  return [Number.parseInt(from, 16), Number.parseInt(to, 16)]
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

// By name, from the project: where the app's own bundle is has nothing to do with it.
const project = createRequire(join(process.cwd(), 'package.json'))

function resolveFile(name: string): string {
  return project.resolve(name)
}
