import { brotliDecompressSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'

import { toSite } from '../../../lib/content/store/site.ts'
import type { SearchPage } from '../../../lib/model/search/search-page.ts'
import { Search } from '../../../lib/serve/search/search.ts'
import { slugOf } from '../../content/support/slug.ts'
import { type Answer, openTestSite } from '../support.ts'

const SITE = toSite({ title: 'S', language: 'de' }, 'https://site.example/blog')
const PAGE =
  '<!doctype html><input type="search" name="q"/><search-results class="x"><noscript>No.</noscript></search-results><p>'

function answerTo(query: string, number: number): SearchPage {
  const hit = {
    ...{ id: 'a', slug: slugOf('a'), path: '/blog/articles/a', title: 'A <b>' },
    publishDate: '2025-03-05T00:00:00.000Z',
    excerpt: [
      { text: 'x & ', isMatch: false },
      { text: '<y>', isMatch: true },
    ],
  }
  const hits = query === 'none' ? [] : [hit, { ...hit, language: 'ar' }]
  return { site: SITE, query, number, hits, total: hits.length, hasMore: number === 1 }
}

async function openSite() {
  const asked: (readonly [string, number])[] = []
  const search = new Search((query, number) => {
    asked.push([query, number])
    return answerTo(query, number)
  })
  const site = await openTestSite({ basePath: '/blog' }, { search })
  site.publish('search.html', PAGE)
  const ask = (query: string, headers = {}) =>
    site.ask(`/blog/search${query}`, { headers })
  return { site, asked, ask }
}

const textOf = ({ body }: Answer) => body.toString()

describe('the search of a server', () => {
  it('answers in the published page, in words of the site, with every text escaped', async () => {
    const { ask } = await openSite()
    const answer = await ask('?q=%22x%22')
    expect(answer.status).toBe(200)
    expect(answer.headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'x-robots-tag': 'noindex',
      'content-security-policy': expect.stringContaining("form-action 'self'"),
    })
    const text = textOf(answer)
    expect(text).toContain('name="q" value="&quot;x&quot;"/>')
    expect(text).toContain('<p role="status">2 Artikel</p><ol><li>')
    expect(text).toContain('<a href="/blog/articles/a">A &lt;b&gt;</a>')
    expect(text).toContain('<p dir="auto">x &amp; <mark>&lt;y&gt;</mark></p>')
    expect(text).toContain('<h2 lang="ar" dir="rtl">')
    expect(text).toContain('<a href="?q=%22x%22&amp;page=2" rel="next">Weitere Treffer')
    expect(text).not.toContain('noscript')
    expect(text.endsWith('</search-results><p>')).toBe(true)
  })

  it('says that it found nothing', async () => {
    const { ask } = await openSite()
    expect(textOf(await ask('?q=none&page=2'))).toContain('Nichts gefunden zu „none“.')
  })

  it('shows the form alone where nothing is asked, and lets that be kept', async () => {
    const { ask, asked } = await openSite()
    for (const query of ['', '?', '?q=', '?q=%20%00', '?x=1']) {
      const answer = await ask(query)
      expect(textOf(answer)).toContain('<search-results class="x"></search-results>')
      expect(answer.headers['cache-control']).not.toContain('no-store')
    }
    expect(asked).toEqual([])
  })

  it.each([
    ['?q=%', '%', 1],
    ['?q=%2f..%5c', '/..\\', 1],
    ['?q=a%00b%0ac', 'a b c', 1],
    ['?q=%ff', '\ufffd', 1],
    ['?q=a&q=b&page=-1', 'a', 1],
    ['?q=a&page=3', 'a', 3],
    ['?q=a&page=1e9', 'a', 1],
    ['?q=$%26$1', '$&$1', 1],
    [`?q=${'x'.repeat(10_000)}`, 'x'.repeat(200), 1],
  ])('reads %s', async (query, text, number) => {
    const { ask, asked } = await openSite()
    const answer = await ask(query)
    expect([answer.status, asked]).toEqual([200, [[text, number]]])
    const shown = text.replaceAll('&', '&amp;')
    expect(textOf(answer)).toContain(`value="${shown}"`)
  })

  it('compresses, has no body for HEAD, and tidies its address', async () => {
    const { site, ask } = await openSite()
    const answer = await ask('?q=x', { 'accept-encoding': 'gzip, br' })
    expect(answer.headers['content-encoding']).toBe('br')
    expect(brotliDecompressSync(answer.body).toString()).toContain('2 Artikel')
    const head = await site.ask('/blog/search?q=x', { method: 'HEAD' })
    expect([head.status, head.body.length]).toEqual([200, 0])
    const moved = await ask('/?q=x')
    expect([moved.status, moved.headers.location]).toEqual([301, '/blog/search?q=x'])
  })

  it('is not there where the site has no such page', async () => {
    const { site, ask } = await openSite()
    site.files.delete('search.html')
    expect((await ask('?q=x')).status).toBe(404)
  })
})
