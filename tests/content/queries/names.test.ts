import { describe, expect, it } from 'vitest'

import { findArticlePage } from '../../../lib/content/queries/pages/article.ts'
import {
  findAuthorPage,
  readAuthorsPage,
  findSeriesPage,
  findTagPage,
  readTagsPage,
} from '../../../lib/content/queries/pages/lists.ts'
import { slugOf } from '../support/slug.ts'
import { makeStore, type TestStore } from '../support/store-fixture.ts'

describe('tags', () => {
  it('are listed by title with the number of public articles', () => {
    const store = makeStore()
    store.save('tags/rust.md', { title: 'The Rust language' })
    store.save('articles/a.md', { tags: ['rust', 'Zig'] })
    store.save('articles/b.md', { tags: ['rust', 'ada'] })
    store.save('articles/c.md', { tags: ['rust', 'secret'], draft: true })
    store.publishSnapshot()
    const { tags } = store.openReader()(readTagsPage)
    expect(tags.map(({ title, path, count }) => [title, path, count])).toEqual([
      ['ada', '/tags/ada', 1],
      ['The Rust language', '/tags/rust', 2],
      ['Zig', '/tags/zig', 1],
    ])
  })

  it('have a page as long as readers see an article of theirs', () => {
    const store = makeStore()
    store.save('tags/unused.md', { title: 'Unused' })
    store.save('articles/a.md', { tags: ['rust'] })
    store.save('articles/c.md', { tags: ['secret'], draft: true })
    store.publishSnapshot()
    const find = (name: string, showsHidden: boolean) =>
      store.openReader({ showsHidden })((reader) => findTagPage(reader, slugOf(name)))
    expect(find('rust', false)?.list.articles).toHaveLength(1)
    expect(find('secret', false)).toBeUndefined()
    expect(find('secret', true)?.list.articles).toHaveLength(1)
    expect(find('unused', true)).toBeUndefined()
  })

  it('have one title wherever they stand, whatever was rendered first', () => {
    for (const names of [
      ['a', 'b'],
      ['b', 'a'],
    ] as const) {
      const store = makeStore()
      store.save('articles/a.md', { tags: ['Rust'], unlisted: true })
      store.save('articles/b.md', { tags: ['rust'], unlisted: true })
      store.publishSnapshot()
      const query = store.openReader()
      const titles = names.map((name) => [name, tagTitleOf(query, name)])
      expect(Object.fromEntries(titles)).toEqual({ a: 'Rust', b: 'rust' })
    }
  })
})

describe('authors', () => {
  it('are those with a file and those of public articles', () => {
    const store = makeStore()
    store.save('authors/zoe.md', { name: 'Zoe Abel' })
    store.save('articles/a.md', { author: 'Ann Lee' })
    store.save('articles/b.md', { authors: ['ann lee', 'zoe'] })
    store.save('articles/c.md', { author: 'Ghost', draft: true })
    store.publishSnapshot()
    const { authors } = store.openReader()(readAuthorsPage)
    expect(authors.map(({ name, slug, count }) => [name, slug, count])).toEqual([
      ['Ann Lee', 'ann-lee', 2],
      ['Zoe Abel', 'zoe', 1],
    ])
  })

  it('have a page with what their file says, and one without a file', () => {
    const store = makeStore()
    const links = [
      { label: 'Site', href: 'https://zoe.example' },
      { label: 'About', href: '/about' },
      { label: 'Bad', href: 'javascript:alert(1)' },
    ]
    store.save('authors/zoe.md', {
      name: 'Zoe',
      bio: 'Writes',
      links,
      fediverse: '@z@x.example',
    })
    store.save('articles/a.md', { author: 'Ann Lee' })
    store.publishSnapshot()
    const query = store.openReader({ siteUrl: 'https://site.example/blog' })
    const find = (name: string) => query((reader) => findAuthorPage(reader, slugOf(name)))
    expect(find('zoe')?.author).toEqual({
      slug: 'zoe',
      name: 'Zoe',
      path: '/blog/authors/zoe',
      bio: 'Writes',
      fediverse: '@z@x.example',
      html: '<p>Body</p>',
      links: [
        { label: 'Site', href: 'https://zoe.example' },
        { label: 'About', href: '/blog/about' },
      ],
    })
    expect(find('zoe')?.list.articles).toEqual([])
    expect(find('ann-lee')?.author).toEqual({
      slug: 'ann-lee',
      name: 'Ann Lee',
      path: '/blog/authors/ann-lee',
      links: [],
      html: '',
    })
    expect(find('nobody')).toBeUndefined()
  })
})

it('a list has a feed once it has an article that readers see', () => {
  const store = makeStore()
  store.save('authors/zoe.md', { name: 'Zoe' })
  store.save('articles/a.md', { author: 'Ann Lee', tags: ['Rust'], series: 'S' })
  store.save('articles/b.md', { author: 'zoe', draft: true })
  store.save('articles/c.md', { author: 'Ann Lee', tags: ['link'], unlisted: true })
  store.publishSnapshot()
  const query = store.openReader({ siteUrl: 'https://site.example/blog' })
  const feeds = query((reader) => [
    findTagPage(reader, slugOf('rust'))?.feed,
    findTagPage(reader, slugOf('link'))?.feed,
    findAuthorPage(reader, slugOf('ann-lee'))?.feed,
    findAuthorPage(reader, slugOf('zoe'))?.feed,
    findSeriesPage(reader, slugOf('s'))?.feed,
  ])
  expect(feeds).toEqual([
    { kind: 'tag', front: '/tags/rust', title: 'Rust', path: '/blog/tags/rust' },
    undefined,
    {
      kind: 'author',
      front: '/authors/ann-lee',
      title: 'Ann Lee',
      path: '/blog/authors/ann-lee',
    },
    undefined,
    { kind: 'series', front: '/series/s', title: 'S', path: '/blog/series/s' },
  ])
})

it('reads a series from its beginning', () => {
  const store = makeStore()
  store.save('articles/b.md', { title: 'B', series: 'S', publish_date: '2025-01-02' })
  store.save('articles/a.md', { title: 'A', series: 's', publish_date: '2025-01-03' })
  store.save('articles/c.md', { title: 'C', series: 'S', publish_date: '2025-01-02' })
  store.save('articles/d.md', { series: 'S', draft: true })
  store.publishSnapshot()
  const page = store.openReader()((reader) => findSeriesPage(reader, slugOf('s')))
  expect(page?.series).toEqual({ slug: 's', title: 'S', path: '/series/s' })
  expect(page?.articles.map(({ title }) => title)).toEqual(['B', 'C', 'A'])
})

function tagTitleOf(query: ReturnType<TestStore['openReader']>, name: string) {
  const page = query((reader) => findArticlePage(reader, slugOf(name)))
  return page?.article.tags[0]?.title
}
