// The colours of pages, as far as an owner leaves them open.
import { mix, toHex, toOklch } from './color.ts'
import { moveToContrast } from './contrast.ts'
import type { ColorField, Hex, Scheme, SchemeColors } from './fields.ts'

/** As the custom properties of `components/layout/globals.css` are called. */
export interface Palette {
  readonly paper: Hex
  readonly tint: Hex
  readonly rule: Hex
  readonly text: Hex
  readonly quiet: Hex
  readonly accent: Hex
  readonly mark: Hex
}

export type Palettes = Readonly<Record<Scheme, Palette>>

/** Those of the style sheet. */
export const DEFAULT_PALETTES = {
  light: {
    paper: '#fafaf8',
    tint: '#f1f2ee',
    rule: '#d3d6d3',
    text: '#17191d',
    quiet: '#5a6067',
    accent: '#1f3d99',
    mark: '#fbeb9d',
  },
  dark: {
    paper: '#0d2036',
    tint: '#142c48',
    rule: '#34526f',
    text: '#e2e9ec',
    quiet: '#a6bacb',
    accent: '#a3ccf2',
    mark: '#5c5312',
  },
} as const satisfies Palettes

/** WCAG 2.2 §1.4.3, for text of any size. */
export const LEAST_CONTRAST = 4.5

export type OwnColors = Readonly<Record<ColorField, SchemeColors>>

/** Given colours as they are; all others follow from them, and can be read. */
export function toPalettes({ accent, paper, ink }: OwnColors): Palettes {
  const isGiven = [accent, paper, ink].some(({ light, dark }) => light ?? dark)
  if (!isGiven) return DEFAULT_PALETTES
  const light = { accent: accent.light, paper: paper.light, ink: ink.light }
  const dark = { accent: accent.dark, paper: paper.dark, ink: ink.dark }
  return {
    light: toPalette('light', light, usualColors('light')),
    dark: toPalette('dark', dark, toDarkColors(light)),
  }
}

type Colors = Readonly<Record<ColorField, Hex | undefined>>

/** How far each is from the paper to the ink, as in the palettes of the style sheet. */
const SHARES = {
  light: { tint: 0.035, rule: 0.15, quiet: 0.645 },
  dark: { tint: 0.07, rule: 0.27, quiet: 0.78 },
} as const

/** `own` colours stay as they are; those in place of others are moved until they can be read. */
function toPalette(
  scheme: Scheme,
  own: Colors,
  others: Record<ColorField, Hex>,
): Palette {
  const usual = DEFAULT_PALETTES[scheme]
  const paper = own.paper ?? others.paper
  const text = own.ink ?? readable(others.ink, [paper])
  const isUsual = paper === usual.paper && text === usual.text
  const at = (name: 'tint' | 'rule' | 'quiet') =>
    isUsual ? usual[name] : mix(paper, text, SHARES[scheme][name])
  const tint = at('tint')
  return {
    paper,
    tint,
    rule: at('rule'),
    text,
    quiet: readable(at('quiet'), [paper, tint]),
    accent: own.accent ?? readable(others.accent, [paper, tint]),
    mark: readable(usual.mark, [text]),
  }
}

function usualColors(scheme: Scheme): Record<ColorField, Hex> {
  const { paper, text, accent } = DEFAULT_PALETTES[scheme]
  return { paper, ink: text, accent }
}

function readable(color: Hex, others: readonly Hex[]): Hex {
  return moveToContrast(color, others, LEAST_CONTRAST) ?? color
}

/** A paper without colour of its own takes a little of the accent, as a cyanotype does. */
const LEAST_TINGE = 0.006

/** The same hues after dark: deep paper, pale ink, an accent as light as it has to be. */
function toDarkColors(own: Colors): Record<ColorField, Hex> {
  const usual = usualColors('light')
  const { accent = usual.accent, paper = usual.paper } = own
  if (accent === usual.accent && paper === usual.paper) return usualColors('dark')
  const [bright, ground] = [toOklch(accent), toOklch(paper)]
  const hasTinge = ground.chroma >= LEAST_TINGE
  const hue = hasTinge ? ground.hue : bright.hue
  const chroma = hasTinge ? Math.min(0.02, ground.chroma) : bright.chroma * 0.25
  return {
    paper: toHex({ lightness: 0.23, chroma: Math.min(0.02, chroma), hue }),
    ink: toHex({ lightness: 0.925, chroma: Math.min(0.01, chroma), hue }),
    accent: toHex({ ...bright, lightness: 0.83, chroma: bright.chroma * 0.6 }),
  }
}
