import { expect, it } from 'vitest'

import {
  type ApiAddress,
  parseApiPath,
  toApiPath,
} from '../../../lib/site/api/address.ts'
import { toIdentityKey } from '../../../lib/site/api/identity-key.ts'

it.each<[string, ApiAddress]>([
  ['/api/v1/index.json', { kind: 'index' }],
  ['/api/v1/articles/a.json', { kind: 'item', type: 'article', slug: 'a' }],
  ['/api/v1/articles/a.json.json', { kind: 'item', type: 'article', slug: 'a.json' }],
  ['/api/v1/tags/%C3%BCber.json', { kind: 'item', type: 'tag', slug: 'über' }],
  ['/api/v1/series/newest.json', { kind: 'item', type: 'series', slug: 'newest' }],
  ['/api/v1/ids/x-1.json', { kind: 'identity', key: 'x-1' }],
  ['/api/v1/oembed/a.json', { kind: 'oembed', slug: 'a' }],
  ['/api/v1/lists/all/newest.json', { kind: 'list', list: { kind: 'all' } }],
  ['/api/v1/lists/all/12.json', { kind: 'list', list: { kind: 'all' }, number: 12 }],
  [
    '/api/v1/lists/tag/rust/newest.json',
    { kind: 'list', list: { kind: 'tag', slug: 'rust' } },
  ],
  ['/api/v1/authors.json', { kind: 'directory', type: 'author' }],
  ['/api/v1/changes/newest.json', { kind: 'newestChanges' }],
  ['/api/v1/changes/0a1b/3.json', { kind: 'changes', epoch: '0a1b', number: 3 }],
  ['/api/v1/openapi.json', { kind: 'openapi' }],
  ['/api/v1/schema/article.json', { kind: 'schema', name: 'article' }],
])('%s', (path, address) => {
  expect(parseApiPath(path)).toEqual(address)
  expect(toApiPath(address)).toBe(path)
})

it.each([
  ...[
    '/api/v1',
    '/api/v1/',
    '/api/v2/index.json',
    '/api/v1/index',
    '/x/api/v1/index.json',
  ],
  ...['/api/v1/articles.json', '/api/v1/articles/.json', '/api/v1/articles/%61.json'],
  ...[
    '/api/v1/lists/all/0.json',
    '/api/v1/lists/all/01.json',
    '/api/v1/lists/all/x.json',
  ],
  ...[
    '/api/v1/lists/page/a/newest.json',
    '/api/v1/changes/e/0.json',
    '/api/v1/x/y/z.json',
  ],
])('%s is none', (path) => {
  expect(parseApiPath(path)).toBeUndefined()
})

it.each([
  ['01-first', '01-first'],
  ['a'.repeat(64), 'a'.repeat(64)],
  ['a'.repeat(65), /^x-[0-9a-f]{16}$/],
  ['A', /^x-[0-9a-f]{16}$/],
  ['path:a', /^x-[0-9a-f]{16}$/],
  ['../../etc', /^x-[0-9a-f]{16}$/],
  // Else it would be taken for another id.
  ['x-0123456789abcdef', /^x-(?!0123456789abcdef)[0-9a-f]{16}$/],
])('the key of the id %s', (id, key) => {
  expect(toIdentityKey(id)).toMatch(key)
})
