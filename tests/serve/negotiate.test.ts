import { describe, expect, it } from 'vitest'
import { negotiate, prefersMarkdown } from '../../lib/serve/negotiate.ts'
import type { ServedFile, ServedSite } from '../../lib/serve/site.ts'

describe('Markdown is preferred', () => {
  it.each([
    // What programs send.
    ['text/markdown', true],
    ['text/markdown, */*', true],
    ['text/markdown, text/html', true],
    ['text/markdown;q=1.0, text/html;q=0.9, */*;q=0.1', true],
    ['Text/Markdown; charset=utf-8', true],
    ['text/html;q=0, text/markdown;q=0.1', true],
    ['text/markdown;q=0.5, text/*;q=0.4, */*', true],
    // What browsers, feed readers and search engines send.
    ['text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,*/*;q=0.8', false],
    ['*/*', false],
    ['text/*', false],
    ['', false],
    [undefined, false],
    ['text/html, text/markdown;q=0.9', false],
    ['text/markdown;q=0', false],
    ['text/markdown;q=0.2, */*;q=0.3', false],
    ['application/x-markdown', false],
    ['"text/markdown', false],
  ])('by %s: %s', (accept, expected) => {
    expect(prefersMarkdown(accept)).toBe(expected)
  })
})

function served(hash: string, more: Partial<ServedFile> = {}): ServedFile {
  const facts = { type: 'text/x', lengths: { identity: 1 }, lastModified: '' }
  return { ...facts, hash, ...more }
}

function siteOf(files: Readonly<Record<string, ServedFile>>): ServedSite {
  return {
    ...{ outDir: '/', basePath: '/blog', isHttps: true, scriptHashes: [] },
    findFile: (file) => files[file],
    findRedirect: () => undefined,
    status: () => ({ snapshot: 1, instant: '' }),
  }
}

describe('the form of an article', () => {
  const page = { file: 'articles/ü.html', served: served('page') }
  const site = siteOf({ 'articles/ü.md': served('twin') })

  it('is its twin for whoever asks for Markdown', () => {
    expect(negotiate(site, 'text/markdown', page)).toEqual({
      file: 'articles/ü.md',
      served: served('twin', {
        isNegotiated: true,
        contentLocation: '/blog/articles/%C3%BC.md',
      }),
    })
  })

  it('is its page for others, and says that there is another', () => {
    const form = { ...page, served: served('page', { isNegotiated: true }) }
    expect(negotiate(site, 'text/html', page)).toEqual(form)
  })

  it.each(['articles/other.html', 'about.html', '404.html', 'articles/ü.md'])(
    'is no choice at %s',
    (file) => {
      const only = { ...page, file }
      expect(negotiate(site, 'text/markdown', only)).toBe(only)
    },
  )

  it('is no choice for a page of the owner', () => {
    const own = { ...page, served: served('own', { verbatim: true }) }
    expect(negotiate(site, 'text/markdown', own)).toBe(own)
  })
})
