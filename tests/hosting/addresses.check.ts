import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { describe, expect, it, onTestFinished } from 'vitest'

import {
  THEIRS,
  OURS,
  DIST,
  BASE,
  HAS_REDIRECTS,
  ALIKE,
  HTTPS,
  ARTICLE,
  moved,
  at,
  placeOf,
  headersOf,
} from './web-server.ts'
import { type AddressRow, listAddresses, NOWHERE } from '../serve/address-table.ts'
import { type Answer, ask, isOfFeed } from './support.ts'

describe('addresses', () => {
  it.each<AddressRow>([
    ...listAddresses('/articles/the-quiet-subscription'),
    ['/articles/%74he-quiet-subscription', 200, ''],
    ['/articles/about.html', 200, ''],
    ['/articles/about.html/', 301, '/articles/about.html'],
    ['/articles/node.js-20.1', 200, ''],
    ['/articles/node.js-20.1/', 301, '/articles/node.js-20.1'],
    ['/tags/', 301, '/tags'],
    ['/icon.svg/', 301, '/icon.svg'],
  ])('%s: %d %s', async (path, status, location) => {
    for (const origin of [OURS, THEIRS]) {
      const answer = await ask(origin, at(path))
      expect(placeOf(answer), origin).toEqual([status, location && at(location)])
    }
  })

  it.skipIf(BASE === '').each([
    [BASE, 200, ''],
    [`${BASE}/`, 301, BASE],
    [`${BASE}/?a=1`, 301, `${BASE}?a=1`],
    [`${BASE}s/articles/about.html`, 404, ''],
    ['/articles/about.html', 404, ''],
  ])('%s: %d %s', async (target, status, location) => {
    for (const origin of [OURS, THEIRS]) {
      expect(placeOf(await ask(origin, target)), origin).toEqual([status, location])
    }
  })

  it.each([
    ...NOWHERE,
    ...['/articles//about', '//about', '/ABOUT', '/about/x', '/about.html/x'],
    ...['/about.html.br', '/about.html.gz/'],
    ...['/./about', '/articles/../about', '/articles/%2e%2e/about', '/about/.'],
  ])('%s is the 404 page', async (path) => {
    for (const origin of [OURS, THEIRS]) {
      const answer = await ask(origin, BASE + path)
      const { headers, body } = answer
      expect(placeOf(answer), origin).toEqual([404, ''])
      expect(headers['cache-control'], origin).toBe('public, max-age=0, must-revalidate')
      expect(body.equals(readFileSync(join(DIST, '404.html'))), origin).toBe(true)
    }
  })

  it('has the 404 page compressed, too, with the headers of a page', async () => {
    const headers = { ...HTTPS, 'Accept-Encoding': 'gzip' }
    const answer = await ask(THEIRS, at('/nothing'), { headers })
    const page = await ask(OURS, ARTICLE, { headers })
    expect(headersOf(answer, ALIKE)).toEqual(headersOf(page, ALIKE))
    expect(gunzipSync(answer.body)).toEqual(readFileSync(join(DIST, '404.html')))
  })

  it.each([
    ...['/%5cevil.example/', '/\\evil.example/', '/%2fevil.example/', '/about%2f'],
    ...['/%00', '/%0d%0aSet-Cookie:%20a=b', '/%7f', '/%', '/%zz'],
  ])('%s is none', async (path) => {
    for (const origin of [OURS, THEIRS]) {
      const answer = await ask(origin, BASE + path)
      expect(placeOf(answer), origin).toEqual([400, ''])
      expect(answer.headers, origin).not.toHaveProperty('set-cookie')
    }
  })
})

describe('old addresses', () => {
  it.skipIf(!HAS_REDIRECTS).each(moved)('%s redirects', async (path, { target }) => {
    for (const origin of [OURS, THEIRS]) {
      for (const ending of ['', '/', '.html', '/?a=1&b', '?a=1&b']) {
        const query = ending.includes('?') ? '?a=1&b' : ''
        const answer = await ask(origin, at(path).replace(/\/$/, '') + ending)
        expect(placeOf(answer), origin).toEqual([301, `${target}${query}`])
      }
    }
  })

  it.skipIf(HAS_REDIRECTS).each(moved)(
    '%s leads on by a file',
    async (path, { target = '' }) => {
      const { status, headers, body } = await visit(at(path))
      expect(status).toBe(200)
      if (isOfFeed(target)) {
        expect(body.equals((await ask(THEIRS, target)).body)).toBe(true)
        // A name without an ending is stored as `.html`: readers look at the bytes.
        if (path.endsWith('.xml')) expect(headers['content-type']).toContain('xml')
      } else {
        expect(body.toString()).toContain('http-equiv="refresh"')
        expect(body.toString()).toContain(`${target}"`)
      }
    },
  )
})

/** Takes one redirect: nginx has a page without the slash or `.html` that was asked for. */
async function visit(path: string): Promise<Answer> {
  const answer = await ask(THEIRS, path)
  const { location } = answer.headers
  return location === undefined ? answer : ask(THEIRS, location)
}

describe('redirects', () => {
  // An address that any answer could lead to, and that a browser would leave the site for.
  const AWAY = /^(?:[a-z]+:|\/[/\\]|\/?%|\\)/i

  it.each([
    ...['//evil.example', '//evil.example/', '///evil.example/', '//evil.example/..'],
    ...['//about/', '//about.html', '//index.html', '/.//about/', '/..//about/'],
    ...['/%2f/about/', '/%5c/about/', '/\\about/', '/\\/about/', '/%09/about/'],
    ...['/%2e%2e//about/', '/about//', '//', '///', '/%2F%2Fabout.html'],
    ...['http://evil.example/about/', 'http://evil.example//about/'],
  ])('%s leads nowhere else', async (path) => {
    for (const prefix of BASE === '' ? [''] : ['', BASE]) {
      const target = path.startsWith('http') ? path : prefix + path
      const { status, headers } = await ask(THEIRS, target)
      const { location } = headers
      if (location === undefined) expect([400, 404]).toContain(status)
      else expect(location).not.toMatch(AWAY)
    }
  })

  it('name a path alone, whatever host was asked', async () => {
    const headers = { Host: 'evil.example:8080' }
    const answer = await ask(THEIRS, `${ARTICLE}/`, { headers })
    expect(answer.headers.location).toBe(ARTICLE)
  })
})

describe('nothing outside of the folder', () => {
  const SECRET = 'nobody may read this'

  it.each([
    ...['/../secret.txt', '/articles/../../secret.txt', '/%2e%2e/secret.txt'],
    ...[
      '/..%2fsecret.txt',
      '/..%5csecret.txt',
      '/%252e%252e/secret.txt',
      '/..;/secret.txt',
    ],
    ...['/articles/../../secret', '/....//secret.txt', '//secret.txt'],
  ])('%s', async (path) => {
    const secret = join(dirname(DIST), 'secret.txt')
    writeFileSync(secret, SECRET)
    onTestFinished(() => rmSync(secret, { force: true }))
    const { status, body } = await ask(THEIRS, BASE + path)
    expect([400, 404]).toContain(status)
    expect(body.toString()).not.toContain(SECRET)
  })
})
