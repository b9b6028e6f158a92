import { describe, expect, it } from 'vitest'

import { parseOgImagePath, toOgImagePath } from '@/lib/site/og-image-url'

const ADDRESSES = [
  ['/og.png', { kind: 'site' }],
  ['/og/hello.png', { kind: 'article', slug: 'hello' }],
  ['/og/%C3%BCbung.png', { kind: 'article', slug: 'übung' }],
  ['/og/v1.0.png', { kind: 'article', slug: 'v1.0' }],
  // No article's slug has a slash: it can not stand where a tag's image does.
  ['/og/tags.png', { kind: 'article', slug: 'tags' }],
  ['/og/tags/rust.png', { kind: 'tag', slug: 'rust' }],
  ['/og/authors/ann.png', { kind: 'author', slug: 'ann' }],
  ['/og/series/rust.png', { kind: 'series', slug: 'rust' }],
] as const

const OTHERS = [
  '/',
  '/og',
  '/og/',
  '/og/hello',
  '/og/.png',
  '/og/pages/x.png',
  '/og/tags/a/b.png',
  '/tags/og.png',
  '/media/og.png',
]

describe('addresses of share images', () => {
  it.each(ADDRESSES)('%s', (path, subject) => {
    expect(toOgImagePath(subject)).toBe(path)
    expect(parseOgImagePath(path)).toEqual(subject)
  })

  it.each(OTHERS)('%s is none', (path) => {
    expect(parseOgImagePath(path)).toBeUndefined()
  })
})
