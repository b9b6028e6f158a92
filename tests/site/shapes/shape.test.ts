import { expect, describe, it } from 'vitest'

import { RESERVED_NAMES } from '../../../lib/site/reserved.ts'
import { parseAddresses, listAddressFaults } from '../../../lib/site/shapes/addresses.ts'
import {
  DEFAULT_PATTERNS,
  parseShape,
  TAKEN_NAMES,
} from '../../../lib/site/shapes/shape.ts'

describe('a shape of articles', () => {
  it.each([
    ['/:year/:month/:slug', '/:year/:month/:slug', false],
    [' :year/:slug/ ', '/:year/:slug', false],
    ['/:year/:month/:day/:slug/', '/:year/:month/:day/:slug', false],
    ['/:year/:month/:slug.html', '/:year/:month/:slug', true],
    ['/blog/:slug', '/blog/:slug', false],
    ['/blog/:year/posts/:slug', '/blog/:year/posts/:slug', false],
    ['/:slug', '/:slug', false],
    [DEFAULT_PATTERNS.article, DEFAULT_PATTERNS.article, false],
  ])('%j is %j', (text, pattern, isHtml) => {
    expect(parseShape('article', text)).toEqual({ pattern, isHtml })
  })

  it.each([
    ['', 'slug'],
    ['/:year/:month', 'slug'],
    ['/:slug/:year', 'slug'],
    ['/p-:slug', 'slug'],
    ['/:category/:slug', 'part'],
    ['/:month/:year/:slug', 'dates'],
    ['/:month/:slug', 'dates'],
    ['/:slug/:slug', 'dates'],
    ['/Blog/:slug', 'form'],
    ['/2019/:slug', 'form'],
    ['/a//:slug', 'form'],
    ['/../:slug', 'form'],
    ['/api/:slug', 'taken'],
    ['/tags/:slug', 'taken'],
    ['/media/:year/:slug', 'taken'],
  ])('%j is refused for its %s', (text, fault) => {
    expect(parseShape('article', text)).toBe(fault)
  })
})

it.each([
  ['tag', '/:slug', 'prefix'],
  ['tag', '/:year/:slug', 'part'],
  ['tag', '/articles/:slug', 'taken'],
  ['author', '/people/:slug.html', 'form'],
  ['series', '/archive/:slug', 'taken'],
] as const)('the shape of a %s cannot be %s', (id, text, fault) => {
  expect(parseShape(id, text)).toBe(fault)
})

it('takes no name that the site has addresses at', () => {
  const own = new Set(Object.values(DEFAULT_PATTERNS).map((path) => path.split('/')[1]))
  const owned = [...RESERVED_NAMES].filter((name) => !own.has(name))
  // What has an extension of its own is no shape: `/feed.xml/:slug`.
  const folders = owned.filter(
    (name) => parseShape('article', `/${name}/:slug`) !== 'form',
  )
  expect(folders.filter((name) => !TAKEN_NAMES.has(name))).toEqual([])
  expect([...TAKEN_NAMES].filter((name) => !RESERVED_NAMES.has(name))).toEqual([])
})

it('refuses two shapes that begin alike, the second of them', () => {
  expect(listAddressFaults({ article: '/blog/:slug', tag: '/blog/:slug' })).toEqual([
    { id: 'tag', fault: 'shared' },
  ])
})

it('keeps the usual shape where the value says none', () => {
  for (const value of [undefined, null, 'x', [], { article: 1 }, { tag: '/api/:slug' }])
    expect(parseAddresses(value)).toEqual({
      patterns: DEFAULT_PATTERNS,
      isHtml: false,
      hasSlash: false,
      former: [],
    })
})
