import { describe, expect, it } from 'vitest'

import { parseManifest } from '../../../../lib/publish/output/marks/manifest-file.ts'

const HTML = 'text/html; charset=utf-8'

it('says file, type, hash and target of each address', () => {
  const text = `{"imprint": 1, "addresses": {
"/articles/%C3%BC": {"file":"articles/ü.html","type":"text/html","hash":"a","length":9},
"/old": {"file":"old.html","type":"text/html","hash":"b","length":9,"target":"/articles/x"}
}}
`
  expect([...parseManifest(text)]).toEqual([
    ['/articles/%C3%BC', { file: 'articles/ü.html', type: 'text/html', hash: 'a' }],
    ['/old', { file: 'old.html', type: 'text/html', hash: 'b', target: '/articles/x' }],
  ])
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
