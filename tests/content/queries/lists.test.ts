import { describe, expect, it, vi } from 'vitest'

import { findListPage, listOldest } from '../../../lib/content/queries/lists.ts'
import type { Reader } from '../../../lib/content/queries/reader.ts'
import type { ListPage } from '../../../lib/model/page.ts'
import { makeStore, type TestStore } from '../support/store-fixture.ts'

vi.mock('../../../lib/site/paging.ts', async (original) => ({
  ...(await original<object>()),
  pageSizeOf: () => 3,
}))

/** Articles `1` to `count`, a day apart; the title is the number. */
function saveArticles(store: TestStore, count: number, from = 1): void {
  for (let number = from; number <= count; number += 1) {
    const day = new Date(Date.UTC(2020, 0, number)).toISOString().slice(0, 10)
    store.save(`articles/${number}.md`, { title: String(number), publish_date: day })
  }
  store.publishSnapshot()
}

function titlesOf({ articles }: ListPage): string {
  return articles.map(({ title }) => title).join(' ')
}

/** The front page, and every numbered one from 1. */
function readPages(reader: Reader): { front: ListPage; numbered: ListPage[] } {
  const front = findListPage(reader, 'all', '/archive')
  if (front === undefined) throw new TypeError('A list has a front page')
  const numbered: ListPage[] = []
  for (let number = 1; ; number += 1) {
    const page = findListPage(reader, 'all', '/archive', number)
    if (page === undefined) return { front, numbered }
    numbered.push(page)
  }
}

describe('pages of three', () => {
  it.each([
    [0, '', []],
    [1, '1', []],
    [2, '2 1', []],
    [3, '3 2 1', []],
    [4, '4 3 2 1', []],
    [5, '5 4 3 2 1', []],
    [6, '6 5 4', ['3 2 1']],
    [7, '7 6 5 4', ['3 2 1']],
    [8, '8 7 6 5 4', ['3 2 1']],
    [9, '9 8 7', ['3 2 1', '6 5 4']],
    [11, '11 10 9 8 7', ['3 2 1', '6 5 4']],
    [12, '12 11 10', ['3 2 1', '6 5 4', '9 8 7']],
  ])('of %i articles are %j and, from the oldest, %j', (count, front, numbered) => {
    const store = makeStore()
    saveArticles(store, count)
    const pages = store.openReader()(readPages)
    expect(titlesOf(pages.front)).toBe(front)
    expect(pages.numbered.map(titlesOf)).toEqual(numbered)
    expect(pages.numbered.map(({ number }) => number)).toEqual(
      numbered.map((_, index) => index + 1),
    )
  })

  it.each([
    [5, {}, []],
    [6, { olderPath: '/archive/1' }, [{ newerPath: '/archive' }]],
    [
      12,
      { olderPath: '/archive/3' },
      [
        { newerPath: '/archive/2' },
        { newerPath: '/archive/3', olderPath: '/archive/1' },
        { newerPath: '/archive', olderPath: '/archive/2' },
      ],
    ],
  ])('of %i articles lead to one another', (count, front, numbered) => {
    const store = makeStore()
    saveArticles(store, count)
    const pages = store.openReader()(readPages)
    expect(linksOf(pages.front)).toEqual(front)
    expect(pages.numbered.map(linksOf)).toEqual(numbered)
  })

  it.each([0, -1, 1.5, 3, 4, Number.NaN, Number.POSITIVE_INFINITY])(
    'have no number %d where there are two',
    (number) => {
      const store = makeStore()
      saveArticles(store, 9)
      const page = store.openReader()((reader) =>
        findListPage(reader, 'all', '/archive', number),
      )
      expect(page).toBeUndefined()
    },
  )

  it('keep what they have: a new article changes the front page, or makes one number', () => {
    const store = makeStore()
    const query = store.openReader()
    let before = query(readPages)
    for (let count = 1; count <= 13; count += 1) {
      saveArticles(store, count, count)
      const after = query(readPages)
      const { length } = before.numbered
      expect(after.numbered.slice(0, length).map(titlesOf)).toEqual(
        before.numbered.map(titlesOf),
      )
      // The last one leads to the new number then: nothing else of the older ones changes.
      expect(after.numbered.slice(0, length - 1)).toEqual(
        before.numbered.slice(0, Math.max(0, length - 1)),
      )
      expect(after.numbered.length - length).toBe(count >= 6 && count % 3 === 0 ? 1 : 0)
      before = after
    }
  })

  it('hold articles of one date by name, the same from both ends', () => {
    const store = makeStore()
    for (const part of ['3', '1', '9', '2', '11', '10', '100']) {
      const series = 'The walk'
      // An id is random: it says nothing of the order.
      const id = `${'zxbqmda'[part.length]}${part.at(-1)}k`
      store.save(`articles/walk-${part}.md`, { title: part, series, id })
    }
    store.publishSnapshot()
    const query = store.openReader()
    const pages = query(readPages)
    expect(titlesOf(pages.front)).toBe('100 11 10 9')
    expect(pages.numbered.map(titlesOf)).toEqual(['3 2 1'])
    const rows = query((reader) => listOldest(reader, 'series:the-walk'))
    expect(rows.map(({ record }) => record.title).join(' ')).toBe('1 2 3 9 10 11 100')
  })

  it('hold public articles only, and in development hidden ones too', () => {
    const store = makeStore()
    saveArticles(store, 5)
    store.save('articles/d.md', {
      title: 'draft',
      publish_date: '2020-01-03',
      draft: true,
    })
    store.save('articles/s.md', { title: 'due', publish_date: '2030-01-01' })
    store.save('articles/u.md', { title: 'unlisted', unlisted: true })
    store.publishSnapshot()
    const all = ({ front, numbered }: ReturnType<typeof readPages>) =>
      [front, ...numbered.toReversed()].map(titlesOf).join(' | ')
    expect(all(store.openReader()(readPages))).toBe('5 4 3 2 1')
    expect(all(store.openReader({ showsHidden: true })(readPages))).toBe(
      'due 5 4 draft | 3 2 1',
    )
  })
})

function linksOf({ newerPath, olderPath }: ListPage) {
  return { ...(newerPath && { newerPath }), ...(olderPath && { olderPath }) }
}
