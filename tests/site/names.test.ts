import { assert as fcAssert, property, string } from 'fast-check'
import { describe, expect, it } from 'vitest'

import { isAlike, parseSlug, toSlugOrHash } from '../../lib/site/slug.ts'

describe('the slug of a name', () => {
  it.each([
    ['.NET', 'dot-net'],
    ['ASP.NET', 'asp-net'],
    ['C++11', 'cpp11'],
    ['R&D', 'r-and-d'],
    ['Research & Development', 'research-development'],
    ['50%', '50-percent'],
    ['50 %', '50-percent'],
    ['#1', 'no-1'],
    ['#rust', 'rust'],
    ['A*', 'a-star'],
    ['18+', '18-plus'],
    ['+1', 'plus-1'],
    ['1+1', '1-1'],
    ['İstanbul', 'istanbul'],
    ['ＡＩ', 'ai'],
    ['ｶﾞｲﾄﾞ', 'ガイド'],
    ['co\u00adop', 'coop'],
    ['µc', 'µc'],
    ['m²', 'm²'],
    ['index', 'x-index'],
    ['feed.xml', 'feed-xml'],
    ['❤️', 'xafbb3724'],
  ])('%j is %s', (name, slug) => {
    expect(toSlugOrHash(name)).toBe(slug)
  })

  it.each([
    ['CAFÉ', 'cafe\u0301'],
    ['ISTANBUL', 'İstanbul'],
    ['❤', '❤️'],
    ['ＡＩ', 'ai'],
    ['Node.js', 'node js'],
    [' Rust', 'rust  '],
    ['Rust\u200b', 'Rust'],
  ])('is one for %j and %j', (name, other) => {
    expect(toSlugOrHash(name)).toBe(toSlugOrHash(other))
    expect(isAlike(name, other)).toBe(true)
  })

  it.each([
    ['.NET', 'net'],
    ['R&D', 'R D'],
    ['50%', '50'],
    ['#1', '1'],
    ['C', 'C++'],
    ['C#', 'C'],
    ['café', 'cafe'],
    ['x'.repeat(300), `${'x'.repeat(299)}y`],
  ])('tells %j from %j', (name, other) => {
    expect(toSlugOrHash(name)).not.toBe(toSlugOrHash(other))
  })

  it.each([
    ['5 €', '5 $'],
    ['Rust 🦀', 'Rust'],
    ['C', 'C-'],
    ['C-', 'C--'],
    ['C', 'C--'],
    ['1', '-1'],
    ['A', 'A-'],
    ['Research & Development', 'Research Development'],
  ])('may be one for %j and %j, and then they are not alike', (name, other) => {
    expect(toSlugOrHash(name)).toBe(toSlugOrHash(other))
    expect(isAlike(name, other)).toBe(false)
  })

  it('is a slug that is seen and fits into a file name, for every name', () => {
    fcAssert(
      property(string({ unit: 'binary', maxLength: 400 }), (name) => {
        const slug = toSlugOrHash(name)
        expect(parseSlug(slug)).toBe(slug)
        expect(Buffer.byteLength(slug)).toBeLessThanOrEqual(200)
        expect(slug).not.toMatch(/^(?:index|feed\.xml|atom\.xml)$/)
        expect(
          toSlugOrHash(` ${name.toUpperCase().toLowerCase()}`).length,
        ).toBeGreaterThan(0)
      }),
      { seed: 39, numRuns: 3000 },
    )
  })

  it('shared by two names is a slug of alike names, or they are told apart', () => {
    const signs = string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 4 })
    fcAssert(
      property(signs, signs, (name, other) => {
        if (!isAlike(name, other) || !/[a-z0-9]/i.test(name)) return
        expect(toSlugOrHash(name)).toBe(toSlugOrHash(other))
      }),
      { seed: 39, numRuns: 5000 },
    )
  })
})
