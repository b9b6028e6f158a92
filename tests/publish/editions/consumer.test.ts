import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'

import { expect, it } from 'vitest'

import { ImprintClient, type State } from '../../../clients/typescript/client.ts'
import { listApiPaths } from '../../../lib/site/api/fixed-paths.ts'
import { makeRandom, type Random } from '../../content/support/random.ts'
import {
  type LightBlog,
  makeLightStore,
  openLightBlog,
} from '../support/light/publisher-fixture.ts'
import { readRuns } from '../support/runs.ts'

const EDITS = 100
/** What is there without any article. */
const PAGES = ['/404', '/archive', ...listApiPaths()]
const { runs, seed: firstSeed } = readRuns(1)
const SEEDS = Array.from({ length: runs }, (_, index) => firstSeed + index)

// A real publisher, and the client of the API, which keeps a copy by reading what it has stored.
// Whatever was edited, moved, taken back or dated back, and whatever the store lost, the copy is
// what readers can see, and nothing was asked for that did not change.
it.each(SEEDS)(
  'keeps a copy of a blog over a hundred edits, seed %i',
  { timeout: 120_000 },
  async (seed) => {
    const random = makeRandom(seed)
    const store = makeLightStore()
    let now = Date.parse('2025-06-01T00:00:00Z')
    const blog = openLightBlog(store, { appPages: PAGES, now: () => new Date(now) })
    const asked: string[] = []
    const client = new ImprintClient('https://site.example', async (input) => {
      const path = decodeURIComponent(new URL(String(input)).pathname)
      asked.push(path)
      return answer(join(blog.outDir, path))
    })
    let state: State | undefined
    for (let step = 0; step < EDITS; step += 1) {
      const isLost = random.oneIn(12) ? lose(blog, random) : false
      edit(blog, random)
      now += random.below(3) * 12 * 3_600_000
      await blog.publish()
      const before = state
      asked.length = 0
      const { state: after, put, deleted } = await client.sync(state)
      state = after
      const name = `seed ${seed}, step ${step}`
      expect(toHashes(after), name).toEqual(listPublic(blog))
      const changed = Object.entries(after.items).filter(
        ([key, { hash, slug }]) =>
          before?.items[key]?.hash !== hash || before.items[key]?.slug !== slug,
      )
      expect(put.map(({ id }) => id).toSorted(), name).toEqual(
        changed.map(([key]) => key.replace('article/', '')).toSorted(),
      )
      if (isLost) continue
      const documents = asked.filter((path) => path.startsWith('/api/v1/articles/'))
      expect(documents.length, name).toBeLessThanOrEqual(put.length + deleted.length)
    }
  },
)

function answer(file: string): Response {
  try {
    return new Response(readFileSync(file))
  } catch {
    return new Response(null, { status: 404 })
  }
}

function toHashes({ items }: State): Record<string, string> {
  return Object.fromEntries(
    Object.entries(items).map(([key, { hash }]) => [key.replace('article/', ''), hash]),
  )
}

/** What the files of articles say, whatever lists and log do. */
function listPublic({ outDir }: LightBlog): Record<string, string> {
  const folder = join(outDir, 'api/v1/articles')
  const articles = readdirSync(folder).map((file) =>
    JSON.parse(readFileSync(join(folder, file), 'utf8')),
  )
  const shown = articles.filter(({ visibility }) => visibility === 'public')
  return Object.fromEntries(shown.map(({ id, hash }) => [id, hash]))
}

/** The store is made anew, with its files or without those that tell of its log. */
function lose({ store: { db }, outDir }: LightBlog, random: Random): true {
  const isWhole = random.oneIn(2)
  if (!isWhole) rmSync(join(outDir, 'api/v1/index.json'), { force: true })
  db.transaction(() => {
    for (const table of ['api_item', 'api_change', 'api_gone'])
      db.run(`delete from ${table}`)
    db.run("delete from meta where name in ('epoch', 'edition')")
    db.run("delete from address where owner = 'edition'")
    db.run(`insert or ignore into api_touched (address)
      select path from published_file where path like '/api/v1/%'`)
  })
  return true
}

const NAMES = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'] as const

/** The id stays with the file, so that a new slug is a move. */
function edit({ store }: LightBlog, random: Random): void {
  for (let edits = 1 + random.below(3); edits > 0; edits -= 1) {
    const name = random.pick(NAMES)
    const path = `articles/${name}.md`
    if (random.oneIn(5)) {
      store.remove(path)
      continue
    }
    store.save(path, {
      id: `id-${name}`,
      title: `Title ${random.below(4)}`,
      slug: random.oneIn(3) ? `${name}-${random.below(3)}` : name,
      publishDate: `2025-0${1 + random.below(6)}-1${random.below(10)}`,
      tags: random.oneIn(2) ? ['web'] : [],
      ...(random.oneIn(6) && { draft: true }),
      ...(random.oneIn(6) && { unlisted: true }),
    })
  }
}
