import { existsSync, mkdirSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'

import { buildFromStore } from '../../../lib/cli/search/build-from-store.ts'
import type { Scope } from '../../../lib/search/build-index.ts'
import { RECENT_SIZE } from '../../../lib/search/plan.ts'
import { makeStore, type TestStore } from '../../content/support/store-fixture.ts'
import { listFaultsAt } from '../../support/contract.ts'
import { type LightBlog, openLightBlog } from '../support/light/publisher-fixture.ts'
import { publishIndex } from '../support/publish-index.ts'
import { decompress, listDifferences, readTree } from '../support/tree.ts'

function index(
  { store, publish }: LightBlog,
  scope: Scope,
  keepsChunks = true,
): Promise<void> {
  const { db, folder } = store
  return publishIndex({ db, ...folder, publish }, scope, keepsChunks)
}

function save(store: TestStore, name: string, word: string, fields = {}): void {
  const html = `<h2 id="part">Part</h2><p>All of ${word}.</p>`
  store.save(`articles/${name}.md`, { title: name, ...fields }, { html, text: word })
}

/** With one more than `RECENT_SIZE` changes lie beside them. */
function fill(store: TestStore, last: number): void {
  store.save('site.yaml', { title: 'A site', url: 'https://site.example' })
  for (let number = 0; number <= last; number += 1)
    save(store, `a${number}`, `zyx${number}q`)
}

const isOfSearch = (file: string) => /^search\/|^api\/v1\/search\.json$/.test(file)

function readSearch({ outDir }: LightBlog): Map<string, Buffer> {
  return new Map([...readTree(outDir)].filter(([file]) => isOfSearch(file)))
}

function unpack(file: string, bytes: Buffer): string {
  const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b
  return `${isPacked ? gunzipSync(bytes) : decompress(file, bytes)}`
}

/** What a search can show: the text of each article, by its address. */
function listTexts(blog: LightBlog): Map<string, string[]> {
  const texts = new Map<string, string[]>()
  for (const [file, bytes] of readSearch(blog)) {
    if (!file.endsWith('.pf_fragment')) continue
    const { url, content } = JSON.parse(unpack(file, bytes).slice('pagefind_dcd'.length))
    texts.set(url, [...(texts.get(url) ?? []), content])
  }
  return new Map([...texts].toSorted(([a], [b]) => (a < b ? -1 : 1)))
}

function findWord(blog: LightBlog, word: string): string[] {
  return [...readSearch(blog)].flatMap(([file, bytes]) =>
    unpack(file, bytes).includes(word) ? [file.split('/').slice(0, 4).join('/')] : [],
  )
}

/** Nothing but the index is published: pages would take most of the time. */
async function openIndexed(store: TestStore): Promise<LightBlog> {
  const blog = openLightBlog(store)
  skipPages(store)
  await index(blog, 'full', false)
  return blog
}

/** Decides about changes. */
function skipPages({ db, publishSnapshot }: TestStore): void {
  publishSnapshot()
  db.run('delete from publish_queue')
}

function change(store: TestStore): void {
  save(store, 'a7', 'aardvark')
  save(store, 'b1', 'buffalo', { language: 'ja' })
  save(store, 'b2', 'chinchilla')
  store.remove('articles/a9.md')
}

describe('the search index', () => {
  it('finds after edits what one from nothing finds, and has its bytes in the end', async () => {
    const store = makeStore()
    fill(store, RECENT_SIZE)
    const blog = await openIndexed(store)
    change(store)
    skipPages(store)
    await index(blog, 'quick')
    const other = makeStore()
    fill(other, RECENT_SIZE)
    change(other)
    const full = await openIndexed(other)
    expect(listTexts(blog)).toEqual(listTexts(full))
    const document = JSON.parse(`${readSearch(blog).get('api/v1/search.json')}`)
    expect(listFaultsAt('/api/v1/search.json', document)).toEqual([])
    expect(document).toEqual({
      script: '/search/pagefind.js',
      languages: [
        { language: 'en', primary: '/search/en/1/', merged: ['/search/en/recent/'] },
        { language: 'ja', primary: '/search/ja/1/', merged: [] },
      ],
      hidden: [expect.stringMatching(/^en_/), expect.stringMatching(/^en_/)],
    })
    // Of an article that is gone, the words alone are there until the full index is made.
    expect(findWord(blog, 'zyx9q')).toContain('search/en/1/index')
    expect(findWord(blog, 'zyx9q')).not.toContain('search/en/1/fragment')

    await index(blog, 'full')
    expect(findWord(blog, 'zyx9q')).toEqual([])
    expect(listDifferences(readSearch(blog), readSearch(full))).toEqual([])
  })

  it('keeps for one publish what a reader is in the middle of', async () => {
    const store = makeStore()
    fill(store, 3)
    const blog = await openIndexed(store)
    const before = readSearch(blog)
    save(store, 'a1', 'aardvark')
    skipPages(store)
    await index(blog, 'quick')
    const gone = () => [...before.keys()].filter((file) => !readSearch(blog).has(file))
    expect(gone()).toEqual([expect.stringMatching(/fragment/)])
    await index(blog, 'quick')
    expect(gone()).toContainEqual(expect.stringMatching(/pf_meta/))
  })

  it('has no word of what lists do not show, or show no more', async () => {
    const store = makeStore()
    save(store, 'draft', 'aardvark', { draft: true })
    save(store, 'later', 'buffalo', { publish_date: '2031-01-01' })
    save(store, 'aside', 'chinchilla', { unlisted: true })
    save(store, 'seen', 'elephant')
    save(store, 'taken', 'flamingo')
    const blog = await openIndexed(store)
    const find = () =>
      ['aardvark', 'buffalo', 'chinchilla', 'elephant', 'flamingo'].filter(
        (word) => findWord(blog, word).length > 0,
      )
    expect(find()).toEqual(['elephant', 'flamingo'])
    save(store, 'taken', 'flamingo', { draft: true })
    skipPages(store)
    await index(blog, 'quick')
    expect(find()).toEqual(['elephant'])
  })

  it('waits for the snapshot that decides about a change', async () => {
    const store = makeStore()
    fill(store, 1)
    const { stateDir, contentDir } = store.folder
    const order = { scope: 'full', stateDir, contentDir, siteUrl: undefined } as const
    expect(await buildFromStore(order)).toBeUndefined()
  })

  it('is gone from a site that has none', async () => {
    const store = makeStore()
    fill(store, 1)
    const blog = await openIndexed(store)
    store.save('site.yaml', { title: 'A site', search: false })
    skipPages(store)
    await index(blog, 'quick')
    expect([...readSearch(blog).keys()]).toEqual([])
  })

  it('is completed after a kill, and repaired after damage', async () => {
    const store = makeStore()
    fill(store, 2)
    const blog = await openIndexed(store)
    const good = readSearch(blog)
    // What a process leaves that was killed while it made a bundle.
    const draft = join(store.folder.stateDir, 'search/draft-1')
    mkdirSync(draft)
    writeFileSync(join(draft, 'x'), '')
    const fragments = [...good.keys()].filter((file) => file.endsWith('.pf_fragment'))
    truncateSync(join(blog.outDir, fragments[0] ?? ''), 3)
    await blog.close()
    const again = openLightBlog(store)
    await index(again, 'full')
    expect(listDifferences(readSearch(again), good)).toEqual([])
    expect(existsSync(draft)).toBe(false)
  })
})
