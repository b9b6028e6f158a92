import { describe, expect, it, vi } from 'vitest'

import { findSitemapPart, readSitemap } from '@/lib/content/queries/pages/sitemap'
import { renderRobots } from '@/lib/seo/robots'
import { renderSitemap, renderSitemapIndex } from '@/lib/seo/sitemap'
import { makeStore } from '../content/support/store-fixture.ts'

// So few articles in one file that a small blog has several.
vi.mock('@/lib/site/paging', async (original) => ({
  ...(await original<object>()),
  SITEMAP_SIZE: 4,
}))

function openBlog(count: number) {
  const store = makeStore()
  store.save('site.yaml', {
    title: 'A site',
    description: 'About it',
    url: 'https://site.example/blog',
  })
  for (let number = 1; number <= count; number += 1) {
    const publish_date = `2025-03-${String(number).padStart(2, '0')}`
    store.save(`articles/a${number}.md`, { publish_date, tags: ['A & B'] })
  }
  return store
}

function listLocations(text: string): string[] {
  return [...text.matchAll(/<loc>(.*?)<\/loc>/g)].map(([, location = '']) => location)
}

function renderAll(store: ReturnType<typeof makeStore>): string {
  const sitemap = store.openReader()(readSitemap)
  return 'parts' in sitemap ? renderSitemapIndex(sitemap) : renderSitemap(sitemap)
}

describe('the sitemap', () => {
  it('lists every page once, articles from the oldest, with true dates', () => {
    const store = openBlog(2)
    store.save('articles/a2.md', {
      publish_date: '2025-03-02',
      updated_date: '2025-04-01',
      tags: ['A & B'],
    })
    store.save('pages/about.md', { title: 'About', updated_date: '2025-02-01' })
    store.publishSnapshot()
    const text = renderAll(store)
    const base = 'https://site.example/blog'
    expect(listLocations(text)).toEqual([
      ...[base, `${base}/about`, `${base}/archive`, `${base}/authors`],
      ...[`${base}/authors/ada-lovelace`, `${base}/developers`, `${base}/subscribe`],
      `${base}/tags`,
      ...[`${base}/tags/a-b`, `${base}/articles/a1`, `${base}/articles/a2`],
    ])
    expect(text).toContain(
      `<loc>${base}/articles/a2</loc>\n<lastmod>2025-04-01T00:00:00.000Z</lastmod>`,
    )
    expect(text).toContain(
      `<loc>${base}/about</loc>\n<lastmod>2025-02-01T00:00:00.000Z</lastmod>`,
    )
    expect(text).toContain(`<loc>${base}/subscribe</loc>\n</url>`)
  })

  it('leaves out what not everybody may see', () => {
    const store = openBlog(1)
    store.save('articles/hidden.md', { draft: true })
    store.save('articles/later.md', { publish_date: '2099-01-01' })
    store.save('articles/quiet.md', { unlisted: true })
    store.save('pages/secret.md', { title: 'Secret', draft: true })
    store.publishSnapshot()
    expect(renderAll(store)).not.toMatch(/hidden|later|quiet|secret/)
  })

  it('leaves out what is to be listed elsewhere, and says the day as the site has it', () => {
    const store = openBlog(1)
    const here = 'https://site.example/blog/articles/here'
    store.save('site.yaml', {
      url: 'https://site.example/blog',
      time_zone: 'America/New_York',
    })
    const publish_date = '2025-03-03'
    store.save('articles/here.md', { publish_date, canonical_url: here })
    store.save('articles/copy.md', { canonical_url: 'https://other.example/original' })
    store.publishSnapshot()
    const text = renderAll(store)
    expect(text).toContain(
      `<loc>${here}</loc>\n<lastmod>2025-03-03T00:00:00-05:00</lastmod>`,
    )
    expect(text).not.toMatch(/copy|other/)
  })

  it('escapes addresses', () => {
    const site = openBlog(0).openReader()((reader) => reader.site)
    const entry = { path: '/blog/a&b', images: ['/blog/media/c&d.png'] }
    const text = renderSitemap({ site, entries: [entry] })
    expect(text).toContain('<loc>https://site.example/blog/a&amp;b</loc>')
    expect(text).toContain('/media/c&amp;d.png</image:loc>')
    const index = renderSitemapIndex({ site, parts: [{ path: '/blog/a&b' }] })
    expect(index).toContain('/blog/a&amp;b</loc>')
  })

  it('has parts where there are many articles, counted from the oldest', () => {
    const store = openBlog(9)
    store.publishSnapshot()
    const query = store.openReader()
    expect(listLocations(renderAll(store)).map((at) => at.split('/blog').at(1))).toEqual(
      ['pages', 1, 2, 3].map((name) => `/sitemap/${name}.xml`),
    )
    const parts = [1, 2, 3].map((part) =>
      query((reader) => findSitemapPart(reader, part)),
    )
    expect(parts.map((part) => part?.entries.length)).toEqual([4, 4, 1])
    expect(parts[2]?.entries[0]?.path).toBe('/blog/articles/a9')
    expect(query((reader) => findSitemapPart(reader, 4))).toBeUndefined()
    const addresses = store.db.all<{ path: string }>(
      "select path from address where path like '/sitemap/%' order by path",
    )
    expect(addresses.map(({ path }) => path)).toEqual(
      [1, 2, 3, 'pages'].map((name) => `/sitemap/${name}.xml`),
    )
  })
})

it('robots.txt says where the sitemap is', () => {
  const store = openBlog(0)
  expect(store.openReader()(({ site }) => renderRobots(site))).toBe(
    'User-agent: *\nAllow: /\n\nSitemap: https://site.example/blog/sitemap.xml\n',
  )
})
