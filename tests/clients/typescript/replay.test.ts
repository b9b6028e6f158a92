import fc from 'fast-check'
import { expect, it } from 'vitest'

import { ImprintClient, type State } from '../../../clients/typescript/client.ts'
import { FakeBlog } from './support/fake-blog.ts'
import { FakeHost } from './support/fake-host.ts'
import { SITE } from './support/files.ts'

const EDITS = 100

const id = fc.integer({ min: 0, max: 15 }).map((number) => `a${number}`)
const day = fc.integer({ min: 0, max: 40 })

/** Edits of one article: new ones, back-dated ones, moves to and fro, deletions. */
const edit = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('put'), id, day }) },
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constant('edit'), id, text: fc.string() }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('move'), id, to: day }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('remove'), id }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('tag'), id }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('epoch'), id }) },
)
type Edit = {
  kind: string
  id: string
  day?: number
  text?: string
  to?: number
}

const step = fc.record({
  edit: edit as fc.Arbitrary<Edit>,
  isPublished: fc.boolean(),
  isRead: fc.boolean(),
  isLost: fc.integer({ min: 0, max: 19 }).map((number) => number === 0),
})
const steps = fc.array(step, { minLength: EDITS, maxLength: EDITS, size: 'max' })

function apply(blog: FakeBlog, { kind, id, day, text, to }: Edit): void {
  if (kind === 'put' && day !== undefined) blog.put(id, { day })
  if (kind === 'edit' && text !== undefined) blog.put(id, { text })
  // Two articles never share an address.
  if (kind === 'move') blog.put(id, { slug: `${id}-${to}` })
  if (kind === 'remove') blog.remove(id)
  if (kind === 'tag') blog.touchTag(id)
  if (kind === 'epoch') blog.beginEpoch()
}

function hashesOf(state: State | undefined): Record<string, string> {
  const items = Object.entries(state?.items ?? {})
  return Object.fromEntries(items.map(([key, { hash }]) => [key, hash]))
}

it('ends with exactly the current set, and asks for what changed alone', async () => {
  await fc.assert(
    fc.asyncProperty(steps, async (all) => {
      const blog = new FakeBlog({ list: 3, changes: 4 })
      const host = new FakeHost(blog)
      const client = new ImprintClient(SITE, host.fetch)
      let state: State | undefined
      for (const { edit, isPublished, isRead, isLost } of all) {
        apply(blog, edit)
        if (isPublished) host.publish()
        if (isLost) state = undefined
        if (!isPublished || !isRead) continue
        const before = hashesOf(state)
        host.requests = []
        const result = await client.sync(state)
        state = JSON.parse(JSON.stringify(result.state)) as State
        expect(hashesOf(state)).toEqual(blog.hashes)
        expect(asked(host)).toEqual(changedSince(before, blog))
        expect(result.deleted.map((gone) => `article/${gone.id}`).toSorted()).toEqual(
          Object.keys(before)
            .filter((key) => !(key in blog.hashes))
            .toSorted(),
        )
      }
    }),
    { numRuns: 30 },
  )
})

it('ends with exactly the current set where it reads in the middle of a publish', async () => {
  const middle = fc.record({ writes: fc.integer({ min: 0, max: 4 }), seed: fc.nat() })
  await fc.assert(
    fc.asyncProperty(steps, fc.array(middle, { minLength: 1 }), async (all, middles) => {
      const blog = new FakeBlog({ list: 3, changes: 4 })
      const host = new FakeHost(blog)
      const client = new ImprintClient(SITE, host.fetch)
      let state: State | undefined
      for (const [at, { edit, isPublished, isRead, isLost }] of all.entries()) {
        const { writes, seed } = middles[at % middles.length] ?? { writes: 0, seed: 0 }
        apply(blog, edit)
        host.writesPerRequest = writes
        if (isPublished) host.publish((files) => shuffle(files, seed))
        if (isLost) state = undefined
        // A reader that meets lists which change keeps its state, and comes again.
        if (isRead)
          state = (await client.sync(state).catch(() => undefined))?.state ?? state
      }
      host.finish()
      host.publish()
      state = (await client.sync(state)).state
      expect(hashesOf(state)).toEqual(blog.hashes)
    }),
    { numRuns: 30 },
  )
})

function asked({ requests }: FakeHost): string[] {
  return requests.filter((url) => url.startsWith('articles/')).toSorted()
}

function changedSince(before: Record<string, string>, now: FakeBlog): string[] {
  return Object.entries(now.hashes)
    .filter(([key, hash]) => before[key] !== hash)
    .map(([, hash]) => `articles/${encodeURIComponent(hash.split('|')[1] ?? '')}.json`)
    .toSorted()
}

/** The same order for the same number. */
function shuffle<T>(items: T[], seed: number): T[] {
  const rank = (at: number) => (at * 7919 + seed * 104_729) % 1009
  return items
    .map((item, at) => [rank(at + 1), item] as const)
    .toSorted(([a], [b]) => a - b)
    .map(([, item]) => item)
}
