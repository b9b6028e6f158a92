import { expect, it } from 'vitest'

import type { Fields } from '../support/documents.ts'
import { makeRandom, type Random } from '../support/random.ts'
import { dumpSnapshot, makeStore, type TestStore } from '../support/store-fixture.ts'

const SEEDS = Array.from({ length: 25 }, (_, i) => 1000 + i)
const EDITS = 40

type Files = Map<string, Fields>

// Whatever happened on the way, conflicts included: what is public depends on the content.
it.each(SEEDS)('incremental equals full for the sequence of seed %i', (seed) => {
  const random = makeRandom(seed)
  const store = makeStore()
  const files: Files = new Map()
  let now = Date.parse('2025-06-01T00:00:00Z')
  for (let step = 0; step < EDITS; step += 1) {
    edit(random, files, store)
    now += random.below(3) * 12 * 3_600_000
    if (random.oneIn(2)) store.publishSnapshot(new Date(now))
  }
  mend(files, store)
  store.publishSnapshot(new Date(now))

  const full = makeStore()
  for (const [path, fields] of files) full.save(path, fields)
  full.publishSnapshot(new Date(now))

  expect(full.conflicts(), `seed ${seed}`).toEqual([])
  expect(store.conflicts(), `seed ${seed}`).toEqual([])
  expect(dumpSnapshot(store.db), `seed ${seed}`).toEqual(dumpSnapshot(full.db))
})

function edit(random: Random, files: Files, store: TestStore): void {
  const [path, fields] = random.pick(MAKERS)(random)
  if (random.oneIn(5)) {
    files.delete(path)
    store.remove(path)
    return
  }
  files.set(path, fields)
  store.save(path, fields)
}

const NAMES = ['a', 'b', 'c', 'd', 'e', 'f'] as const
const BYLINES = ['ann', 'Ann', 'Ann Lee', 'ann lee', 'Bob', 'bob'] as const
const TAGS = ['Rust', 'rust', 'RUST', 'Web Dev', 'web-dev', '🦀'] as const

const MAKERS = [
  makeArticle,
  makeArticle,
  makeArticle,
  makeAuthor,
  makePage,
  makeSite,
] as const

function makeArticle(random: Random): [string, Fields] {
  const slug = random.oneIn(2) && { slug: random.pick(NAMES) }
  const id = random.oneIn(2) && { id: random.pick(NAMES) }
  const draft = random.oneIn(6) && { draft: true }
  const unlisted = random.oneIn(6) && { unlisted: true }
  const series = random.oneIn(3) && { series: random.pick(TAGS) }
  const aliases = random.oneIn(3) && { aliases: [`old-${random.pick(NAMES)}`] }
  const byline = random.oneIn(2)
    ? { author: random.pick(BYLINES) }
    : { authors: [random.pick(BYLINES), random.pick(BYLINES)] }
  return [
    `articles/${random.pick(NAMES)}.md`,
    {
      publish_date: random.pick([
        '2025-05-31',
        '2025-06-01',
        '2025-06-10',
        '2025-07-01T03:00Z',
      ]),
      tags: [random.pick(TAGS), random.pick(TAGS)],
      ...byline,
      ...slug,
      ...id,
      ...draft,
      ...unlisted,
      ...series,
      ...aliases,
    },
  ]
}

function makeAuthor(random: Random): [string, Fields] {
  const slug = random.oneIn(3) && { slug: random.pick(['ann', 'al', 'zoe']) }
  const name = random.pick(['Ann Lee', 'ann', 'Bob'])
  return [`authors/${random.pick(['ann', 'bob', 'zoe'])}.md`, { name, ...slug }]
}

function makePage(random: Random): [string, Fields] {
  const draft = random.oneIn(3) && { draft: true }
  return [`pages/${random.pick(['about', 'now'])}.md`, { title: 'A page', ...draft }]
}

function makeSite(random: Random): [string, Fields] {
  const zones = ['UTC', 'Asia/Kathmandu', 'America/New_York'] as const
  return ['site.yaml', { time_zone: random.pick(zones) }]
}

/** Takes out whatever claims a slug or an id that another article has. */
function mend(files: Files, store: TestStore): void {
  const taken = new Set<string>()
  for (const [path, fields] of [...files].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    if (!path.startsWith('articles/')) continue
    const name = path.slice('articles/'.length, -'.md'.length)
    const claims = [`slug ${fields.slug ?? name}`, `id ${fields.id ?? `path:${name}`}`]
    if (claims.some((claim) => taken.has(claim))) {
      files.delete(path)
      store.remove(path)
    } else for (const claim of claims) taken.add(claim)
  }
  mendAliases(files, store)
}

function mendAliases(files: Files, store: TestStore): void {
  const taken = new Set<string>()
  for (const [path, { aliases, ...fields }] of files) {
    const alias = String(aliases)
    if (aliases !== undefined && taken.has(alias)) {
      files.set(path, fields)
      store.save(path, fields)
    }
    taken.add(alias)
  }
}
