import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'

import type { Item } from '@/lib/import/model/item.ts'
import type { SourceRecord } from '@/lib/import/model/record.ts'
import type { KeptComment } from '@/lib/import/run/request.ts'
import { TEMPORARY } from '@/lib/import/values/temporary.ts'
import { makeImport, removeImports } from './make-import.ts'
import { listTree } from './tree.ts'

afterAll(removeImports)

const ITEM: Item = {
  ...{
    type: 'item',
    kind: 'article',
    key: '7',
    place: 'export.xml:12',
    title: 'Low tide',
  },
  ...{ slug: 'low-tide', guid: 'https://old.example/?p=7', status: 'public' },
  addresses: ['https://old.example/2019/05/low-tide/', 'https://old.example/?p=7'],
  ...{ published: '2019-05-01T09:30:15+02:00', authors: ['a1'], topics: ['Sea', 'sea'] },
  ...{ body: { form: 'html', text: '<p>The sea went out at six.</p>' }, notes: [] },
}

const RECORDS: readonly SourceRecord[] = [
  {
    type: 'site',
    title: 'Old blog',
    url: 'https://old.example',
    timeZone: 'Europe/Paris',
  },
  { type: 'person', key: 'a1', name: 'Ada Byron', bio: 'Counts waves.', addresses: [] },
  ITEM,
]

describe('importing a source', () => {
  it('hands the comments of what came along on, and counts the others', async () => {
    const comments = ['7', '8', '7'].map((item, at) => ({
      ...({ type: 'comment', item, key: `c${at}`, place: '', name: 'Bo' } as const),
      text: '<p>So it does.</p>',
    }))
    const kept: KeptComment[] = []
    const { run } = makeImport(
      [...RECORDS, ...comments],
      {},
      {
        onComments: (found) => kept.push(...found),
      },
    )
    const report = await run()
    expect(report.comments).toEqual({ kept: 2, leftOut: 1 })
    expect(kept.map(({ key, path }) => [key, path])).toEqual([
      ['c0', 'articles/low-tide.md'],
      ['c2', 'articles/low-tide.md'],
    ])
  })

  it('writes an article with its guid, its date to the second and its old addresses', async () => {
    const { contentDir, run } = makeImport(RECORDS)
    const report = await run()
    expect(readFileSync(join(contentDir, 'articles/low-tide.md'), 'utf8')).toBe(`---
title: 'Low tide'
description: 'The sea went out at six.'
author: 'ada-byron'
publish_date: '2019-05-01T09:30:15+02:00'
tags: ['Sea']
id: 'https://old.example/?p=7'
aliases:
  - '/2019/05/low-tide/'
---

The sea went out at six.
`)
    expect(listTree(contentDir)).toEqual(['articles/low-tide.md', 'authors/ada-byron.md'])
    expect(report.redirects).toEqual([{ from: '/?p=7', to: '/articles/low-tide' }])
    expect(report.outcomes.map(({ what, fate }) => `${what} ${fate}`)).toEqual([
      'article imported',
      'author imported',
    ])
  })

  it('changes nothing in a second run, and never touches a file that was edited', async () => {
    const { contentDir, run } = makeImport([...RECORDS, { ...ITEM, key: '8', guid: 'b' }])
    const first = await run()
    const edited = join(contentDir, 'articles/low-tide-2.md')
    writeFileSync(edited, `${readFileSync(edited, 'utf8')}\nMine.\n`)
    const before = listTree(contentDir, true)
    const report = await run()
    expect(listTree(contentDir, true)).toEqual(before)
    expect(report.redirects).toEqual(first.redirects)
    expect(report.outcomes.map(({ fate }) => fate)).toEqual([
      'unchanged',
      'kept',
      'unchanged',
    ])
  })
})

describe('the file of an article', () => {
  it.each([
    ['index', 'articles/low-tide.md'],
    ['index.fr', 'articles/index.fr-article.md'],
    ['draft', 'articles/article-draft-text.md'],
  ])('has a name of its own where the slug is %s', async (slug, path) => {
    const { contentDir, run } = makeImport([{ ...ITEM, slug, authors: [] }])
    const report = await run()
    expect(listTree(contentDir)).toEqual([path])
    expect(report.outcomes.map(({ fate, notes }) => [fate, notes])).toEqual([
      ['imported', []],
    ])
  })
})

describe('the title of an article', () => {
  it('is what its text begins with, and no more, where the source has none', async () => {
    const text = '<h2>Low water</h2><p>It went out at six. We walked.</p>'
    const body = { form: 'html', text } as const
    const report = await makeImport([{ ...ITEM, title: '', body }]).run()
    expect(report.outcomes[0]?.title).toBe('Low water')
  })
})

describe('the proposed addresses', () => {
  const toItem = (address: string, key: string): Item => {
    const slug = address.replace(/^.*\/(?=.)|\/$/g, '')
    return { ...ITEM, key, slug, guid: key, addresses: [`https://old.example${address}`] }
  }

  it.each([
    [['/blog/a', '/blog/b', '/other/c'], { article: '/blog/:slug' }],
    [['/2019/05/01/a/'], { article: '/:year/:month/:day/:slug', trailing_slash: true }],
    [['/articles/a'], undefined],
    [['/x/a', '/y/b', '/z/c'], undefined],
  ])('are those that most articles had, whatever the engine says: %j', async (...row) => {
    const [old, addresses] = row
    const site = {
      type: 'site',
      url: 'https://old.example',
      shape: '/posts/:slug',
    } as const
    const items = old.map((address, index) => toItem(address, `${index}`))
    const report = await makeImport([site, ...items]).run()
    expect(report.site.addresses).toEqual(addresses)
  })
})

describe('the guid of an article', () => {
  it('is said to be lost where no id can hold it', async () => {
    const items = ['42 at https://old.example', 'a', 'a'].map((guid, index) => {
      return { ...ITEM, guid, key: `${index}`, authors: [] }
    })
    const report = await makeImport(items).run()
    expect(report.outcomes.map(({ notes }) => notes.map(({ rule }) => rule))).toEqual([
      ['guid-changed'],
      [],
      ['guid-changed'],
    ])
  })
})

describe('what a text names', () => {
  const second: Item = {
    ...{ ...ITEM, key: '8', guid: 'second', slug: 'caf%c3%a9', title: 'Café' },
    addresses: ['https://old.example/2019/05/caf%c3%a9/'],
    body: {
      form: 'html',
      text:
        '<p><a href="http://www.old.example/2019/05/low-tide#ebb">one</a>, ' +
        '<a href="/?p=7">two</a>, <a href="import:7">three</a>, ' +
        '<a href="https://old.example/gone/">four</a>, <a href="https://other.example/">five</a>, ' +
        '<a href="/tag/sea/">six</a> <img src="/a-300x200.png" alt="A"></p>',
    },
  }
  const topic = { type: 'topic', name: 'Sea', addresses: ['/tag/sea/'] } as const

  it('leads to what it means here, whatever form it had', async () => {
    const { contentDir, run } = makeImport([...RECORDS, topic, second])
    const report = await run()
    const text = readFileSync(join(contentDir, 'articles/café/index.md'), 'utf8')
    expect(text).toContain('[one](../low-tide.md#ebb), [two](../low-tide.md)')
    expect(text).toContain('[three](../low-tide.md), [four](https://old.example/gone/)')
    expect(text).toContain('[five](https://other.example/), [six](/tags/sea)')
    expect(text).toContain('![A](https://old.example/a-300x200.png)')
    expect(text).toContain("- '/2019/05/caf%c3%a9/'")
    expect(readFileSync(join(contentDir, 'tags/sea.md'), 'utf8')).toContain(
      "- '/tag/sea/'",
    )
    const outcome = report.outcomes.find(({ key }) => key === '8')
    expect(outcome?.deadLinks).toEqual(['https://old.example/gone/'])
    expect(outcome?.failedFiles).toHaveLength(1)
  })

  it('ends in the same tree after a stop at any item', async () => {
    const records = [...RECORDS, topic, second, { ...ITEM, key: '9', guid: 'third' }]
    const whole = makeImport(records)
    await whole.run()
    for (const stop of [1, 2, 3]) {
      const { contentDir, run } = makeImport(records)
      await run()
      // What a run had not come to, and a ledger that was cut off in its last line.
      const files = listTree(contentDir).slice(stop)
      for (const file of files) rmSync(join(contentDir, file))
      // A kill between the write and the rename of a file.
      const [atWork = ''] = files
      writeFileSync(join(contentDir, dirname(atWork), `.${TEMPORARY}.tmp`), 'half of')
      await run()
      expect(listTree(contentDir, true)).toEqual(listTree(whole.contentDir, true))
    }
  })
})

describe('what everybody could read, and what not', () => {
  const STATUSES = ['draft', 'pending', 'private', 'password', 'members'] as const

  it.each(STATUSES)('makes a draft of what was %s', async (status) => {
    const { contentDir, run } = makeImport([{ ...ITEM, status }])
    const report = await run()
    expect(readFileSync(join(contentDir, 'articles/low-tide.md'), 'utf8')).toContain(
      'draft: true',
    )
    expect(report.outcomes.map(({ fate }) => fate)).toEqual(['draft'])
  })

  it('keeps public what has a topic that hides articles here, and says so', async () => {
    const { contentDir, run } = makeImport([{ ...ITEM, topics: ['Sea', 'Private'] }])
    const report = await run()
    const text = readFileSync(join(contentDir, 'articles/low-tide.md'), 'utf8')
    expect(text).toContain("tags: ['Sea']")
    expect(text).not.toContain('draft')
    expect(report.outcomes[0]?.notes.map(({ rule }) => rule)).toEqual(['topic-hides'])
  })

  it('keeps the fields that only Imprint has', async () => {
    const own = {
      callToAction: 'Write to us.',
      readTime: '8 mins',
      created: '2019-04-01',
    }
    const { contentDir, run } = makeImport([{ ...ITEM, ...own }])
    await run()
    const text = readFileSync(join(contentDir, 'articles/low-tide.md'), 'utf8')
    expect(text).toContain(
      "created_date: '2019-04-01'\nread_time: '8 mins'\ncta: 'Write to us.'",
    )
  })

  it('takes the guid of the live feed, which subscribers have', async () => {
    const live = {
      guid: 'tag:old,1',
      title: 'x',
      addresses: ['http://old.example/2019/05/low-tide'],
    }
    const { contentDir, run } = makeImport([ITEM], {}, { liveEntries: [live] })
    await run()
    expect(readFileSync(join(contentDir, 'articles/low-tide.md'), 'utf8')).toContain(
      "id: 'tag:old,1'",
    )
  })
})
