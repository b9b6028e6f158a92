// Hashnode: exports of a blog and backups in a repository.
import { describe, expect, test } from 'vitest'
import { hashnode } from '@/lib/import/readers/hashnode/hashnode.ts'
import type { Item } from '@/lib/import/model/item.ts'
import { listType, openTexts, readAll } from '../open-texts.ts'

const CUID = 'ckvfq5df90hzlbas13mj3bl94'

const POST = {
  ...{ _id: '617f', cuid: CUID, slug: 'tides', title: 'Tides', brief: 'Water.' },
  ...{ contentMarkdown: 'Water.', dateAdded: '2021-10-31T21:07:27.123Z', isActive: true },
  ...{ coverImage: 'https://cdn.hashnode.com/a.png', subtitle: 'Up and down' },
  tags: [{ name: 'Sea', slug: 'sea' }, '56744721958ef13879b94b2f'],
  author: { name: 'Ada Lee', email: 'ada@example.com' },
  series: { name: 'Water' },
}

const FIELDS = `title: "Tides"
seoDescription: "On water"
datePublished: Sun Oct 31 2021 21:07:27 GMT+0000 (Coordinated Universal Time)
cuid: ${CUID}
slug: tides
cover: https://cdn.hashnode.com/a.png
tags: sea, moon
`

async function readExport(post: object): Promise<Item | undefined> {
  const source = openTexts(
    { 'a.json': JSON.stringify({ posts: [{ ...POST, ...post }] }) },
    'file',
  )
  return listType(await readAll(hashnode, source), 'item')[0]
}

async function readFile(text: string, path = `${CUID}.md`): Promise<Item | undefined> {
  return listType(await readAll(hashnode, openTexts({ [path]: text })), 'item')[0]
}

test('an exported post comes whole, without e-mail and ids of tags', async () => {
  const item = await readExport({})
  expect(item).toEqual({
    ...{ type: 'item', kind: 'article', key: CUID, place: `a.json: post ${CUID}` },
    ...{ title: 'Tides', subtitle: 'Up and down', slug: 'tides', status: 'public' },
    ...{ published: '2021-10-31T21:07:27.123Z', authors: ['Ada Lee'], topics: ['Sea'] },
    ...{ series: 'Water', hero: { url: 'https://cdn.hashnode.com/a.png' }, notes: [] },
    addresses: ['/tides', `https://hashnode.com/post/tides-${CUID}`],
    body: { form: 'markdown', text: 'Water.' },
  })
})

test.each([
  [{}, 'public'],
  [{ isActive: false }, 'draft'],
  [{ isDraft: true }, 'draft'],
  [{ visibility: 'private' }, 'private'],
])('%j is %s', async (post, status) => {
  expect((await readExport(post))?.status).toBe(status)
})

test('drafts of an export stay drafts, and a post twice comes once', async () => {
  const json = JSON.stringify({ posts: [POST, POST], drafts: [{ ...POST, cuid: 'x' }] })
  const records = await readAll(hashnode, openTexts({ 'a.json': json }, 'file'))
  expect(listType(records, 'item').map(({ status }) => status)).toEqual([
    'public',
    'draft',
  ])
  expect(listType(records, 'left-out').map(({ what }) => what)).toEqual(['copy'])
})

test('a post without Markdown has its HTML', async () => {
  const item = await readExport({ contentMarkdown: '', content: '<p>Water.</p>' })
  expect(item?.body).toEqual({ form: 'html', text: '<p>Water.</p>' })
})

describe('a file of a backup', () => {
  test('comes whole', async () => {
    expect(await readFile(`---\n${FIELDS}\n---\n\nWater.\n`)).toMatchObject({
      ...{ key: CUID, title: 'Tides', slug: 'tides', status: 'public', notes: [] },
      ...{ published: '2021-10-31T21:07:27+00:00', topics: ['sea', 'moon'] },
      ...{ addresses: ['/tides'], description: 'On water' },
      hero: { url: 'https://cdn.hashnode.com/a.png' },
    })
  })

  test.each(['# Tides\n\nWater.', '## Tides\n\nWater.'])(
    '%j has its title alone',
    async (text) => {
      const item = await readFile(text)
      expect(item?.title).toBe('Tides')
      expect(item?.body.text.trim()).toBe('Water.')
      expect(item?.published).toMatch(/^2021-10-31T/)
      expect(item?.notes.map(({ rule }) => rule)).toEqual(['date-from-id'])
    },
  )

  test.each(['saveAsDraft: true', 'ignorePost: true'])(
    'with %s is a draft',
    async (line) => {
      const item = await readFile(`---\n${FIELDS}${line}\n---\nWater.`)
      expect(item?.status).toBe('draft')
    },
  )
})

test.each([
  ['%[https://www.youtube.com/watch?v=a]', '<https://www.youtube.com/watch?v=a>'],
  ['![A](https://a.example/b.png align="center")', '![A](https://a.example/b.png)'],
  ['![A](b_(1).png align="left" width="50%")', '![A](b_(1).png)'],
  ['![A](b.png "A title")', '![A](b.png "A title")'],
  ['[Bo](@bo)', '[Bo](https://hashnode.com/@bo)'],
  [
    '1. Do\n\n    ```sh\nx\n  y\n```\n\n    Then\n\n   ```\nz\n```\n2. Go',
    '1. Do\n\n    ```sh\n    x\n      y\n    ```\n\n    Then\n\n   ```\n   z\n   ```\n2. Go',
  ],
  ['1. Do\n\n   ```sh\n   x\n   ```', '1. Do\n\n   ```sh\n   x\n   ```'],
  ['A\n\n    ```sh\nx\n```\n\nB', 'A\n\n```sh\nx\n```\n\nB'],
  ['```\na\n    ```b\n```', '```\na\n    ```b\n```'],
  ['`%[https://a.example]`', '`%[https://a.example]`'],
  ['```\n![](a.png align="center")\n```', '```\n![](a.png align="center")\n```'],
  [
    '<div data-node-type="callout">\n<div data-node-type="callout-emoji">💡</div>\n<div data-node-type="callout-text">Mind <b>this</b>.</div>\n</div>',
    '\n\n> 💡 Mind <b>this</b>.\n\n',
  ],
])('%j becomes %j', async (contentMarkdown, text) => {
  expect((await readExport({ contentMarkdown }))?.body.text).toBe(text)
})

test.each([
  ['[a](https://ada.example/ebb) and https://ada.example/tides.', undefined],
  [
    '[a](https://ada.example/tides) and <https://ada.example/tides#b>',
    'https://ada.example',
  ],
])('links between posts, as in %j, say that the blog is at %s', async (text, url) => {
  const source = openTexts({ 'a.md': `---\n${FIELDS}---\n${text}` })
  expect(listType(await readAll(hashnode, source), 'site')[0]?.url).toBe(url)
})

test('a widget goes with a note', async () => {
  const item = await readExport({ contentMarkdown: 'A\n\n%%[subscribe]\n\nB' })
  expect(item?.body.text).toBe('A\n\n\n\nB')
  expect(item?.notes).toMatchObject([{ rule: 'widget-left-out', line: 3 }])
})

test.each([
  [{ 'a.json': JSON.stringify({ posts: [POST] }) }, 0.95],
  [{ 'README.md': '# Backup', [`${CUID}.md`]: '# Tides' }, 0.9],
  [{ 'posts/a.md': `---\n${FIELDS}---\nWater.` }, 0.9],
  [{ 'posts/a.md': '---\ntitle: A\ndomain: ada.hashnode.dev\n---\nWater.' }, 0.9],
  [{ 'posts/a.md': '---\ntitle: A\nslug: a\n---\nWater.' }, 0],
  [{ 'a.json': '{"db":[]}' }, 0],
])(
  'a source of %j is recognised: %s',
  async (texts: Readonly<Record<string, string>>, sure) => {
    expect(await hashnode.recognise(openTexts(texts))).toBe(sure)
  },
)
