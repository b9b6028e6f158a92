import { expect, it } from 'vitest'

import { hashOf } from '../../lib/text/hash.ts'

it('is the SHA-256 of each part after its length', () => {
  // printf '3:abc' | sha256sum
  const hash = 'aab5f9ae99b2e38fb462025c8f72f570c9c811705d2a4277dc855d7fa293fe97'
  expect(hashOf('abc')).toBe(hash)
})

it('is the same for text and for its bytes', () => {
  expect(hashOf('übung')).toBe(hashOf(new TextEncoder().encode('übung')))
})

it.each([
  [
    ['ab', 'c'],
    ['a', 'bc'],
  ],
  [['abc'], ['ab', 'c']],
  [['a', ''], ['a']],
  [[], ['']],
  [['1:a'], ['a']],
  [['a1:b'], ['a', 'b']],
])('tells %j and %j apart', (some, others) => {
  expect(hashOf(...some)).not.toBe(hashOf(...others))
})
