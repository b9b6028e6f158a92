import { describe, expect, it } from 'vitest'

import {
  findArchivePage,
  readArchivePage,
} from '../../../lib/content/queries/pages/archive.ts'
import { listFrontPageDiagnostics } from '../../../lib/content/references/front-page.ts'
import { readHomePage } from '../../../lib/content/queries/pages/home.ts'
import { makeStore, type TestStore } from '../support/store-fixture.ts'

/** `count` articles of a month, on its first days. */
function saveMonth(store: TestStore, month: string, count: number): void {
  for (let i = 0; i < count; i += 1) {
    const publish_date = `${month}-${String((i % 28) + 1).padStart(2, '0')}`
    store.save(`articles/${month}-${String(i).padStart(3, '0')}.md`, { publish_date })
  }
}

describe('the archive', () => {
  it('counts years and months, and leads to the page on which a month begins', () => {
    const store = makeStore()
    saveMonth(store, '2023-11', 30)
    saveMonth(store, '2023-12', 40)
    saveMonth(store, '2024-01', 70)
    saveMonth(store, '2025-05', 5)
    store.publishSnapshot()
    const query = store.openReader({ siteUrl: 'https://site.example/blog' })
    const page = query(readArchivePage)
    expect(page.years).toEqual([
      {
        year: '2025',
        count: 5,
        months: [{ month: '2025-05', count: 5, path: '/blog/archive#2025-05' }],
      },
      {
        year: '2024',
        count: 70,
        months: [{ month: '2024-01', count: 70, path: '/blog/archive#2024-01' }],
      },
      {
        year: '2023',
        count: 70,
        months: [
          { month: '2023-12', count: 40, path: '/blog/archive#2023-12' },
          { month: '2023-11', count: 30, path: '/blog/archive/1#2023-11' },
        ],
      },
    ])
    // Every month is a heading of the page that is named for it.
    for (const { month, path } of page.years.flatMap(({ months }) => months)) {
      const number = /archive\/(\d+)#/.exec(path)?.[1]
      const named = number
        ? query((reader) => findArchivePage(reader, Number(number)))
        : page
      expect(named?.months.map((group) => group.month)).toContain(month)
    }
  })

  it('groups articles by their month in the zone of the site, newest first', () => {
    const store = makeStore()
    store.save('site.yaml', { time_zone: 'Asia/Tokyo' })
    store.save('articles/a.md', { title: 'A', publish_date: '2025-03-31T14:59Z' })
    store.save('articles/b.md', { title: 'B', publish_date: '2025-03-31T15:00Z' })
    store.save('articles/c.md', { title: 'C', publish_date: '2025-04-20' })
    store.publishSnapshot()
    const { months, years } = store.openReader()(readArchivePage)
    const groups = months.map(({ month, articles }) => [
      month,
      articles.map(({ title }) => title),
    ])
    expect(groups).toEqual([
      ['2025-04', ['C', 'B']],
      ['2025-03', ['A']],
    ])
    expect(years[0]?.months.map(({ count }) => count)).toEqual([2, 1])
  })

  it('is empty before the first article', () => {
    const store = makeStore()
    expect(store.openReader()(readArchivePage)).toMatchObject({
      years: [],
      months: [],
      list: { articles: [] },
    })
  })

  it('has no years on its numbered pages, which would change with every article', () => {
    const store = makeStore()
    saveMonth(store, '2023-11', 100)
    store.publishSnapshot()
    const page = store.openReader()((reader) => findArchivePage(reader, 1))
    expect(page?.years).toEqual([])
    expect(page?.list).toMatchObject({ number: 1, newerPath: '/archive' })
  })
})

describe('the home page', () => {
  it('has the newest article as its lead, twelve more, and the most used names', () => {
    const store = makeStore()
    for (let day = 10; day < 25; day += 1) {
      store.save(`articles/${day}.md`, {
        title: String(day),
        publish_date: `2025-05-${day}`,
        tags: day % 2 ? ['Odd', 'All'] : ['All'],
        series: day === 10 ? 'One' : 'Many',
      })
    }
    store.publishSnapshot()
    const { lead, newest, tags, series } = store.openReader()(readHomePage)
    expect(lead?.title).toBe('24')
    expect(newest.map(({ title }) => Number(title))).toEqual([
      23, 22, 21, 20, 19, 18, 17, 16, 15, 14, 13, 12,
    ])
    expect(tags.map(({ title }) => title)).toEqual(['All', 'Odd'])
    expect(series.map(({ title }) => title)).toEqual(['Many', 'One'])
  })

  it('has what the owner chose, where it is in a list', () => {
    const store = makeStore()
    const start_here = ['b', 'draft', 'a', 'unlisted', 'none', 'b']
    store.save('site.yaml', { featured: 'a', start_here })
    for (const name of ['a', 'b', 'c']) store.save(`articles/${name}.md`)
    store.save('articles/draft.md', { draft: true })
    store.save('articles/unlisted.md', { unlisted: true })
    store.publishSnapshot()
    const page = store.openReader()(readHomePage)
    expect([page.lead?.slug, page.isLeadChosen]).toEqual(['a', true])
    expect(page.newest.map(({ slug }) => slug)).toEqual(['c', 'b'])
    expect(page.startHere.map(({ slug }) => slug)).toEqual(['b', 'a'])
    const diagnostics = listFrontPageDiagnostics(store.db)
    expect(diagnostics.every(({ rule }) => rule === 'front-page-article')).toBe(true)
    expect(diagnostics.map(({ message }) => message)).toEqual([
      '`draft` is not public, so the front page leaves it out until it is',
      '`unlisted` is unlisted, so the front page leaves it out: name another, or list it',
      'No article has the slug `none`, so the front page leaves it out: write the slug of one',
    ])
    store.save('site.yaml', { featured: 'draft' })
    store.publishSnapshot()
    expect(store.openReader()(readHomePage)).toMatchObject({
      lead: { slug: 'c' },
      isLeadChosen: false,
    })
  })

  it('has no lead before the first article', () => {
    const { lead, newest, tags } = makeStore().openReader()(readHomePage)
    expect([lead, newest, tags]).toEqual([undefined, [], []])
  })
})
