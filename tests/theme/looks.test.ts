import { transformSync } from 'esbuild'
import { describe, expect, it } from 'vitest'

import { contrastOf } from '@/lib/theme/color'
import { listContrastFaults } from '@/lib/theme/faults'
import { SCHEMES } from '@/lib/theme/fields'
import { DEFAULT_LOOK, listLookNames, LOOKS } from '@/lib/theme/looks'
import { renderStyle } from '@/lib/theme/style'
import { toTheme } from '@/lib/theme/theme'

const NAMES = listLookNames().filter((name) => name !== DEFAULT_LOOK)

describe.each(NAMES)('the look %s', (name) => {
  it('chooses its colours for both themes, and they are legible', () => {
    const { paper, ink, accent } = LOOKS[name].fields
    for (const scheme of SCHEMES) {
      const ground = paper?.[scheme] ?? '#'
      expect(contrastOf(ink?.[scheme] ?? '#', ground)).toBeGreaterThan(11)
      expect(contrastOf(accent?.[scheme] ?? '#', ground)).toBeGreaterThan(5)
    }
    const colors = { paper: paper ?? {}, ink: ink ?? {}, accent: accent ?? {} }
    expect(listContrastFaults(colors)).toEqual([])
  })

  it('has style without a fault, which wins over that of components', () => {
    const style = LOOKS[name].css ?? ''
    expect(transformSync(style, { loader: 'css' }).warnings).toEqual([])
    const outer = style.replaceAll(/@media[^{]*\{|\/\*.*?\*\//g, '')
    const selectors = [...outer.matchAll(/^\s*([^\s@}][^{};]*)\{/gm)].map(
      ([, one]) => one,
    )
    expect(selectors.length).toBeGreaterThan(3)
    expect(selectors.filter((one) => !/^:root\b/.test(one ?? ''))).toEqual([])
  })
})

it('has no style for the usual look, and for a layout the same in every look', () => {
  expect(renderStyle(toTheme())).toBe('')
  const stream = renderStyle(toTheme({ layout: 'stream' }))
  expect(renderStyle(toTheme({ look: 'signal', layout: 'stream' }))).toBe(
    stream + LOOKS.signal.css,
  )
})

it("lets an owner's font take the place of the look's", () => {
  const { tokens, font } = toTheme({ look: 'signal', font: 'serif' })
  expect([tokens['--font-text'], tokens['--slant'], font]).toEqual([
    undefined,
    'normal',
    'serif',
  ])
})
