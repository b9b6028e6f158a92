import { expect, it } from 'vitest'

import { parseTheme } from '@/lib/theme/parse'
import { DEFAULT_THEME, toTheme } from '@/lib/theme/theme'

it.each([
  [undefined, undefined],
  ['dark', undefined],
  [{ accent: 'blue', layout: 'grid', font: 7 }, undefined],
  [{ logo: { dark: 'theme/x.svg' } }, undefined],
  [{ accent: { light: '#ABC' } }, { accent: { light: '#aabbcc' } }],
  [
    { font: { text: 'theme/x.woff2', fallback: 'sans', other: 1 }, measure: 60 },
    { font: { text: 'theme/x.woff2', fallback: 'sans' }, measure: 60 },
  ],
])('reads %j as %j', (value, fields) => {
  expect(parseTheme(value)).toEqual(fields)
})

it('takes what the owner does not say from the look', () => {
  expect(toTheme({ look: 'no such look' })).toEqual(DEFAULT_THEME)
  expect(toTheme({ layout: 'stream' })).toEqual({ ...DEFAULT_THEME, layout: 'stream' })
})
