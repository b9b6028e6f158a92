import { describe, expect, it } from 'vitest'

import {
  cacheControlOf,
  contentSecurityPolicy,
  crossOriginPolicyOf,
  policyOf,
  securityHeaders,
} from '../../lib/http/headers.ts'

describe('cacheControlOf', () => {
  it.each([
    '_next/static/chunks/main.js',
    '_next/static/media/font.woff2',
    'media/0a1b2c3d-picture.png',
    'assets/enhance-AB2CD7EF.js',
    'assets/enhance-AB2CD7EF.js.map',
    'assets/theme-0123456789abcdef.css',
    'assets/parts/share-AB2CD7EF.js',
    'search/en/1/index/en_0a1b2c3.pf_index',
    'search/en/recent/pagefind.en_0a1b2c3.pf_meta',
  ])('lets %s be kept for ever: its name changes with its bytes', (file) => {
    expect(cacheControlOf(file)).toBe('public, max-age=31536000, immutable')
  })

  it.each([
    'index.html',
    'articles/x.html',
    'articles/media/0a1b2c3d-picture.png',
    'feed.xml',
    'media/picture.png',
    'og/a.png',
    'media/0A1B2C3D-picture.png',
    'assets/enhance.js',
    'assets/custom-elements.js',
    '_next/data.json',
    'search/en/1/pagefind-entry.json',
    'search/en/1/pagefind-worker.js',
    '404.html',
  ])('has %s asked for again each time', (file) => {
    expect(cacheControlOf(file)).toBe('public, max-age=0, must-revalidate')
  })
})

describe('contentSecurityPolicy', () => {
  it('names all scripts that may run', () => {
    const policy = contentSecurityPolicy({
      scriptHashes: ['sha256-a=', 'sha256-b='],
      isHttps: false,
    })
    const sources = new Map(
      policy.split('; ').map((directive) => {
        const [name = '', ...values] = directive.split(' ')
        return [name, values]
      }),
    )
    expect(sources.get('script-src')).toEqual(
      expect.arrayContaining(["'self'", "'sha256-a='", "'sha256-b='"]),
    )
    // What is not named is refused, and nothing that runs comes from elsewhere.
    expect(sources.get('default-src')).toEqual(["'none'"])
    for (const name of ['script-src', 'style-src', 'connect-src', 'font-src']) {
      expect(sources.get(name)?.join(), name).not.toMatch(/https?:|data:|\*/)
    }
    for (const name of ['base-uri', 'frame-ancestors']) {
      expect(sources.get(name), name).toEqual(["'none'"])
    }
    expect(sources.get('form-action')).toEqual(["'self'"])
  })

  it.each([true, false])('upgrades requests only for https: %s', (isHttps) => {
    const policy = contentSecurityPolicy({ scriptHashes: [], isHttps })
    expect(policy.endsWith('; upgrade-insecure-requests')).toBe(isHttps)
    expect(policy).not.toContain('unsafe')
  })
})

describe('policyOf', () => {
  it('lets a picture that is a document do nothing', () => {
    const settings = { scriptHashes: ['sha256-a='], isHttps: true }
    const directives = policyOf('media/0a1b2c3d-x.svg', settings).split('; ')
    expect(directives).toContain("default-src 'none'")
    expect(directives).toContain('sandbox')
    expect(directives.join()).not.toMatch(/script|allow|https?:/)
    expect(policyOf('articles/x.html', settings)).toBe(contentSecurityPolicy(settings))
  })

  it.each([
    'search.html',
    'index.html',
    'search/pagefind.js',
    'search/en/1/wasm.en.pagefind',
    'media/pagefind-worker.js',
  ])('lets the worker that searches run WebAssembly, and not %s', (file) => {
    const settings = { scriptHashes: [], isHttps: false }
    const worker = policyOf('search/en/1/pagefind-worker.js', settings)
    expect(worker).toContain("script-src 'self' 'wasm-unsafe-eval'")
    expect(policyOf(file, settings)).toBe(contentSecurityPolicy(settings))
  })
})

describe('securityHeaders', () => {
  it('promises https only for a site that has it', () => {
    expect(securityHeaders({ isHttps: false })).not.toHaveProperty(
      'Strict-Transport-Security',
    )
    expect(securityHeaders({ isHttps: true })).toHaveProperty(
      'Strict-Transport-Security',
      'max-age=31536000',
    )
  })

  it('names each feature once, and denies it', () => {
    const features = (
      securityHeaders({ isHttps: false })['Permissions-Policy'] ?? ''
    ).split(', ')
    expect(new Set(features).size).toBe(features.length)
    expect(features.filter((feature) => !/^[a-z-]+=\(\)$/.test(feature))).toEqual([])
    expect(features).toContain('camera=()')
    // The copy and the share button, and film.
    expect(features.join()).not.toMatch(/clipboard|web-share|fullscreen|autoplay/)
  })
})

describe('crossOriginPolicyOf', () => {
  it.each([
    ['articles/x.html', 'same-origin'],
    ['_next/static/x.css', 'same-origin'],
    ['assets/enhance-AB2CD7EF.js', 'same-origin'],
    ['media/0a1b2c3d-x.png', 'cross-origin'],
    ['feed.xml', 'cross-origin'],
  ])('%s: %s', (file, policy) => {
    expect(crossOriginPolicyOf(file)).toBe(policy)
  })
})
