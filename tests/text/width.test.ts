import { describe, expect, it } from 'vitest'

import { cutToWidth, displayWidth } from '../../lib/text/width.ts'

describe('the width of a text', () => {
  it.each([
    ['', 0],
    ['salt', 4],
    ['sa\u0308lt', 4],
    ['塩の道', 6],
    ['👩‍👩‍👧', 2],
    ['🇵🇹', 2],
    ['3 km', 4],
    ['©', 1],
  ])('of %j is %i', (text, width) => {
    expect(displayWidth(text)).toBe(width)
  })
})

describe('a cut text', () => {
  it.each([
    ['salt', 4, 'salt'],
    ['salty', 4, 'sal…'],
    ['a salt road', 7, 'a salt…'],
    ['塩の道です', 6, '塩の…'],
    ['ab👩‍👩‍👧c', 4, 'ab…'],
  ])('of %j to %i is %j', (text, width, cut) => {
    expect(cutToWidth(text, width)).toBe(cut)
  })
})
