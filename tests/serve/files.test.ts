import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'

import { MAX_KEPT_BODY_BYTES } from '../../lib/serve/send-file.ts'
import {
  type Answer,
  articleHtml,
  factsOf,
  HTML,
  NOT_FOUND_PAGE,
  openTestSite,
  type TestSite,
} from './support.ts'

const ETAG = /^"[!#-~]+"$/

describe('a page', () => {
  it('is sent whole, with all that caches need', async () => {
    const { ask, files } = await openTestSite()
    setLastModified(files, 'articles/x.html', '2023-11-14T22:13:20.000Z')
    const { status, headers, body } = await ask('/articles/x')
    expect(status).toBe(200)
    expect(body.toString()).toBe(articleHtml)
    expect(headers).toMatchObject({
      'content-type': HTML,
      'content-length': String(Buffer.byteLength(articleHtml)),
      'last-modified': 'Tue, 14 Nov 2023 22:13:20 GMT',
      'cache-control': 'public, max-age=0, must-revalidate',
      'accept-ranges': 'bytes',
      vary: 'Accept-Encoding',
      etag: expect.stringMatching(ETAG),
    })
    expect(headers['content-encoding']).toBeUndefined()
  })

  it('has no date ahead of the clock', async () => {
    const { ask, files } = await openTestSite()
    setLastModified(files, 'index.html', '2096-10-02T07:06:40.000Z')
    const { headers } = await ask('/')
    expect(Date.parse(headers['last-modified'] ?? '')).toBeLessThanOrEqual(Date.now())
  })

  it('comes compressed to who takes that, each form with an entity tag of its own', async () => {
    const { ask } = await openTestSite()
    const tags = new Set<string | undefined>()
    for (const [accept, coding, decode] of [
      ['gzip, br', 'br', brotliDecompressSync],
      ['gzip', 'gzip', gunzipSync],
      ['br;q=0', undefined, (body: Buffer) => body],
    ] as const) {
      const { headers, body } = await ask('/articles/x', encoding(accept))
      expect(headers['content-encoding']).toBe(coding)
      expect(headers['content-length']).toBe(String(body.length))
      expect(headers.vary).toBe('Accept-Encoding')
      expect(decode(body).toString()).toBe(articleHtml)
      tags.add(headers.etag)
    }
    expect(tags.size).toBe(3)
  })

  it('has the same head for HEAD, and no body', async () => {
    const { ask } = await openTestSite()
    for (const target of ['/articles/x', '/healthz', '/nothing', '/articles/x/']) {
      const got = await ask(target, encoding('br'))
      const head = await ask(target, { ...encoding('br'), method: 'HEAD' })
      expect(head.status).toBe(got.status)
      expect(withoutDate(head)).toEqual(withoutDate(got))
      expect(head.body.length).toBe(0)
    }
  })

  it('is new as soon as it was replaced, and gone when it was removed', async () => {
    const { ask, publish, files, outDir } = await openTestSite()
    const before = await ask('/articles/x')
    publish('articles/x.html', 'second')
    const after = await ask('/articles/x')
    expect(after.body.toString()).toBe('second')
    expect(after.headers.etag).not.toBe(before.headers.etag)
    files.delete('articles/x.html')
    rmSync(join(outDir, 'articles/x.html'))
    expect((await ask('/articles/x')).status).toBe(404)
  })

  it('that is known, and not there, is the 404 page until it comes', async () => {
    const { ask, files, publish } = await openTestSite()
    files.set('articles/late.html', factsOf())
    const { status, body } = await ask('/articles/late')
    expect([status, body.toString()]).toEqual([404, NOT_FOUND_PAGE])
    publish('articles/late.html', 'late')
    expect((await ask('/articles/late')).body.toString()).toBe('late')
  })

  it('without its variants is sent plain, until they come', async () => {
    const { ask, outDir, publish } = await openTestSite()
    for (const ending of ['.br', '.gz']) rmSync(join(outDir, `articles/x.html${ending}`))
    const plain = await ask('/articles/x', encoding('br'))
    expect(plain.headers['content-encoding']).toBeUndefined()
    expect(plain.body.toString()).toBe(articleHtml)
    publish('articles/x.html', articleHtml, { encodings: ['br', 'gzip'] })
    const compressed = await ask('/articles/x', encoding('br'))
    expect(compressed.headers['content-encoding']).toBe('br')
  })
})

describe('conditions', () => {
  it('are met by what was sent before', async () => {
    const { ask } = await openTestSite()
    for (const accept of ['br', 'gzip', 'identity']) {
      const first = await ask('/articles/x', encoding(accept))
      const { etag = '', 'last-modified': modified = '' } = first.headers
      for (const condition of [
        { 'If-None-Match': etag },
        { 'If-None-Match': `W/${etag}, "other"` },
        { 'If-Modified-Since': modified },
      ]) {
        const headers = { 'Accept-Encoding': accept, ...condition }
        const again = await ask('/articles/x', { headers })
        expect(again.status).toBe(304)
        expect(again.body.length).toBe(0)
        expect(again.headers).toMatchObject({
          etag,
          vary: 'Accept-Encoding',
          'cache-control': first.headers['cache-control'],
          'content-security-policy': first.headers['content-security-policy'],
        })
        expect(again.headers).not.toHaveProperty('content-encoding')
        expect(again.headers).not.toHaveProperty('content-length')
      }
    }
  })

  it('that fail are 412', async () => {
    const { ask } = await openTestSite()
    const { status } = await ask('/articles/x', { headers: { 'If-Match': '"old"' } })
    expect(status).toBe(412)
  })

  it('do not turn the 404 page into a 304', async () => {
    const { ask } = await openTestSite()
    const { status } = await ask('/nothing', { headers: { 'If-None-Match': '*' } })
    expect(status).toBe(404)
  })
})

it('a large file with a small variant is sent either way', async () => {
  const { ask, publish } = await openTestSite()
  const content = 'word '.repeat(MAX_KEPT_BODY_BYTES)
  publish('search.json', content, { type: 'application/json', encodings: ['br'] })
  const plain = await ask('/search.json')
  expect(plain.body.toString() === content).toBe(true)
  const small = await ask('/search.json', encoding('br'))
  expect(brotliDecompressSync(small.body).toString() === content).toBe(true)
})

it('a large file that is gone, though nobody said so, is the 404 page', async () => {
  const { ask, publish, outDir } = await openTestSite()
  const content = Buffer.alloc(MAX_KEPT_BODY_BYTES + 1)
  publish('film.mp4', content, { type: 'video/mp4' })
  expect((await ask('/film.mp4')).status).toBe(200)
  rmSync(join(outDir, 'film.mp4'))
  expect((await ask('/film.mp4')).status).toBe(404)
  publish('film.mp4', content, { type: 'video/mp4' })
  expect((await ask('/film.mp4')).body.length).toBe(content.length)
})

it('an empty file is sent as it is', async () => {
  const { ask, publish } = await openTestSite()
  publish('empty.txt', '', { type: 'text/plain; charset=utf-8' })
  const { status, headers, body } = await ask('/empty.txt')
  expect([status, headers['content-length'], body.length]).toEqual([200, '0', 0])
})

it.each([
  ['_next/static/chunks/main.css', 'text/css', 'immutable'],
  ['media/0a1b2c3d-x.png', 'image/png', 'immutable'],
  ['assets/enhance-AB2CD7EF.js', 'text/javascript', 'immutable'],
  ['feed.xml', 'application/rss+xml', 'must-revalidate'],
])('%s is kept by readers as its name allows', async (file, type, directive) => {
  const { ask, publish } = await openTestSite()
  publish(file, 'x', { type })
  const { headers } = await ask(`/${file}`)
  expect(headers['content-type']).toBe(type)
  expect(headers['cache-control']).toContain(directive)
  // One form only: nothing varies.
  expect(headers.vary).toBeUndefined()
})

function setLastModified(files: TestSite['files'], file: string, lastModified: string) {
  files.set(file, factsOf({ ...files.get(file), lastModified }))
}

function encoding(accept: string) {
  return { headers: { 'Accept-Encoding': accept } }
}

function withoutDate({ headers }: Answer) {
  return { ...headers, date: undefined }
}
