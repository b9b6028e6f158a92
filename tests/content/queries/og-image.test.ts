import { describe, expect, it } from 'vitest'

import {
  findOgImageSource,
  findPreviewPage,
} from '../../../lib/content/queries/pages/social-preview.ts'
import { toOgImageModel } from '../../../lib/og-image/model/og-image-model.ts'
import { toOgImage } from '../../../lib/og-image/model/og-image.ts'
import { withDependencyTracking } from '../../../lib/content/invalidation/cache-tags.ts'
import { parseOgImagePath } from '../../../lib/site/og-image-url.ts'
import { showing } from '../support/references.ts'
import { slugOf } from '../support/slug.ts'
import { makeStore, type TestStore } from '../support/store-fixture.ts'

function findSource(store: TestStore, address: string) {
  const subject = parseOgImagePath(address)
  return subject && store.openReader()((reader) => findOgImageSource(reader, subject))
}

function findModel(store: TestStore, address: string) {
  const source = findSource(store, address)
  return source && toOgImageModel(source)
}

function versionOf(store: TestStore, address: string) {
  const source = findSource(store, address)
  return source && toOgImage(source).url
}

const ONE = {
  title: 'One',
  subtitle: 'The first',
  author: 'ann',
  tags: ['rust'],
  series: 'Parts',
  heroImage: '/media/dot.svg',
}

async function makeBlog(): Promise<TestStore> {
  const store = makeStore()
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="30" height="20"/>'
  store.folder.write('media/dot.svg', svg)
  store.save(
    'authors/ann.md',
    { name: 'Ann Lee', bio: 'Writes.', avatar: '/media/dot.svg' },
    showing('media/dot.svg'),
  )
  store.save('site.yaml', { title: 'A site', url: 'https://site.example' })
  store.save('tags/rust.md', { title: 'Rust!', description: 'About it.' })
  store.save('articles/one.md', ONE, showing('media/dot.svg'))
  await store.refreshMedia()
  store.publishSnapshot()
  return store
}

describe('the model of a share image', () => {
  it('has all that is drawn of an article', async () => {
    const dot = expect.stringMatching(/^[0-9a-f]{8}-dot\.svg$/)
    expect(findModel(await makeBlog(), '/og/one.png')).toEqual({
      subject: { kind: 'article', slug: 'one' },
      language: 'en',
      siteTitle: 'A site',
      host: 'site.example',
      title: 'One',
      text: 'The first',
      names: ['Ann Lee'],
      facts: expect.stringMatching(/^March 5, 2025 · 1 min$/),
      portraits: [dot],
      hero: dot,
    })
  })

  it('has the name of a tag, an author, a series and the site, and what is said of them', async () => {
    const store = await makeBlog()
    expect(findModel(store, '/og/tags/rust.png')).toMatchObject({
      title: 'Rust!',
      text: 'About it.',
    })
    expect(findModel(store, '/og/authors/ann.png')).toMatchObject({
      title: 'Ann Lee',
      text: 'Writes.',
    })
    expect(findModel(store, '/og/series/parts.png')).toMatchObject({ title: 'Parts' })
    expect(findModel(store, '/og.png')).toMatchObject({ title: 'A site' })
  })

  it('leaves a picture on another server alone', async () => {
    const store = await makeBlog()
    store.save('articles/two.md', {
      title: 'Two',
      heroImage: 'https://cdn.example/x.jpg',
    })
    store.publishSnapshot()
    expect(findModel(store, '/og/two.png')).not.toHaveProperty('hero')
  })

  it.each([
    ['a draft', { draft: true }, false],
    ['an article of the future', { publish_date: '2999-01-01' }, false],
    ['an unlisted article', { unlisted: true }, true],
  ])('is there as the page is: %s', async (_, fields, isThere) => {
    const store = await makeBlog()
    store.save('articles/two.md', { title: 'Two', ...fields })
    store.publishSnapshot()
    expect(findModel(store, '/og/two.png') !== undefined).toBe(isThere)
    const sql = "select 1 from address where path = '/og/two.png'"
    expect(store.db.find(sql) !== undefined).toBe(isThere)
  })

  it('keeps its version when a body changes, and has another one with a new title', async () => {
    const store = await makeBlog()
    const before = versionOf(store, '/og/one.png')
    store.save('articles/one.md', ONE, {
      ...showing('media/dot.svg'),
      html: '<p>Other</p>',
    })
    store.publishSnapshot()
    expect(versionOf(store, '/og/one.png')).toBe(before)
    store.save('articles/one.md', { ...ONE, title: 'Uno' }, showing('media/dot.svg'))
    store.publishSnapshot()
    expect(versionOf(store, '/og/one.png')).not.toBe(before)
  })

  it('is the one that the preview of an article has', async () => {
    const store = await makeBlog()
    const preview = store.openReader()((reader) => findPreviewPage(reader, slugOf('one')))
    expect(preview && toOgImageModel({ kind: 'article', ...preview })).toEqual(
      findModel(store, '/og/one.png'),
    )
  })

  it('depends on no body of an article', async () => {
    const tags = new Set<string>()
    const store = await makeBlog()
    withDependencyTracking(tags, () => findModel(store, '/og/one.png'))
    expect(tags).toContain('article:articles/one.md')
    expect([...tags]).not.toContain('document:articles/one.md')
  })
})
