import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

import {
  ENCODER,
  isEncodable,
  listWidths,
  toEncodingKey,
} from '../../lib/images/recipe.ts'

describe('the widths of a picture', () => {
  it.each([
    [479, []],
    [480, [480]],
    [528, [528]],
    [529, [480, 529]],
    [880, [480, 880]],
    [1000, [480, 800, 1000]],
    [1500, [480, 800, 1200, 1500]],
    [1760, [480, 800, 1200, 1760]],
    [1761, [480, 800, 1200, 1600]],
    [6000, [480, 800, 1200, 1600]],
  ])('%i pixels wide', (width, widths) => {
    expect(listWidths(width)).toEqual(widths)
  })
})

it('the recipe names the encoder that is installed: raise one with the other', () => {
  const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8'))
  expect(ENCODER).toBe(`sharp ${dependencies.sharp}`)
})

it('drawings, and what few browsers show, are not encoded', () => {
  const types = ['image/jpeg', 'image/gif', 'image/svg+xml', 'image/tiff', 'video/mp4']
  expect(types.filter(isEncodable)).toEqual(['image/jpeg', 'image/gif'])
})

it('other bytes have another key', () => {
  expect(toEncodingKey('a')).toMatch(/^[0-9a-f]{64}$/)
  expect(toEncodingKey('a')).not.toBe(toEncodingKey('b'))
})
