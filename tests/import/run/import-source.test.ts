import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'

import type { Item, SourceRecord } from '@/lib/import/model/item.ts'
import { importSource } from '@/lib/import/run/import-source.ts'
import type { ImportPorts, ImportRequest } from '@/lib/import/run/request.ts'
import { listTree, removeFolders } from './tree.ts'

const folders: string[] = []
afterAll(() => removeFolders(folders))

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

/** A new content folder, and an import of these records into it. */
function makeImport(
  records: readonly SourceRecord[],
  options: Partial<ImportRequest> = {},
) {
  const folder = mkdtempSync(join(tmpdir(), 'imprint-'))
  folders.push(folder)
  const contentDir = join(folder, 'content')
  const ports: ImportPorts = {
    openHome: () => ({
      bring: async ({ candidates }) => ({ reason: `no ${candidates[0]}` }),
    }),
    stateFolder: join(folder, 'state'),
    liveEntries: [],
    onProgress: () => {},
  }
  const request: ImportRequest = {
    source: { kind: 'file', name: 'x', files: [], refused: [], close: async () => {} },
    reader: {
      ...{ name: 'fake', label: 'Fake', recognise: async () => 1 },
      read: async function* () {
        yield* records
      },
    },
    ...{ contentDir, below: '', only: [], comments: false, isDryRun: false },
    ...{ replies: false, updated: false, ...options },
  }
  return { contentDir, run: () => importSource(request, ports) }
}

describe('importing a source', () => {
  it('writes an article with its guid, its date to the second and its old addresses', async () => {
    const { contentDir, run } = makeImport(RECORDS)
    const { report } = await run()
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
    await run()
    const edited = join(contentDir, 'articles/low-tide-2.md')
    writeFileSync(edited, `${readFileSync(edited, 'utf8')}\nMine.\n`)
    const before = listTree(contentDir, true)
    const { report } = await run()
    expect(listTree(contentDir, true)).toEqual(before)
    expect(report.outcomes.map(({ fate }) => fate)).toEqual([
      'unchanged',
      'kept',
      'unchanged',
    ])
  })
})
