import { expect, it } from 'vitest'

import { findArticlePage } from '../../../lib/content/queries/pages/article.ts'
import { findFeedPage } from '../../../lib/content/queries/pages/feeds.ts'
import type { Query } from '../../../lib/content/queries/reader.ts'
import { makeStore, type TestStore } from '../support/store-fixture.ts'
import { slugOf } from '../support/slug.ts'

/** One article a day, from the first of 2024 on. */
function saveDays(store: TestStore, days: readonly number[]): void {
  for (const day of days) {
    store.save(`articles/day-${day}.md`, {
      ...{ title: `Day ${day}`, id: `day-${day}`, series: 'Days', tags: ['a', 'b'] },
      publish_date: new Date(Date.UTC(2024, 0, day)).toISOString().slice(0, 10),
    })
  }
}

const upTo = (last: number) => Array.from({ length: last }, (_, index) => index + 1)

function openDays(count: number): { store: TestStore; query: Query } {
  const store = makeStore()
  saveDays(store, upTo(count))
  store.publishSnapshot()
  return { store, query: store.openReader() }
}

const placeOf = (query: Query, day: number) =>
  query((reader) => findArticlePage(reader, slugOf(`day-${day}`)))?.series

it.each([
  [40, 20, 20, 1, 40, 40],
  [41, 20, 20, 1, 20, undefined],
  [41, 21, 21, 21, 21, undefined],
  [250, 1, 1, 1, 20, undefined],
  [250, 120, 120, 101, 20, undefined],
  [250, 221, 221, 221, 30, undefined],
  [250, 250, 250, 221, 30, undefined],
])(
  'of %i parts, part %i has those beside it',
  (total, day, position, first, length, count) => {
    const place = placeOf(openDays(total).query, day)
    expect(place).toMatchObject({ position, first })
    expect(place?.articles).toHaveLength(length)
    expect(place?.articles[position - first]?.id).toBe(`day-${day}`)
    expect(place?.count).toBe(count)
  },
)

it('finds the archives of a long list after members came and went below', () => {
  const { store, query } = openDays(250)
  const expectArchives = (days: readonly number[]) => {
    for (const number of [1, 5, 6, 12]) {
      const page = query((reader) => findFeedPage(reader, { kind: 'site' }, number))
      const expected = days.slice((number - 1) * 20, number * 20).toReversed()
      expect(page?.entries.map(({ id }) => id)).toEqual(
        expected.map((day) => `day-${day}`),
      )
    }
  }
  expectArchives(upTo(250))
  for (const day of [3, 100, 101]) store.remove(`articles/day-${day}.md`)
  store.publishSnapshot()
  const left = upTo(250).filter((day) => ![3, 100, 101].includes(day))
  expectArchives(left)
  saveDays(store, [3, 100, 101, 251])
  store.publishSnapshot()
  expectArchives(upTo(251))
})
