import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, inject, it } from 'vitest'

import { HEAD_SCRIPT } from '../../components/layout/head-script.ts'
import { bundleEnhance } from '../../lib/build/enhance-bundle.mjs'
import {
  CACHE_AND_ASK,
  CACHE_FOREVER,
  contentSecurityPolicy,
  DOCUMENT_PICTURE_POLICY,
  SEARCH_WORKER_POLICY,
  securityHeaders,
} from '../../lib/http/headers.ts'
import { FEED_FORMATS, listFeedPatterns } from '../../lib/site/feed-url.ts'
import { ATTACHED_EXTENSIONS, listMediaTypes } from '../../lib/http/media-type.ts'

const root = inject('root')
const recipe = readFileSync(join(root, 'hosting/nginx.conf'), 'utf8')

describe('hosting/nginx.conf', () => {
  // A changed theme has changed hashes: this says which.
  it('has the hashes of the inline scripts', () => {
    const snippet = createHash('sha256').update(HEAD_SCRIPT).digest('base64')
    const hashes = [`sha256-${snippet}`, bundleEnhance(root, '').rulesHash]
    const line = `    default "${hashes.map((hash) => `'${hash}'`).join(' ')}";`
    expect(recipe.split('\n')).toContain(line)
  })

  it('has the policies of lib/http/headers.ts', () => {
    const policy = contentSecurityPolicy({ scriptHashes: [], isHttps: false })
    const written = recipe
      .replace(' $imprint_scripts;', ';')
      .replace('$imprint_upgrade"', '"')
    expect(written).toContain(`default "${policy}";`)
    expect(recipe).toContain(`"~\\.svg$" "${DOCUMENT_PICTURE_POLICY}";`)
    expect(recipe).toContain(`/pagefind-worker\\.js$" "${SEARCH_WORKER_POLICY}";`)
  })

  it('has the headers of lib/http/headers.ts', () => {
    const { 'Strict-Transport-Security': hsts, ...headers } = securityHeaders({
      isHttps: true,
    })
    const missing = Object.entries(headers).filter(
      ([name, value]) =>
        !new RegExp(`add_header ${name} "?${escapeRegex(value)}"? always;`).test(recipe),
    )
    expect(missing).toEqual([])
    expect(recipe).toContain(`"${hsts}";`)
    expect(recipe).toContain(`default "${CACHE_AND_ASK}";`)
    expect(recipe).toContain(`" "${CACHE_FOREVER}";`)
  })

  it('has no header in a location, which would take away all others there', () => {
    const locations = recipe.slice(recipe.indexOf('\n    location '))
    expect(locations).not.toContain('add_header')
  })

  it('has the media types of lib/http/media-type.ts', () => {
    const block = /\n {4}types \{\n(.*?)\n {4}\}/s.exec(recipe)?.[1] ?? ''
    const types = [...block.matchAll(/^ *("?)([^"]+?)\1 ([a-z0-9 ]+);$/gm)].flatMap(
      ([, , type = '', extensions = '']) =>
        extensions.split(' ').map((name) => [name, type] as const),
    )
    // Our own pages and public/ have files of these kinds, which run there.
    const own = new Set(['css', 'js', 'mjs'])
    const known = listMediaTypes().filter(([extension]) => !own.has(extension))
    const inRecipe = new Map<string, string>(types)
    expect(known.filter(([name, type]) => inRecipe.get(name) !== type)).toEqual([])
    expect(types.length).toBe(inRecipe.size)
  })

  it('has the kinds that are to take away', () => {
    expect(recipe).toContain(
      `"~/media/[^/]+\\.(?:${ATTACHED_EXTENSIONS.join('|')})$" attachment;`,
    )
  })
})

describe.each([
  ['hosting/nginx.conf', ''],
  ['hosting/nginx-subpath.conf', '/blog'],
])('%s', (file, basePath) => {
  const text = readFileSync(join(root, file), 'utf8')
  const blocks = [...text.matchAll(/location ~ (\S+) \{(.*?)\n {4}\}/gs)]

  it.each(listFeedPatterns())('sends %j as what it is', ({ pattern, format }) => {
    const path = basePath + pattern.replace(/:number/, '3').replace(/:[a-z]+/, 'rust')
    const [, , body] = blocks.find(([, regex = '']) => new RegExp(regex).test(path)) ?? []
    expect(body, path).toContain(FEED_FORMATS[format].type)
  })
})

function escapeRegex(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
