import { describe, expect, it } from 'vitest'

import { findRedirect } from '../../../lib/content/queries/pages/redirect.ts'
import { readDraftsPage } from '../../../lib/content/queries/pages/drafts.ts'
import { findStandalonePage } from '../../../lib/content/queries/pages/standalone.ts'
import type { Reader } from '../../../lib/content/queries/reader.ts'
import { slugOf } from '../support/slug.ts'
import { makeStore } from '../support/store-fixture.ts'

describe('a standalone page', () => {
  it('has what its file says', () => {
    const store = makeStore()
    store.save('pages/about.md', {
      title: 'About',
      description: 'Us',
      updated_date: '2025-03-05',
    })
    store.publishSnapshot()
    const read = (reader: Reader) => findStandalonePage(reader, slugOf('About'))
    expect(store.openReader({ siteUrl: 'https://x.example/blog' })(read)).toMatchObject({
      slug: 'about',
      path: '/blog/about',
      title: 'About',
      description: 'Us',
      updatedDate: '2025-03-05T00:00:00.000Z',
      html: '<p>Body</p>',
      draft: false,
    })
  })

  it('is in development alone while it is a draft', () => {
    const store = makeStore()
    store.save('pages/about.md', { title: 'About', draft: true })
    store.publishSnapshot()
    const read = (reader: Reader) => findStandalonePage(reader, slugOf('about'))?.draft
    expect(store.openReader()(read)).toBeUndefined()
    expect(store.openReader({ showsHidden: true })(read)).toBe(true)
  })
})

describe('redirects', () => {
  it.each([
    ['/articles/old', '/blog/articles/a'],
    ['/articles/u\u0308bung', '/blog/articles/a'],
    ['/articles/\u00fcbung', '/blog/articles/a'],
    ['/2019/old.html', '/blog/articles/a'],
    ['/team', '/blog/about'],
    ['/articles/hidden', undefined],
    ['/articles/a', undefined],
    ['/nowhere', undefined],
    ['/', undefined],
  ])('from %s lead to %s', (from, to) => {
    const store = makeStore()
    store.save('articles/a.md', { aliases: ['old', 'Übung', '/2019/old.html'] })
    store.save('articles/b.md', { aliases: ['hidden'], draft: true })
    store.save('pages/about.md', { title: 'About', aliases: ['team'] })
    store.publishSnapshot()
    const query = store.openReader({ siteUrl: 'https://site.example/blog' })
    expect(query((reader) => findRedirect(reader, from))).toBe(to)
  })

  it('lead to the one that may be seen of two that claim an address', () => {
    const store = makeStore()
    store.save('articles/a.md', { aliases: ['old'], draft: true })
    store.save('articles/b.md', { aliases: ['old'] })
    store.publishSnapshot()
    const find = (reader: Reader) => findRedirect(reader, '/articles/old')
    expect(store.openReader()(find)).toBe('/articles/b')
  })
})

describe('the page of drafts', () => {
  it('lists drafts, newest first, and what is scheduled, soonest first', () => {
    const store = makeStore()
    store.save('articles/public.md')
    store.save('articles/unlisted.md', { unlisted: true })
    store.save('articles/d1.md', { draft: true, publish_date: '2025-01-01' })
    store.save('articles/d2.md', { draft: true, publish_date: '2099-01-01' })
    store.save('articles/s1.md', { publish_date: '2098-01-01' })
    store.save('articles/s2.md', { publish_date: '2099-01-01', unlisted: true })
    store.publishSnapshot()
    const { drafts, scheduled } = store.openReader({ showsHidden: true })(readDraftsPage)
    expect(drafts.map(({ slug }) => slug)).toEqual(['d2', 'd1'])
    expect(scheduled.map(({ slug }) => slug)).toEqual(['s1', 's2'])
  })

  it('is empty where readers look', () => {
    const store = makeStore()
    store.save('articles/a.md', { draft: true })
    store.publishSnapshot()
    const { drafts, scheduled } = store.openReader()(readDraftsPage)
    expect([drafts, scheduled]).toEqual([[], []])
  })
})
