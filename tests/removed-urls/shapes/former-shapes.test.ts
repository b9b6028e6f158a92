import { expect, it } from 'vitest'

import { listLeft } from '../../../lib/removed-urls/shapes/former-shapes.ts'
import { parseAddresses } from '../../../lib/site/shapes/addresses.ts'

const USUAL = parseAddresses(null)

it.each<[string, unknown, unknown, string[]]>([
  ['the same', { tag: '/t/:slug' }, { tag: '/t/:slug' }, []],
  ['another', {}, { article: '/:slug' }, ['article: /articles/:slug']],
  [
    'another that is written down',
    { tag: '/t/:slug' },
    { former: [{ tag: '/t/:slug' }] },
    [],
  ],
  [
    'another ending',
    { article: '/:slug.html' },
    { article: '/:slug' },
    ['article: /:slug.html'],
  ],
  ['a slash', {}, { trailing_slash: true }, []],
])('tells which old shape nothing leads on from: %s', (_, before, now, left) => {
  const found = listLeft(parseAddresses(before), parseAddresses(now))
  expect(found.map(({ id, pattern }) => `${id}: ${pattern}`)).toEqual(left)
})

it('says nothing where nothing was published', () => {
  expect(listLeft(undefined, USUAL)).toEqual([])
})
