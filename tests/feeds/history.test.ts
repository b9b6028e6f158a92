import { expect, it } from 'vitest'

import { toEntryUri } from '../../lib/site/article-id.ts'
import type { Query } from '../../lib/content/queries/reader.ts'
import {
  type FeedFormat,
  listFeedFormats,
  listFeedPaths,
  parseFeedPath,
  toFeedPath,
} from '../../lib/site/feed-url.ts'
import { makeStore } from '../content/support/store-fixture.ts'
import { openLightBlog } from '../publish/support/light/publisher-fixture.ts'
import { renderFeeds } from './support/feeds.ts'
import { type Feeds, listChanges, pickFeeds, readPart, walk } from './support/history.ts'

const SIZE = 20
const DAY_MS = 86_400_000
/** Of the site, an author, a tag that all articles have, and one that each second has. */
const FRONTS = ['', '/authors/ada-lovelace', '/tags/web', '/tags/even'] as const
const FORMATS = listFeedFormats()

interface History {
  /** What the store gives now. */
  readonly query: Query
  /** Adds an article of that day, counted from the first of 2024. */
  add(day: number): void
  remove(day: number): void
  /** Publishes, and returns the feeds that readers find. */
  publish(): Promise<Feeds>
  /** Ids of the articles that a feed is about, newest first. */
  listIds(front: string): string[]
}

function openHistory(): History {
  const store = makeStore()
  store.save('site.yaml', {
    ...{ title: 'A site', url: 'https://site.example' },
    feeds: { archives: 'all' },
  })
  const blog = openLightBlog(store, { appPages: ['/', '/404', ...listFeedPaths('')] })
  const days = new Set<number>()
  return {
    query: store.openReader(),
    add(day) {
      days.add(day)
      const date = new Date(Date.UTC(2024, 0, 1) + day * DAY_MS)
        .toISOString()
        .slice(0, 10)
      const tags = day % 2 === 0 ? ['web', 'even'] : ['web']
      store.save(`articles/day-${day}.md`, {
        ...{ title: `Day ${day}`, id: `id-${day}`, publish_date: date, tags },
      })
    },
    remove(day) {
      days.delete(day)
      store.remove(`articles/day-${day}.md`)
    },
    async publish() {
      const { failures } = await blog.publish()
      expect([...failures]).toEqual([])
      return pickFeeds(blog.readTree())
    },
    listIds(front) {
      const own = [...days].filter((day) => front !== '/tags/even' || day % 2 === 0)
      return own.toSorted((a, b) => b - a).map((day) => toEntryUri(`id-${day}`))
    },
  }
}

/** What holds after every step, whatever it was. */
function expectWhole({ listIds, query }: History, feeds: Feeds): void {
  for (const front of FRONTS) {
    const ids = listIds(front)
    const archives = Math.floor(ids.length / SIZE)
    if (front !== '' && ids.length === 0) continue
    for (const format of FORMATS) {
      const [current, ...older] = walk(feeds, { front, format })
      expect(current?.ids).toEqual(ids.slice(0, SIZE))
      expect(older).toHaveLength(archives)
      const filed = ids.slice(ids.length % SIZE)
      for (const [index, part] of older.entries()) {
        expect(part.ids).toEqual(filed.slice(index * SIZE, (index + 1) * SIZE))
      }
      const reached = new Set([current, ...older].flatMap((part) => part?.ids ?? []))
      expect([...reached]).toEqual(ids)
      expectLinks(feeds, front, archives)
    }
  }
  expectFresh(query, feeds)
}

/** Every link between archives leads to one that is there, and back. */
function expectLinks(feeds: Feeds, front: string, archives: number): void {
  for (const format of ['rss', 'atom'] as const) {
    const toUrl = (number?: number) =>
      `https://site.example${toFeedPath({ front, format, ...(number && { number }) })}`
    for (let number = 1; number <= archives; number += 1) {
      const path = new URL(toUrl(number)).pathname
      const { links } = readPart(format, feeds.get(path) ?? '')
      expect(links.current).toBe(toUrl())
      expect(links.self).toBe(toUrl(number))
      expect(links['prev-archive']).toBe(number === 1 ? undefined : toUrl(number - 1))
      if (number === archives) expect(links['next-archive']).toBeUndefined()
      else expect([undefined, toUrl(number + 1)]).toContain(links['next-archive'])
      if (number < archives - 1) expect(links['next-archive']).toBe(toUrl(number + 1))
    }
  }
}

/** Nothing that was kept is another than what is rendered now. */
function expectFresh(query: Query, feeds: Feeds): void {
  const fresh = renderFeeds(query)
  expect([...feeds.keys()].toSorted()).toEqual(
    fresh.map(({ address }) => address).toSorted(),
  )
  const stale = fresh.filter(({ address, text }) => feeds.get(address) !== text)
  expect(stale.map(({ address }) => address)).toEqual([])
}

/** An append changes the current feed, and of each feed's archives at most one. */
function expectFewChanges(before: Feeds, after: Feeds): void {
  const changes = listChanges(before, after)
  for (const front of FRONTS) {
    for (const format of FORMATS) {
      const own = changes.filter((path) => isOf(path, front, format))
      expect(own.length, own.join(' ')).toBeLessThanOrEqual(2)
      const archives = own.filter((path) => parseFeedPath(path)?.number !== undefined)
      expect(archives.length).toBeLessThanOrEqual(1)
      for (const path of archives) {
        const [old, now] = [before.get(path), after.get(path) ?? '']
        if (old === undefined) continue
        expect(readPart(format, now).ids).toEqual(readPart(format, old).ids)
      }
    }
  }
}

function isOf(path: string, front: string, format: FeedFormat): boolean {
  const feed = parseFeedPath(path)
  return feed?.front === front && feed.format === format
}

async function publishFromNothing(days: readonly number[]): Promise<Feeds> {
  const history = openHistory()
  for (const day of days) history.add(day)
  return history.publish()
}

const upTo = (last: number) => Array.from({ length: last }, (_, index) => index + 1)

it('leads from the newest article to the oldest, whenever one is added', {
  timeout: 180_000,
}, async () => {
  const history = openHistory()
  let before = await history.publish()
  for (const day of upTo(65)) {
    history.add(day)
    const feeds = await history.publish()
    expectWhole(history, feeds)
    expectFewChanges(before, feeds)
    before = feeds
  }
  expect(before).toEqual(await publishFromNothing(upTo(65)))
})

// Archives count from the oldest: what comes in below moves all that is newer.
it.each([19, 20, 39, 40, 41, 59, 60])(
  'leads to all %i articles after an older one was added or went',
  async (count) => {
    const history = openHistory()
    for (const day of upTo(count)) history.add(2 * day)
    const before = await history.publish()
    history.add(9)
    const feeds = await history.publish()
    expectWhole(history, feeds)
    history.remove(9)
    const after = await history.publish()
    expectWhole(history, after)
    expect(after).toEqual(before)
    history.remove(2 * count)
    expectWhole(history, await history.publish())
  },
)

it('keeps the address of an archive that is full again', async () => {
  const history = openHistory()
  for (const day of upTo(40)) history.add(day)
  const before = await history.publish()
  history.remove(40)
  const feeds = await history.publish()
  expect(feeds.has('/atom/2.xml')).toBe(false)
  expect(feeds.has('/atom/1.xml')).toBe(true)
  history.add(40)
  expect(await history.publish()).toEqual(before)
})

it('leads to all articles after many came or went at once', async () => {
  const history = openHistory()
  let count = 0
  for (const next of [19, 21, 40, 42, 61, 20, 1, 62, 39, 0, 41]) {
    for (let day = count + 1; day <= next; day += 1) history.add(day)
    for (let day = count; day > next; day -= 1) history.remove(day)
    count = next
    expectWhole(history, await history.publish())
  }
})
