import { describe, expect, test } from 'vitest'

import type { Item } from '@/lib/import/model/item.ts'
import { substack } from '@/lib/import/readers/substack/substack.ts'

import { listType, openTexts, readAll } from '../open-texts.ts'

type Cells = Readonly<Record<string, string>>

const HEADER =
  'post_id,post_date,is_published,email_sent_at,inbox_sent_at,type,audience,title,subtitle,podcast_url'
const DATE = '2021-03-04T05:06:07.890Z'
const USUAL = {
  post_date: DATE,
  is_published: 'true',
  type: 'newsletter',
  audience: 'everyone',
}

function toRow(cells: Cells): string {
  const row: Cells = { ...USUAL, ...cells }
  const written = HEADER.split(',').map((name) => (row[name] ?? '').replaceAll('"', '""'))
  return written.map((cell) => `"${cell}"`).join(',')
}

function open(rows: readonly string[], files: Cells = {}) {
  return openTexts(
    { 'posts.csv': [HEADER, ...rows, ''].join('\r\n'), ...files },
    'archive',
  )
}

async function readOne(cells: Cells, html = '<p>x</p>'): Promise<Item> {
  const post_id = '123401.some-words'
  const source = open([toRow({ post_id, ...cells })], { [`posts/${post_id}.html`]: html })
  const [item] = listType(await readAll(substack, source), 'item')
  if (item === undefined) throw new Error('no item')
  return item
}

test.each<[string, Cells, number]>([
  ['an export', { 'posts.csv': HEADER, 'posts/123401.a.html': '' }, 1],
  ['an export with a mark before its list', { 'posts.csv': `\ufeff${HEADER}` }, 1],
  ['texts without a list', { 'posts/123401.a.html': '' }, 0.7],
  ['a list of another engine', { 'posts.csv': 'id,title' }, 0],
  ['posts of Medium', { 'posts/2019-01-01_A-0bc83cb571cd.html': '' }, 0],
])('recognises %s', async (_, files, sure) => {
  expect(await substack.recognise(openTexts(files, 'archive'))).toBe(sure)
})

test('brings an article with all that its row says', async () => {
  const item = await readOne({ title: 'It&#x2019;s "new"', subtitle: 'Sub,\ntitle' })
  expect(item).toMatchObject({
    kind: 'article',
    key: '123401',
    place: 'posts/123401.some-words.html',
    title: 'It’s "new"',
    subtitle: 'Sub, title',
    slug: 'some-words',
    addresses: ['/p/some-words'],
    published: DATE,
    status: 'public',
    authors: [],
    body: { form: 'html', text: '<p>x</p>' },
    notes: [],
  })
  expect(item.guid).toBeUndefined()
})

const PAYWALL =
  '<p>a</p><div class="paywall-jump" data-component-name="PaywallToDOM"></div><p>b</p>'

test.each<[Cells, Item['status'], string?]>([
  [{}, 'public'],
  [{ is_published: 'TRUE' }, 'public'],
  [{ is_published: 'false' }, 'draft'],
  [{ is_published: '' }, 'draft'],
  [{ is_published: 'false', email_sent_at: DATE }, 'draft'],
  [{ audience: 'only_paid' }, 'members'],
  [{ audience: 'only_free' }, 'members'],
  [{ audience: 'founding' }, 'members'],
  [{ audience: 'whoever' }, 'members'],
  [{ audience: '' }, 'members'],
  [{ type: 'adhoc_email' }, 'private'],
  [{ type: 'thread' }, 'public'],
  [{ type: 'podcast' }, 'public'],
  [{}, 'members', PAYWALL],
  [{}, 'public', '<p>The word paywall in a text, class and all.</p>'],
  [{}, 'draft', '  '],
])('makes no more public than was: %j is %s', async (cells, status, html) => {
  expect((await readOne(cells, html)).status).toBe(status)
})

test('knows pages, and gives what was never a page no address', async () => {
  expect((await readOne({ type: 'page' })).kind).toBe('page')
  expect((await readOne({ type: 'adhoc_email' })).addresses).toEqual([])
  expect((await readOne({ is_published: 'false' })).addresses).toEqual([])
})

test('puts the sound of an episode above its text, once', async () => {
  const podcast_url = 'https://cdn.example/a.mp3?x=1&y=2'
  const player = `<p><audio controls src="${podcast_url.replace('&', '&amp;')}"></audio></p>`
  const { body } = await readOne({ type: 'podcast', podcast_url })
  expect(body.text).toBe(`${player}\n<p>x</p>`)
  const alone = await readOne({ type: 'podcast', podcast_url }, '')
  expect([alone.body.text, alone.status, alone.notes]).toEqual([player, 'public', []])
  const linked = `<a href="${podcast_url}">a</a>`
  expect((await readOne({ podcast_url }, linked)).body.text).toBe(linked)
})

test('counts files about people once, and keeps them closed', async () => {
  const secret = 'somebody@private.example'
  const personal: Cells = {
    'email_list.myblog.csv': `email\n${secret}\n`,
    'posts/123401.opens.csv': `post_id,email\n123401,${secret}\n`,
    'posts/123401.delivers.csv': `post_id,email\n123401,${secret}\n`,
    'unsubscribes.csv': secret,
  }
  const texts = { ...personal, 'posts/123401.a.html': '<p>x</p>' }
  const source = open([toRow({ post_id: '123401.a', title: 'A' })], texts)
  const closed = () => Promise.reject(new Error('a file about people was opened'))
  const files = source.files.map((file) =>
    file.path in personal ? { ...file, text: closed, head: closed, bytes: closed } : file,
  )
  expect(await substack.recognise({ ...source, files })).toBe(1)
  const records = await readAll(substack, { ...source, files })
  expect(listType(records, 'left-out')).toMatchObject([
    { what: 'subscribers', title: '4 files' },
  ])
  expect(JSON.stringify(records)).not.toContain('@')
})

test('knows the site by the name of the list, and by links between posts', async () => {
  const link = (slug: string) => `<a href="https://own.example/p/${slug}?s=r">x</a>`
  const source = open([toRow({ post_id: '1001.a' }), toRow({ post_id: '1002.b' })], {
    'email_list.my-blog.csv': 'email',
    'posts/1001.a.html': link('b') + link('a'),
    'posts/1002.b.html': '<a href="https://namesake.substack.com/p/a">x</a>',
  })
  const records = await readAll(substack, source)
  expect(listType(records, 'site')).toMatchObject([
    { url: 'https://my-blog.substack.com' },
  ])
  expect(listType(records, 'item')[0]?.addresses).toEqual([
    '/p/a',
    'https://my-blog.substack.com/p/a',
    'https://own.example/p/a',
    'https://open.substack.com/pub/my-blog/p/a',
  ])
})

describe('counts', () => {
  test('each post and each file once', async () => {
    const rows = [
      { post_id: '1001.a', title: 'A' },
      { post_id: '1001.a', title: 'A' },
      { post_id: '1002', title: 'Draft', is_published: 'false' },
      { post_id: '1003.c', title: 'No text' },
    ]
    const files = {
      'posts/1001.a.html': 'a',
      'posts/1002.html': 'b',
      'posts/1009.x.html': 'c',
    }
    const records = await readAll(substack, open(rows.map(toRow), files))
    const items = listType(records, 'item')
    expect(items.map(({ key, status, notes }) => [key, status, notes[0]?.rule])).toEqual([
      ['1001', 'public', undefined],
      ['1002', 'draft', undefined],
      ['1003', 'draft', 'text-missing'],
      ['1009', 'draft', 'row-missing'],
    ])
    expect(items[2]?.place).toBe('posts.csv:5')
    expect(listType(records, 'left-out').map(({ what }) => what)).toEqual(['repetition'])
  })

  test('no post where the archive is another one, and says which is wanted', async () => {
    const source = openTexts({ 'a.txt': '' })
    await expect(readAll(substack, source)).rejects.toThrow(/holds no posts\.csv/)
  })
})
