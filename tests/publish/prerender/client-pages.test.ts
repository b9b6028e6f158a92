import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'

import {
  ClientPagesError,
  readClientPages,
} from '../../../lib/publish/prerender/client-pages.ts'
import { listAppFiles } from '../../../lib/publish/prerender/app-routes.ts'
import {
  findRoute,
  parseRoutesManifest,
} from '../../../lib/publish/prerender/routes-manifest.ts'

const ROUTER = '[project]/node_modules/next/dist/esm/client/components/layout-router.js'
const COUNTER = '[project]/components/counter.tsx'

/** In Next's order. */
const ROUTES = [
  ...['/', '/archive', '/_not-found'],
  ...['/tags/[tag]', '/tags/[tag]/[page]', '/[...path]'],
]

/** Route → its client modules, beside those on every page. */
type Modules = Readonly<Record<string, readonly string[]>>

describe('a page keeps React', () => {
  it.each([
    ['nothing but Next’s router', [], false],
    ['a client component of ours', [COUNTER], true],
    [
      'one beside a module of Next',
      [`${COUNTER} <module evaluation>`, nextModule('client/app-dir/link.js')],
      true,
    ],
    ['one of a package', ['[project]/node_modules/react-tweet/dist/tweet.js'], true],
    [
      'one of a package like Next',
      ['[project]/node_modules/next-themes/dist/index.mjs'],
      true,
    ],
    ['an error boundary of ours', ['[project]/app/error.tsx <module evaluation>'], true],
    ['next/link', [nextModule('client/app-dir/link.js')], false],
    [
      'next/image',
      [`${nextModule('client/image-component.js')} <module evaluation>`],
      false,
    ],
    ['next/form', [nextModule('esm/client/app-dir/form.js')], false],
    ['next/dynamic', [nextModule('shared/lib/lazy-dynamic/preload-chunks.js')], true],
    ['next/legacy/image', [nextModule('client/legacy/image.js')], true],
    [
      'Next as pnpm installs it',
      [
        '[project]/node_modules/.pnpm/next@16/node_modules/next/dist/client/image-component.js',
      ],
      false,
    ],
  ])('or not: %s', (_, modules, keeps) => {
    const dist = makeDist({ '/': modules })
    expect(readClientPages(dist).keepsReact('/')).toBe(keeps)
  })

  it('never by next/script, which renders nothing without it', () => {
    for (const path of ['client/script.js', 'esm/client/script.js <module evaluation>']) {
      const dist = makeDist({ '/': [], '/tags/[tag]': [nextModule(path)] })
      expect(() => readClientPages(dist)).toThrow(ClientPagesError)
      expect(() => readClientPages(dist)).toThrow(
        /route \/tags\/\[tag\] uses next\/script.*<script>/,
      )
    }
  })
})

describe('an address', () => {
  it.each([
    ['/', '/'],
    ['/archive', '/archive'],
    ['/archive/', '/archive'],
    ['/%61rchive', '/archive'],
    ['/archived', '/[...path]'],
    ['/tags/web', '/tags/[tag]'],
    ['/tags/c%2B%2B', '/tags/[tag]'],
    ['/tags/%E6%97%A5%E6%9C%AC', '/tags/[tag]'],
    ['/tags/日本', '/tags/[tag]'],
    // An encoded slash is no slash.
    ['/tags/a%2Fb', '/tags/[tag]'],
    ['/tags%2Fweb', '/[...path]'],
    ['/tags/web/2', '/tags/[tag]/[page]'],
    ['/tags/web/2/x', '/[...path]'],
    ['/tags', '/[...path]'],
    ['/no%zz', '/[...path]'],
    ['/_not-found', '/_not-found'],
  ])('%s belongs to %s', (path, route) => {
    const manifest = parseRoutesManifest(JSON.stringify(routesManifestOf(ROUTES)))
    expect(findRoute(manifest, path)).toBe(route)
  })

  it('that no route knows belongs to the page that says so', () => {
    const dist = makeDist({ '/': [], '/_not-found': [COUNTER] })
    expect(readClientPages(dist).keepsReact('/no/such/page')).toBe(true)
  })

  it('may be made of several pages, each in its slot', () => {
    const dist = makeDist({ '/': [] })
    write(
      dist,
      'app-path-routes-manifest.json',
      JSON.stringify({ '/page': '/', '/@aside/page': '/' }),
    )
    write(
      dist,
      'server/app/@aside/page_client-reference-manifest.js',
      toManifest('/@aside/page', [COUNTER]),
    )
    expect(readClientPages(dist).keepsReact('/')).toBe(true)
  })

  it('of a route handler hydrates nothing', () => {
    const dist = makeDist({ '/': [COUNTER] })
    write(dist, 'app-path-routes-manifest.json', JSON.stringify({ '/route': '/' }))
    expect(readClientPages(dist).keepsReact('/')).toBe(false)
  })
})

describe('a build that cannot be read is refused with the file', () => {
  const page = 'server/app/page_client-reference-manifest.js'

  it.each([
    ['routes-manifest.json', undefined],
    ['routes-manifest.json', '{'],
    ['routes-manifest.json', '{"staticRoutes":[]}'],
    ['routes-manifest.json', '{"staticRoutes":[{"page":"/"}],"dynamicRoutes":[]}'],
    [
      'routes-manifest.json',
      '{"staticRoutes":[{"page":"/","regex":"("}],"dynamicRoutes":[]}',
    ],
    ['app-path-routes-manifest.json', undefined],
    ['app-path-routes-manifest.json', 'null'],
    ['app-path-routes-manifest.json', '{"/page":1}'],
    [page, undefined],
    [page, ''],
    [page, 'self.__RSC_MANIFEST = {}'],
    [page, toManifest('/page', []).replace('"clientModules"', '"modules"')],
    [page, `${toManifest('/page', [])}; process.exit(1)`],
    [page, toManifest('/page', []).replace('{"clientModules"', '{clientModules')],
  ])('%s as %j', (name, text) => {
    const dist = makeDist({ '/': [] })
    if (text === undefined) rmSync(join(dist, name))
    else write(dist, name, text)
    const open = () => readClientPages(dist)
    expect(open).toThrow(ClientPagesError)
    expect(open).toThrow(join(dist, name))
  })
})

it('lists the files for browsers by their addresses', () => {
  const dist = makeDist({})
  write(dist, 'static/chunks/b.js', '')
  write(dist, 'static/build/_buildManifest.js', '')
  write(dist, 'static/chunks/a.css', '')
  write(dist, 'server/a.js', '')
  expect(listAppFiles(dist, true)).toEqual([
    '/_next/static/build/_buildManifest.js',
    '/_next/static/chunks/a.css',
    '/_next/static/chunks/b.js',
  ])
  expect(listAppFiles(dist, false)).toEqual(['/_next/static/chunks/a.css'])
})

function nextModule(path: string): string {
  return `[project]/node_modules/next/dist/${path}`
}

/** A folder with what Next would write for these routes, in its order. */
function makeDist(modules: Modules): string {
  const dist = mkdtempSync(join(tmpdir(), 'imprint-dist-'))
  onTestFinished(() => rmSync(dist, { recursive: true, force: true }))
  const pages = Object.keys(modules)
  write(dist, 'routes-manifest.json', JSON.stringify(routesManifestOf(pages)))
  write(
    dist,
    'app-path-routes-manifest.json',
    JSON.stringify(Object.fromEntries(pages.map((page) => [fileOf(page), page]))),
  )
  for (const [page, names] of Object.entries(modules)) {
    const file = fileOf(page)
    write(dist, `server/app${file}_client-reference-manifest.js`, toManifest(file, names))
  }
  return dist
}

function routesManifestOf(pages: readonly string[]) {
  return {
    staticRoutes: pages.filter((page) => !page.includes('[')).map(toRoute),
    dynamicRoutes: pages.filter((page) => page.includes('[')).map(toRoute),
  }
}

function fileOf(page: string): string {
  return page === '/' ? '/page' : `${page}/page`
}

function toRoute(page: string): { page: string; regex: string } {
  if (page === '/') return { page, regex: '^/(?:/)?$' }
  const pattern = page
    .replaceAll('-', '\\-')
    .replace(/\[\.{3}\w+\]/, '(.+?)')
    .replace(/\[\w+\]/g, '([^/]+?)')
  return { page, regex: `^${pattern}(?:/)?$` }
}

function toManifest(file: string, modules: readonly string[]): string {
  const clientModules = Object.fromEntries(
    [ROUTER, ...modules].map((name) => [
      name,
      { id: 1, name: '*', chunks: ['/_next/a;b.js'] },
    ]),
  )
  const json = JSON.stringify({ clientModules, ssrModuleMapping: {} })
  return `globalThis.__RSC_MANIFEST = globalThis.__RSC_MANIFEST || {};
globalThis.__RSC_MANIFEST[${JSON.stringify(file)}] = ${json};
`
}

function write(folder: string, path: string, text: string): void {
  const file = join(folder, path)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, text)
}
