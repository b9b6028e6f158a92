import { describe, expect, it } from 'vitest'

import { findArticlePage } from '../../../lib/content/queries/pages/article.ts'
import { listNewest } from '../../../lib/content/queries/lists.ts'
import type { ArticlePage } from '../../../lib/model/page.ts'
import type { ReaderOptions } from '../support/compiler-fixture.ts'
import { slugOf } from '../support/slug.ts'
import { makeStore, type TestStore } from '../support/store-fixture.ts'

function findPage(store: TestStore, name: string, options?: ReaderOptions) {
  return store.openReader(options)((reader) => findArticlePage(reader, slugOf(name)))
}

function requirePage(
  store: TestStore,
  name: string,
  options?: ReaderOptions,
): ArticlePage {
  const page = findPage(store, name, options)
  if (page === undefined) throw new TypeError(`There is no article ${name}`)
  return page
}

/** Slugs of the previous and of the next article. */
function adjacentOf(store: TestStore, name: string, options?: ReaderOptions) {
  const { previous, next } = requirePage(store, name, options)
  return [previous?.slug, next?.slug]
}

describe('an article', () => {
  it('was not updated before it was published', () => {
    const store = makeStore()
    const updated_date = '2025-03-04'
    store.save('articles/a.md', { title: 'A', publish_date: '2025-03-05', updated_date })
    store.publishSnapshot()
    expect(requirePage(store, 'a').article.updatedDate).toBeUndefined()
  })

  it('has what its file says, in the words of the site', () => {
    const store = makeStore()
    store.save('site.yaml', { time_zone: 'Asia/Kathmandu', language: 'de' })
    store.save('authors/ann.md', { name: 'Ann Lee' })
    store.save('articles/a.md', {
      id: 'k7',
      title: 'A',
      subtitle: 'Under it',
      authors: ['ann', 'Bob'],
      publish_date: '2025-03-05',
      updated_date: '2025-03-06',
      created_date: '2025-03-04T00:00Z',
      tags: ['Rust', 'rust'],
      series: 'S',
      cta: 'Write to us',
      canonical_url: 'https://elsewhere.example/a',
      heroImage: 'https://cdn.example/a.png',
      heroAlt: 'A picture',
    })
    store.publishSnapshot()
    const { article, authors, series } = requirePage(store, 'a')
    expect(article).toEqual({
      id: 'k7',
      slug: 'a',
      path: '/articles/a',
      title: 'A',
      subtitle: 'Under it',
      description: 'A description',
      excerpt: 'An excerpt',
      authors: [
        { slug: 'ann', name: 'Ann Lee', path: '/authors/ann' },
        { slug: 'bob', name: 'Bob', path: '/authors/bob' },
      ],
      publishDate: '2025-03-04T18:15:00.000Z',
      updatedDate: '2025-03-05T18:15:00.000Z',
      createdDate: '2025-03-04T00:00:00.000Z',
      readTime: '1 Min.',
      tags: [{ slug: 'rust', title: 'Rust', path: '/tags/rust' }],
      series: { slug: 's', title: 'S', path: '/series/s' },
      hero: { src: 'https://cdn.example/a.png', alt: 'A picture', type: 'image/png' },
      visibility: 'public',
      draft: false,
      html: '<p>Body</p>',
      toc: [],
      wordCount: 1,
      readMinutes: 1,
      cta: 'Write to us',
      canonicalUrl: 'https://elsewhere.example/a',
    })
    expect(authors.map(({ name }) => name)).toEqual(['Ann Lee', 'Bob'])
    expect(series).toMatchObject({ position: 1, articles: [{ slug: 'a' }] })
  })

  it.each([
    [{ read_time: '8 mins' }, '8 mins', 8],
    [{ read_time: '1 h 20 min' }, '1 h 20 min', 1],
    [{}, '1 min', 1],
  ])('with %j takes %s to read', (fields, readTime, readMinutes) => {
    const store = makeStore()
    store.save('articles/a.md', fields)
    store.publishSnapshot()
    expect(requirePage(store, 'a').article).toMatchObject({ readTime, readMinutes })
  })

  it('is found by any spelling of its slug', () => {
    const store = makeStore()
    store.save('articles/u\u0308bung.md')
    store.publishSnapshot()
    expect(findPage(store, 'ÜBUNG')?.article.path).toBe('/articles/%C3%BCbung')
  })

  it('never brings its body into a list', () => {
    const store = makeStore()
    store.save(
      'articles/a.md',
      {},
      { html: '<p>word</p>', text: 'word', feedHtml: 'word' },
    )
    store.publishSnapshot()
    const listed = store.openReader()((reader) => listNewest(reader, 'all', 10))
    expect(listed).toHaveLength(1)
    expect(JSON.stringify(listed)).not.toContain('word')
  })
})

describe('the articles before and after', () => {
  it('are the next older and the next newer one, by name where dates are one', () => {
    const store = makeStore()
    for (const name of ['m', 'a', 'z']) {
      store.save(`articles/${name}.md`, { publish_date: '2025-03-05' })
    }
    store.save('articles/old.md', { publish_date: '2025-03-04' })
    store.save('articles/new.md', { publish_date: '2025-03-06' })
    store.publishSnapshot()
    // In lists: new, z, m, a, old.
    expect(adjacentOf(store, 'new')).toEqual(['z', undefined])
    expect(adjacentOf(store, 'z')).toEqual(['m', 'new'])
    expect(adjacentOf(store, 'm')).toEqual(['a', 'z'])
    expect(adjacentOf(store, 'a')).toEqual(['old', 'm'])
    expect(adjacentOf(store, 'old')).toEqual([undefined, 'a'])
  })

  it('are parts of the same series, and at its ends any article', () => {
    const store = makeStore()
    const save = (name: string, day: number, series?: string) =>
      store.save(`articles/${name}.md`, {
        publish_date: `2025-03-0${day}`,
        ...(series && { series }),
      })
    save('before', 1)
    save('one', 2, 'S')
    save('between', 3)
    save('two', 4, 'S')
    save('three', 5, 'S')
    store.publishSnapshot()
    expect(adjacentOf(store, 'one')).toEqual(['before', 'two'])
    expect(adjacentOf(store, 'two')).toEqual(['one', 'three'])
    expect(adjacentOf(store, 'three')).toEqual(['two', undefined])
    expect(adjacentOf(store, 'between')).toEqual(['one', 'two'])
  })

  it('are public, and in development hidden ones too', () => {
    const store = makeStore()
    store.save('articles/a.md', { publish_date: '2025-03-01' })
    store.save('articles/b.md', { publish_date: '2025-03-02', draft: true })
    store.save('articles/c.md', { publish_date: '2025-03-03', unlisted: true })
    store.save('articles/d.md', { publish_date: '2025-03-04' })
    store.save('articles/e.md', { publish_date: '2099-01-01' })
    store.publishSnapshot()
    expect(adjacentOf(store, 'a')).toEqual([undefined, 'd'])
    expect(adjacentOf(store, 'd')).toEqual(['a', undefined])
    expect(adjacentOf(store, 'c')).toEqual(['a', 'd'])
    const dev = { showsHidden: true }
    expect(adjacentOf(store, 'a', dev)).toEqual([undefined, 'b'])
    expect(adjacentOf(store, 'd', dev)).toEqual(['b', 'e'])
  })
})

describe('related articles', () => {
  const related = (store: TestStore, name: string, options?: ReaderOptions) =>
    requirePage(store, name, options).related.map(({ slug }) => slug)

  it('are three older ones: most tags in common, rare ones first, then the newest', () => {
    const store = makeStore()
    const save = (name: string, day: number, tags: readonly string[]) =>
      store.save(`articles/${name}.md`, { publish_date: `2025-03-0${day}`, tags })
    save('newer', 9, ['x', 'y', 'z'])
    save('here', 8, ['x', 'y', 'z'])
    save('one-new', 7, ['x'])
    save('two-b', 5, ['x', 'y'])
    save('two-a', 5, ['Y', 'Z'])
    save('one-old', 2, ['x'])
    save('three', 1, ['z', 'y', 'x'])
    save('none', 6, ['w'])
    store.publishSnapshot()
    expect(related(store, 'here')).toEqual(['three', 'two-a', 'two-b'])
    expect(related(store, 'two-b')).toEqual(['three', 'two-a', 'one-old'])
    expect(related(store, 'three')).toEqual([])
    expect(related(store, 'none')).toEqual([])
  })

  it('share a rare topic rather than a common one', () => {
    const store = makeStore()
    const save = (name: string, day: number, tags: readonly string[]) =>
      store.save(`articles/${name}.md`, { publish_date: `2025-03-0${day}`, tags })
    save('here', 9, ['common', 'rare'])
    for (const day of [8, 7, 6, 5]) save(`common-${day}`, day, ['common'])
    save('rare', 1, ['rare'])
    store.publishSnapshot()
    expect(related(store, 'here')).toEqual(['rare', 'common-8', 'common-7'])
  })

  it('are no parts of the same series', () => {
    const store = makeStore()
    const tags = ['x']
    store.save('articles/b.md', { publish_date: '2025-03-09', tags, series: 'S' })
    store.save('articles/a.md', { publish_date: '2025-03-08', tags, series: 'S' })
    store.save('articles/other.md', { publish_date: '2025-03-07', tags, series: 'T' })
    store.publishSnapshot()
    expect(related(store, 'b')).toEqual(['other'])
  })

  it('are public, and in development hidden ones too', () => {
    const store = makeStore()
    store.save('articles/here.md', { publish_date: '2025-03-09', tags: ['x'] })
    store.save('articles/draft.md', { tags: ['x'], draft: true })
    store.save('articles/unlisted.md', { tags: ['x'], unlisted: true })
    store.publishSnapshot()
    expect(related(store, 'here')).toEqual([])
    expect(related(store, 'here', { showsHidden: true })).toEqual(['draft'])
  })
})

describe('the position in a series', () => {
  it('counts from the oldest public part', () => {
    const store = makeStore()
    const save = (name: string, day: number, fields = {}) =>
      store.save(`articles/${name}.md`, {
        publish_date: `2025-03-0${day}`,
        series: 'S',
        ...fields,
      })
    save('a', 1)
    save('b', 2, { draft: true })
    save('c', 3)
    save('d', 4, { unlisted: true })
    save('e', 5, { series: 's' })
    store.publishSnapshot()
    const positions = (options?: ReaderOptions) =>
      ['a', 'b', 'c', 'd', 'e'].map(
        (name) => findPage(store, name, options)?.series?.position,
      )
    expect(positions()).toEqual([1, undefined, 2, undefined, 3])
    expect(positions({ showsHidden: true })).toEqual([1, 2, 3, undefined, 4])
    const { series } = requirePage(store, 'c')
    expect(series?.articles.map(({ slug }) => slug)).toEqual(['a', 'c', 'e'])
  })
})
