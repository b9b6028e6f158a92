import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

import { listFeedPaths, parseFeedPath } from '../../lib/site/feed-url.ts'
import { makeStore, type TestStore } from '../content/support/store-fixture.ts'
import {
  type LightBlog,
  openLightBlog,
  type LightSettings,
} from '../publish/support/light/publisher-fixture.ts'
import { readPart, walk } from './support/history.ts'

const LISTS = ['/tags/web', '/series/tides', '/authors/ada-lovelace']
const OF_SITE = [1, 2].flatMap((number) => listFeedPaths('', number))
const OF_LISTS = LISTS.flatMap((front) =>
  [1, 2].flatMap((number) => listFeedPaths(front, number)),
)

/** Of 45 articles, all with one tag, one series and one author. */
function makeLongStore(archives?: 'all'): TestStore {
  const store = makeStore()
  saveSite(store, archives)
  for (let day = 1; day <= 45; day += 1) {
    store.save(`articles/day-${day}.md`, {
      ...{ title: `Day ${day}`, tags: ['web'], series: 'Tides' },
      publish_date: new Date(Date.UTC(2024, 0, day)).toISOString().slice(0, 10),
    })
  }
  return store
}

function saveSite(store: TestStore, archives?: 'all' | 'site'): void {
  const site = { title: 'A site', url: 'https://site.example' }
  store.save('site.yaml', { ...site, ...(archives && { feeds: { archives } }) })
}

function openLong(store: TestStore, settings: LightSettings = {}): LightBlog {
  const appPages = ['/', '/404', ...listFeedPaths('')]
  return openLightBlog(store, { appPages, ...settings })
}

function listArchives(blog: LightBlog): string[] {
  const paths = [...blog.readTree().keys()].map((file) => `/${file}`)
  return paths.filter((path) => parseFeedPath(path)?.number !== undefined).toSorted()
}

it('are those of the site; other feeds have their newest entries, and name it', async () => {
  const blog = openLong(makeLongStore())
  await blog.publish()
  expect(listArchives(blog)).toEqual(OF_SITE.toSorted())
  const text = blog.readText('tags/web/atom.xml') ?? ''
  const { ids, links } = readPart('atom', text)
  expect(ids).toHaveLength(20)
  expect(links).toMatchObject({ related: 'https://site.example/atom.xml' })
  const feeds = new Map(
    [...blog.readTree()].map(([file, bytes]) => [`/${file}`, `${bytes}`]),
  )
  const all = walk(feeds, { front: '', format: 'atom' }).flatMap((part) => part.ids)
  expect(new Set(all).size).toBe(45)
})

it('come for every feed where the site asks for them, and go again', async () => {
  const store = makeLongStore()
  const blog = openLong(store)
  await blog.publish()
  const before = blog.readTree()
  saveSite(store, 'all')
  await blog.publish()
  expect(listArchives(blog)).toEqual([...OF_SITE, ...OF_LISTS].toSorted())
  expect(blog.readText('tags/web/atom.xml')).not.toContain('rel="related"')
  const fresh = openLong(makeLongStore('all'))
  await fresh.publish()
  expect(blog.readTree()).toEqual(fresh.readTree())
  saveSite(store)
  await blog.publish()
  expect(blog.readTree()).toEqual(before)
})

it('are stored once, where an earlier version left compressed forms too', async () => {
  const old = openLong(makeLongStore('all'))
  await old.publish()
  await old.close()
  for (const ending of ['.br', '.gz']) {
    writeFileSync(join(old.outDir, `feed/1.xml${ending}`), 'compressed')
    writeFileSync(join(old.outDir, `tags/web/feed/1.xml${ending}`), 'compressed')
  }
  const blog = openLong(makeLongStore(), { outDir: old.outDir })
  await blog.publish()
  const fresh = openLong(makeLongStore())
  await fresh.publish()
  const files = (tree: Map<string, Buffer>) => [...tree.keys()].toSorted()
  expect(files(blog.readTree())).toEqual(files(fresh.readTree()))
})
