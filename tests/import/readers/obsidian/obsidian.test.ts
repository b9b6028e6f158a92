// A vault of Obsidian: links by names, and what of it is public.
import { describe, expect, it } from 'vitest'

import { obsidian } from '@/lib/import/readers/obsidian/obsidian.ts'
import { readItems } from '../../folders/read-items.ts'
import { listType, openTexts, readAll } from '../open-texts.ts'

const APP = { '.obsidian/app.json': '{}' }
const DATED = '---\ndate: 2019-05-01\n---\nText.\n'

describe('who may see a note', () => {
  it.each([
    ['Sea/High tide.md', '---\ndate: 2019-05-01\n---\nText.\n', 'public'],
    ['High tide.md', 'Text.\n', 'draft'],
    ['2019-05-01.md', 'Dear diary.\n', 'draft'],
    ['2019-05-01 Tide.md', 'Text.\n', 'public'],
    ['Tide.md', '---\ndate: 2019-05-01\npublish: false\n---\nText.\n', 'draft'],
    ['Tide.md', '---\ndate: 2019-05-01\n---\n#draft\n\nText.\n', 'draft'],
    ['Private/Tide.md', '---\ndate: 2019-05-01\n---\nText.\n', 'draft'],
  ])('%s is judged alone', async (path, text, status) => {
    const items = await readItems(obsidian, { ...APP, [path]: text })
    expect(items.get(path)?.status).toBe(status)
  })

  it('asks for the mark where others have it', async () => {
    const items = await readItems(obsidian, {
      ...APP,
      'a.md': DATED,
      'b.md': '---\ndate: 2019-05-01\npublish: true\n---\nText.\n',
    })
    expect([...items.values()].map(({ status }) => status)).toEqual(['draft', 'public'])
  })
})

it('keeps the day that is a link into a diary, and makes nothing public by it', async () => {
  const items = await readItems(obsidian, {
    ...APP,
    'a.md': '---\ndate: [[2019-05-01]]\n---\nText.\n',
  })
  const { status, published, notes } = items.get('a.md') ?? {}
  expect([status, published]).toEqual(['draft', '2019-05-01'])
  expect(notes?.map(({ rule }) => rule)).toEqual(['note-not-public'])
})

describe('the title of a note', () => {
  it.each([
    ['## Ebb\n\na\n\n## Flow', 'High tide', '## Ebb'],
    ['# Ebb\n\na\n\n# Flow', 'High tide', '# Ebb'],
    ['a\n\n# Ebb\n\nb', 'High tide', 'a'],
    ['# The tide\n\na\n\n## Flow', 'The tide', 'a'],
    ['# High Tide\n\na\n\n# Flow', 'High Tide', 'a'],
  ])('is the name of its file, unless one heading is above all: %j', async (...row) => {
    const [body, title, first] = row
    const items = await readItems(obsidian, { ...APP, 'Sea/High tide.md': `${body}\n` })
    const item = items.get('Sea/High tide.md')
    expect(item?.title).toBe(title)
    expect(item?.body.text.trim().split('\n')[0]).toBe(first)
  })
})

describe('texts of a vault', () => {
  const texts = {
    ...APP,
    'Files/quay.png': '',
    'Sea/High tide.md': DATED,
    'Templates/Note.md': '# {{title}}\n',
  }
  it.each([
    ['[[High tide]]', '[High tide](import:Sea%2FHigh%20tide.md)'],
    ['[[High tide#The ebb|words]]', '[words](import:Sea%2FHigh%20tide.md#the-ebb)'],
    ['![[quay.png|300]]', '![](import-file:Files%2Fquay.png)'],
    ['![[High tide]]', '[High tide](import:Sea%2FHigh%20tide.md)'],
    ['![[High tide|300]]', '[High tide](import:Sea%2FHigh%20tide.md)'],
    ['![[gone.png|300]]', 'gone.png'],
    ['[[Nowhere|words]] and [[#Part]]', 'words and [Part](#part)'],
    [
      '%% secret [[High tide]] %%',
      '%% secret [High tide](import:Sea%2FHigh%20tide.md) %%',
    ],
    ['`[[High tide]]` {{ x }}', '`[[High tide]]` {{ x }}'],
  ])('%s', async (body, markdown) => {
    const items = await readItems(obsidian, {
      ...texts,
      'a.md': `---\ndate: 2019-05-01\n---\n${body}\n`,
    })
    expect(items.get('a.md')?.body.text.trim()).toBe(markdown)
  })

  it('have the names of their files as titles, and tags of the text as topics', async () => {
    const text = '---\naliases: [Ebb]\n---\nOf #sea and `#code`.\n\n```\n#no\n```\n'
    const records = await readAll(obsidian, openTexts({ ...texts, 'Low tide.md': text }))
    expect(listType(records, 'item')).toMatchObject([
      { title: 'Low tide', topics: ['sea'], addresses: [] },
      { title: 'High tide' },
    ])
    expect(listType(records, 'left-out')).toMatchObject([{ what: 'template' }])
  })
})
