import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, inject, it } from 'vitest'

import { HOST_FILES } from '../../../lib/http/host-profile.ts'
import {
  type HostSettings,
  renderHostFiles,
} from '../../../lib/publish/output/host-files.ts'
import type { PublishedFile } from '../../../lib/publish/output/build-manifest.ts'

const HTML = 'text/html; charset=utf-8'

function entryOf(file: string, rest: Partial<PublishedFile> = {}): PublishedFile {
  const lengths = { identity: 9, br: 5 }
  const lastModified = '2025-06-01T12:00:00.000Z'
  return { file, type: HTML, hash: '', lengths, lastModified, build: '', ...rest }
}

const ENTRIES = new Map([
  ['/now', entryOf('now.html', { target: '/blog/about' })],
  ['/', entryOf('index.html')],
  ['/404', entryOf('404.html', { scriptHashes: ['sha256-theme'] })],
  ['/articles/%C3%BC', entryOf('articles/ü.html', { target: '/blog/articles/u' })],
  ['/counter', entryOf('counter.html', { scriptHashes: ['sha256-own', 'sha256-theme'] })],
])

const SETTINGS = { basePath: '/blog', isHttps: true, scriptHashes: ['sha256-theme'] }

type Files = ReadonlyMap<string, PublishedFile>

const renderFiles = (files: Files, settings: HostSettings) =>
  renderHostFiles(files, settings, HOST_FILES)

describe('what hosts read', () => {
  it.each(['_headers', '_redirects'] as const)('%s of a site under a path', (name) => {
    const fixture = join(inject('root'), 'tests/publish/fixtures/host-files', name)
    const files = renderFiles(ENTRIES, SETTINGS)
    expect(files.get(name)).toBe(readFileSync(fixture, 'utf8'))
  })

  it('is the same whatever order the addresses came in', () => {
    const turned = new Map([...ENTRIES].toReversed())
    expect(renderFiles(turned, SETTINGS)).toEqual(renderFiles(ENTRIES, SETTINGS))
  })

  it('keeps Jekyll away', () => {
    expect(renderFiles(ENTRIES, SETTINGS).get('.nojekyll')).toBe('')
  })

  it('has no rule for HTTPS on a site without', () => {
    const plain = { basePath: '', isHttps: false, scriptHashes: [] }
    const headers = renderFiles(new Map(), plain).get('_headers')
    expect(headers).toMatch(/^\/\*\n/)
    expect(headers).not.toMatch(/Strict-Transport|upgrade-insecure/)
  })

  it('takes a star in an old address for a star', () => {
    const entries = new Map([['/c*', entryOf('c*.html', { target: '/blog/c' })]])
    const redirects = renderFiles(entries, SETTINGS).get('_redirects')
    expect(redirects).toBe('/blog/c%2A /blog/c 301\n')
  })

  it('has no rule for a copy of a feed that is not there', () => {
    const feed = { type: 'application/rss+xml', target: '/feed.xml' } as const
    const ofCopy = renderFiles(new Map([['/rss', entryOf('rss.html', feed)]]), SETTINGS)
    expect(ofCopy.get('_headers')).toContain('/blog/rss\n')
    const left = entryOf('rss.html', { ...feed, isLeftToHost: true })
    const ofNone = renderFiles(new Map([['/rss', left]]), SETTINGS)
    expect(ofNone.get('_headers')).not.toContain('/blog/rss\n')
    expect(ofNone.get('_redirects')).toBe(ofCopy.get('_redirects'))
  })

  it('has no redirect where nothing moved', () => {
    const files = renderFiles(new Map([['/', entryOf('index.html')]]), SETTINGS)
    expect(files.get('_redirects')).toBe('')
  })
})
