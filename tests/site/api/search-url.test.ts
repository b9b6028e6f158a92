import { describe, expect, it } from 'vitest'

import {
  isHashedSearchFile,
  isSearchFile,
  isSearchWorker,
  parseSearchPath,
  toSearchPath,
} from '../../../lib/site/api/search-url.ts'

describe('an address of the search index', () => {
  it.each([
    ['/search/en/1/pagefind-entry.json', 'en/1', 'pagefind-entry.json'],
    ['/search/ja/recent/index/ja_1.pf_index', 'ja/recent', 'index/ja_1.pf_index'],
  ])('%s is read and written', (path, bundle, file) => {
    expect(parseSearchPath(path)).toEqual({ bundle, file })
    expect(toSearchPath({ bundle, file })).toBe(path)
  })

  it.each([
    '/search',
    '/search/',
    '/search/en',
    '/search/en/0/a',
    '/search/en/x/a',
    '/x',
  ])('is not %s', (path) => expect(isSearchFile(path)).toBe(false))

  it('is that of the script', () => {
    expect(isSearchFile('/search/pagefind.js')).toBe(true)
    expect(parseSearchPath('/search/pagefind.js')).toBeUndefined()
  })
})

it.each([
  ['search/en/1/fragment/en_1.pf_fragment', true],
  ['search/en/1/pagefind.en_1.pf_meta', true],
  ['search/en/1/pagefind-entry.json', false],
  ['search/en/1/wasm.en.pagefind', false],
  ['search/pagefind.js', false],
])('%s has a hash in its name: %s', (file, isHashed) => {
  expect(isHashedSearchFile(file)).toBe(isHashed)
})

it('the worker is one script alone', () => {
  expect(isSearchWorker('search/en/1/pagefind-worker.js')).toBe(true)
  expect(isSearchWorker('pagefind-worker.js')).toBe(false)
  expect(isSearchWorker('search/en/1/x/pagefind-worker.js')).toBe(false)
})
