import { describe, expect, it } from 'vitest'

import { parseSlug, toSlug, toSlugOrHash } from '../../lib/site/slug.ts'

describe('parseSlug', () => {
  it.each([
    ['hello', 'hello'],
    ['Hello-World', 'hello-world'],
    ['a-b_c.d', 'a-b_c.d'],
    ['a--b', 'a--b'],
    ['2025', '2025'],
    ['ÜBUNG', 'übung'],
    ['u\u0308bung', 'übung'],
    ['ÉTÉ', 'été'],
    ['日本語', '日本語'],
    ['हिन्दी', 'हिन्दी'],
    ['Σίσυφος', 'σίσυφος'],
    ['İstanbul', 'i̇stanbul'],
  ])('normalises %j to %j', (text, slug) => {
    expect(parseSlug(text)).toBe(slug)
  })

  it.each([
    '',
    ' ',
    'a b',
    '-a',
    'a-',
    '.a',
    'a.',
    '..',
    'a/b',
    'a\\b',
    'a%20b',
    'a?b',
    'a#b',
    'a\u0000',
    'a\n',
    'a\u00a0b',
    'a\u202eb',
    '🦀',
    "it's",
    'a+b',
    'a,b',
  ])('refuses %j', (text) => {
    expect(parseSlug(text)).toBeUndefined()
  })

  it('gives every spelling of a slug the same one', () => {
    expect(parseSlug('CAFE\u0301')).toBe(parseSlug('caf\u00e9'))
  })
})

describe('toSlug', () => {
  it.each([
    ['Hello, World!', 'hello-world'],
    ['  A — dash  ', 'a-dash'],
    ['C++ & Rust', 'cpp-rust'],
    ['C++', 'cpp'],
    ['C', 'c'],
    ['C#', 'c-sharp'],
    ['F# for fun', 'f-sharp-for-fun'],
    ['Issue #42', 'issue-42'],
    ['1+1', '1-1'],
    ["Don't panic", 'dont-panic'],
    ['L’été', 'lété'],
    ['node.js', 'node-js'],
    ['snake_case', 'snake-case'],
    ['Ada\u00a0Lovelace', 'ada-lovelace'],
    ['日本語 テスト', '日本語-テスト'],
    ['👩‍👩‍👧 family', 'family'],
  ])('makes %j into %j', (text, slug) => {
    expect(toSlug(text)).toBe(slug)
  })

  it.each(['', '  ', '🦀', '—', '!?', '#'])('finds nothing in %j', (text) => {
    expect(toSlug(text)).toBeUndefined()
  })
})

describe('toSlugOrHash', () => {
  it('keeps what a slug can be made of', () => {
    expect(toSlugOrHash('Rust 🦀')).toBe('rust')
  })

  it.each([
    ['🦀', 'x081301e6'],
    ['🐍', 'x108d4437'],
    ['', 'x811c9dc5'],
  ])('names %j by its bytes, which parseSlug knows again', (text, slug) => {
    const made = toSlugOrHash(text)
    expect(made).toBe(slug)
    expect(parseSlug(made)).toBe(made)
  })
})
