import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { IncomingMessage } from 'node:http'
import { Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, expect, it } from 'vitest'

import { answerOf } from '../../../lib/cli/prerender/answer-of.ts'
import { BuiltApp } from '../../../lib/cli/prerender/built-app.ts'

const ENTRYPOINT = `exports.handler = async ({ url, headers }, response, context) => {
  response.end(JSON.stringify({ file: __filename.split('/app/')[1], url, headers, context }))
}`

const root = mkdtempSync(join(tmpdir(), 'imprint-app-'))
afterAll(() => rmSync(root, { recursive: true }))

function write(file: string, text: string): void {
  mkdirSync(dirname(join(root, 'dist', file)), { recursive: true })
  writeFileSync(join(root, 'dist', file), text)
}

const FILES = {
  '/page': '/',
  '/articles/[slug]/page': '/articles/[slug]',
  '/feeds/[...address]/route': '/feeds/[...address]',
  '/articles/@aside/[slug]/page': '/articles/[slug]',
  '/broken/page': '/broken',
  '/_not-found/page': '/_not-found',
}

const routeOf = (page: string) => ({
  page,
  regex: `^${page.replace(/\[\.{3}\w+\]/, '(.+?)').replace(/\[\w+\]/, '([^/]+?)')}(?:/)?$`,
})

function makeApp(basePath = ''): BuiltApp {
  const rewrites = [{ source: '/feed.xml', regex: `^${basePath}/feed\\.xml(?:/)?$` }]
  const manifest = {
    basePath,
    staticRoutes: ['/', '/broken', '/_not-found'].map(routeOf),
    dynamicRoutes: ['/articles/[slug]', '/feeds/[...address]'].map(routeOf),
    rewrites: { beforeFiles: rewrites },
  }
  write('routes-manifest.json', JSON.stringify(manifest))
  write('app-path-routes-manifest.json', JSON.stringify(FILES))
  for (const file of Object.keys(FILES)) write(`server/app${file}.js`, ENTRYPOINT)
  write('server/app/broken/page.js', 'exports.default = 1')
  return new BuiltApp(root, 'dist')
}

async function ask(app: BuiltApp, url: string) {
  const request = new IncomingMessage(new Socket())
  request.url = url
  const kept = await answerOf(request, (asked, response) => app.handle(asked, response))
  return { status: kept.status, ...JSON.parse(kept.body.toString()) }
}

it.each([
  ['', '/', { status: 200, file: 'page.js', url: '/' }],
  ['', '/articles/a%20b', { file: 'articles/[slug]/page.js', url: '/articles/a%20b' }],
  ['/blog', '/blog/articles/a', { file: 'articles/[slug]/page.js' }],
  ['', '/feed.xml', { file: 'feeds/[...address]/route.js', url: '/feeds/feed.xml' }],
  ['/blog', '/blog/feed.xml', { url: '/blog/feeds/feed.xml' }],
  ['', '/_not-found', { status: 404, file: '_not-found/page.js' }],
])('below "%s", %s is answered by its entrypoint', async (basePath, url, expected) => {
  expect(await ask(makeApp(basePath), url)).toMatchObject(expected)
})

it('an entrypoint gets a User-Agent, and the place of the project', async () => {
  const asked = await ask(makeApp(), '/articles/a')
  expect(asked.headers['user-agent']).toBe('Imprint')
  expect(asked.context).toEqual({ requestMeta: { relativeProjectDir: '.' } })
})

it('an entrypoint of another shape is refused with its file', async () => {
  await expect(ask(makeApp(), '/broken')).rejects.toThrow('/broken/page has no handler')
})
