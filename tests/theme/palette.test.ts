import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, inject, it } from 'vitest'

import { contrastOf } from '@/lib/theme/color'
import { FIXED_COLORS, listContrastFaults } from '@/lib/theme/faults'
import { type Hex, SCHEMES, type SchemeColors } from '@/lib/theme/fields'
import { listLookNames } from '@/lib/theme/looks'
import { DEFAULT_PALETTES, type Palette, toPalettes } from '@/lib/theme/palette'
import { toTheme } from '@/lib/theme/theme'

const read = (file: string) => readFileSync(join(inject('root'), file), 'utf8')

const NONE: SchemeColors = {}

function colors(accent = NONE, paper = NONE, ink = NONE) {
  return { accent, paper, ink }
}

function listPairs({ paper, tint, text, quiet, accent, mark }: Palette) {
  const grounds = [paper, tint]
  const letters = [text, quiet, accent]
  const pairs = letters.flatMap((letter) => grounds.map((ground) => [letter, ground]))
  return [...pairs, [text, mark]]
}

function expectReadable(palette: Palette): void {
  for (const [letter = '#', ground = '#'] of listPairs(palette))
    expect(
      contrastOf(toHex(letter), toHex(ground)),
      `${letter} on ${ground}`,
    ).toBeGreaterThanOrEqual(4.5)
}

const toHex = (text: string): Hex => `#${text.slice(1)}`

describe('the colours of a theme', () => {
  it('are those of the style sheet where none is given', () => {
    const css = read('components/layout/globals.css')
    const { light, dark } = DEFAULT_PALETTES
    for (const name of Object.keys(light).filter(
      (each): each is keyof Palette => each in light,
    ))
      expect(css).toContain(`--color-${name}: light-dark(${light[name]}, ${dark[name]})`)
    expect(toPalettes(colors())).toBe(DEFAULT_PALETTES)
    expect(toPalettes(colors({ light: light.accent }))).toEqual(DEFAULT_PALETTES)
  })

  it.each([
    [colors({ light: '#b3261e' })],
    [colors(NONE, { light: '#fbf4e4' })],
    [colors(NONE, { dark: '#000000' })],
    [colors(NONE, { light: '#ffffff' }, { light: '#333333' })],
    [colors({ light: '#0a7050' }, { light: '#f2f7f4' }, { light: '#10201a' })],
  ])('can be read where they follow from %j', (own) => {
    for (const scheme of SCHEMES) expectReadable(toPalettes(own)[scheme])
    expect(listContrastFaults(own)).toEqual([])
  })

  it('can be read on any paper on which code can', () => {
    const color = (min: number, max: number) =>
      fc
        .array(fc.integer({ min, max }), { minLength: 3, maxLength: 3 })
        .map((channels): Hex => `#${Buffer.from(channels).toString('hex')}`)
    const papers = fc.record({ light: color(0xe4, 0xff), dark: color(0, 0x30) })
    fc.assert(
      fc.property(papers, color(0, 0xff), (paper, accent) => {
        fc.pre(listContrastFaults(colors(NONE, paper)).length === 0)
        expectReadable(toPalettes(colors(NONE, paper)).light)
        expectReadable(toPalettes(colors({ light: accent }, paper)).dark)
      }),
      { numRuns: 20, seed: 1 },
    )
  })

  it.each(listLookNames())('can be read in the look %s', (look) => {
    const theme = toTheme({ look })
    for (const scheme of SCHEMES) expectReadable(toPalettes(theme)[scheme])
    expect(listContrastFaults(theme)).toEqual([])
  })

  it('are told of where they can not be read, with the nearest that can', () => {
    const own = colors({ light: '#8ab4f8', dark: '#1f3d99' }, { light: '#808080' })
    const faults = listContrastFaults(own)
    expect(faults.map(({ field, scheme }) => `${field} ${scheme}`)).toEqual([
      'accent light',
      'paper light',
      'accent dark',
    ])
    for (const { meant } of faults) expect(meant).toMatch(/^#[0-9a-f]{6}$/)
  })
})

it('knows the colours that code and boxes have whatever the theme is', () => {
  const css = read('components/article/prose.module.css')
  const found = [
    ...css.matchAll(/(?:^|\s|-)(?:color|alert): light-dark\((#\w+), (#\w+)\)/g),
  ]
  expect(found.map(([, light]) => light).sort()).toEqual(FIXED_COLORS.light.toSorted())
  expect(found.map(([, , dark]) => dark).sort()).toEqual(FIXED_COLORS.dark.toSorted())
})

it('has the paper of the icon, light and dark', () => {
  const fills = [
    ...read('components/layout/icons/icon.svg').matchAll(/\.paper \{ fill: (#\w+) \}/g),
  ]
  const papers = SCHEMES.map((scheme) => DEFAULT_PALETTES[scheme].paper)
  expect(fills.map(([, color]) => color)).toEqual(papers)
})
