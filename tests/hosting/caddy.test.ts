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
import { ATTACHED_EXTENSIONS, listMediaTypes } from '../../lib/http/media-type.ts'
import { FEED_FORMATS, listFeedPatterns } from '../../lib/site/feed-url.ts'

const root = inject('root')
const recipe = readFileSync(join(root, 'hosting/caddy/Caddyfile'), 'utf8')

/** What the table of media types says of a path: the first pattern counts. */
const types = [...recipe.matchAll(/^\t\t~(\S+) "?([\w-]+\/[^"\n]+)"?$/gm)].map(
  ([, pattern = '', type = '']) => ({ pattern: new RegExp(pattern), type }),
)

function typeOf(path: string): string | undefined {
  return types.find(({ pattern }) => pattern.test(path))?.type
}

describe('hosting/caddy/Caddyfile', () => {
  it('has the hashes of the inline scripts', () => {
    const snippet = createHash('sha256').update(HEAD_SCRIPT).digest('base64')
    const hashes = [`sha256-${snippet}`, bundleEnhance(root, '').rulesHash]
    const line = `vars imprint_scripts "${hashes.map((hash) => `'${hash}'`).join(' ')}"`
    expect(recipe).toContain(`\t${line}\n`)
  })

  it('has the policies and headers of lib/http/headers.ts', () => {
    const policy = contentSecurityPolicy({ scriptHashes: [], isHttps: false })
    const written = recipe
      .replace(' {vars.imprint_scripts};', ';')
      .replace('{imprint_upgrade}"', '"')
    expect(written).toContain(`default "${policy}"`)
    expect(recipe).toContain(`~\\.svg$ "${DOCUMENT_PICTURE_POLICY}"`)
    expect(recipe).toContain(`/pagefind-worker\\.js$ "${SEARCH_WORKER_POLICY}"`)
    const headers = Object.entries(securityHeaders({ isHttps: true }))
    const lines = recipe.replaceAll('"', '')
    expect(
      headers.filter(([name, value]) => !lines.includes(`${name} ${value}\n`)),
    ).toEqual([])
    expect(recipe).toContain(`default "${CACHE_AND_ASK}"`)
    expect(recipe).toContain(`$ "${CACHE_FOREVER}"`)
  })

  it('has the media types of lib/http/media-type.ts', () => {
    // Our own pages and public/ have files of these kinds, which run there.
    const own = new Set(['css', 'js', 'mjs'])
    const known = listMediaTypes().filter(([extension]) => !own.has(extension))
    expect(known.filter(([name, type]) => typeOf(`/media/x.${name}`) !== type)).toEqual(
      [],
    )
  })

  it.each(listFeedPatterns())('sends %j as what it is', ({ pattern, format }) => {
    const path = pattern.replace(/:number/, '3').replace(/:[a-z]+/, 'rust')
    expect(typeOf(path), path).toBe(FEED_FORMATS[format].type)
  })

  it('has the kinds that are to take away', () => {
    expect(recipe).toContain(`^/media/[^/]+\\.(${ATTACHED_EXTENSIONS.join('|')})$`)
  })
})
