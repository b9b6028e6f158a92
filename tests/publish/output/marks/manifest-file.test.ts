import { describe, expect, it } from 'vitest'

import type { PublishedFile } from '../../../../lib/publish/output/build-manifest.ts'
import {
  parseManifest,
  renderManifest,
} from '../../../../lib/publish/output/marks/manifest-file.ts'

const HTML = 'text/html; charset=utf-8'

function entryOf(file: string, rest: Partial<PublishedFile> = {}): PublishedFile {
  const hash = 'ab'.repeat(32)
  const lengths = { identity: 9, br: 5 }
  const lastModified = '2025-06-01T12:00:00.000Z'
  return { file, type: HTML, hash, lengths, lastModified, build: 'b1', ...rest }
}

const entries = new Map([
  ['/old', entryOf('old.html', { target: '/articles/x' })],
  ['/', entryOf('index.html')],
  ['/articles/%C3%BC', entryOf('articles/ü.html', { scriptHashes: ['sha256-a'] })],
])

describe('a manifest', () => {
  it('says file, type, hash and target of each address', () => {
    expect([...parseManifest(renderManifest(entries))]).toEqual([
      ['/', { file: 'index.html', type: HTML, hash: 'ab'.repeat(32) }],
      [
        '/articles/%C3%BC',
        { file: 'articles/ü.html', type: HTML, hash: 'ab'.repeat(32) },
      ],
      [
        '/old',
        { file: 'old.html', type: HTML, hash: 'ab'.repeat(32), target: '/articles/x' },
      ],
    ])
  })

  it('has a line for each address, in an order of its own', () => {
    const text = renderManifest(entries)
    expect(text).toBe(renderManifest(new Map([...entries].toReversed())))
    expect(text.split('\n').map((line) => line.slice(0, 6))).toEqual([
      ...['{"impr', '"/": {', '"/arti', '"/old"', '}}', ''],
    ])
  })

  it('may be empty', () => {
    expect([...parseManifest(renderManifest(new Map()))]).toEqual([])
  })

  it('says nothing of what an instant, a build or a compressor decides', () => {
    const other = entryOf('index.html', {
      build: 'b2',
      lengths: { identity: 9 },
      lastModified: '2026-01-01T00:00:00.000Z',
    })
    const both = [entryOf('index.html'), other].map((entry) => new Map([['/', entry]]))
    expect(new Set(both.map(renderManifest)).size).toBe(1)
  })
})

describe('a text that we did not write', () => {
  it.each([
    [''],
    ['{'],
    ['null'],
    ['[]'],
    ['"imprint"'],
    ['{"addresses": null}'],
    ['{"addresses": 3}'],
    ['{"addresses": {"/": null, "/a": 1, "/b": "x", "/c": []}}'],
    ['{"addresses": {"/": {"file": "a", "type": "b"}}}'],
    ['{"addresses": {"/": {"file": "a", "hash": "b"}}}'],
    ['{"addresses": {"/": {"file": 1, "type": "b", "hash": "c"}}}'],
    ['{"addresses": {"/": {"file": "a", "type": [], "hash": "c"}}}'],
    ['{"addresses": {"/": {"file": "a", "type": "b", "hash": "c", "target": 1}}}'],
  ])('%j has no entry', (text) => {
    expect(parseManifest(text).size).toBe(0)
  })

  it.each([
    ['/etc/passwd'],
    ['../secret'],
    ['a/../../secret'],
    ['a/..'],
    ['./a'],
    ['a/./b'],
    ['a\\..\\b'],
    ['a\0b'],
    [''],
    ['.imprint'],
    ['.imprint-staging/1'],
    ['imprint.json'],
  ])('with the file %j has no entry for it', (file) => {
    const text = JSON.stringify({
      addresses: { '/a': { file, type: HTML, hash: 'x' } },
    })
    expect([...parseManifest(text)]).toEqual([])
  })

  it.each([['..a/b'], ['a..b'], ['a/...'], ['.nojekyll.html'], ['a b/ü.html']])(
    'may name the file %j',
    (file) => {
      const entry = { file, type: HTML, hash: 'x' }
      const text = JSON.stringify({ addresses: { '/a': entry } })
      expect([...parseManifest(text)]).toEqual([['/a', entry]])
    },
  )

  it('brings no field that a manifest has not', () => {
    const entry = { file: 'a', type: 'b', hash: 'c' }
    const text = JSON.stringify({ addresses: { '/': { ...entry, scriptHashes: ['x'] } } })
    expect([...parseManifest(text)]).toEqual([['/', entry]])
  })

  it.each(['/../a', '/%2e%2e/a', '/a/..%2fb', '/\u0000', 'a', '', '/imprint.json'])(
    'can not name %j, from which a file is made',
    (address) => {
      const entry = { file: 'a', type: 'b', hash: 'c' }
      const text = JSON.stringify({ addresses: { [address]: entry } })
      expect([...parseManifest(text)]).toEqual([])
    },
  )

  it('can not reach the prototype of anything', () => {
    const text = `{"addresses": {"__proto__": {"file": "a", "type": "b", "hash": "c"}}}`
    const entries = parseManifest(text)
    expect([...entries.keys()]).toEqual([])
    expect(Object.hasOwn(Object.prototype, 'file')).toBe(false)
  })
})
