// Articles of dev.to, from its API and from an export.
import { describe, expect, test } from 'vitest'
import { devto } from '@/lib/import/readers/devto/devto.ts'
import type { Item } from '@/lib/import/model/item.ts'
import { listType, openTexts, readAll } from '../open-texts.ts'

const EXPORTED = {
  ...{ body_markdown: 'Water.', cached_tag_list: 'sea, moon', title: 'Tides' },
  ...{ cached_user_name: 'Ada Lee', cached_user_username: 'ada' },
  ...{ created_at: '2019-04-30T10:00:00.000Z', published_at: '2019-05-01T07:30:12.000Z' },
  ...{ edited_at: null, crossposted_at: null, published: true, description: 'Water.' },
  ...{ main_image: 'https://dev-to-uploads.s3.amazonaws.com/a.png', canonical_url: null },
  ...{ path: '/ada/tides-4a1b', slug: 'tides-4a1b', language: 'en' },
}

const ANSWER = {
  ...{ type_of: 'article', id: 77, title: 'Tides', body_markdown: 'Water.' },
  ...{
    public_reactions_count: 3,
    url: 'https://dev.to/ada/tides-4a1b',
    slug: 'tides-4a1b',
  },
  ...{ canonical_url: 'https://dev.to/ada/tides-4a1b', cover_image: null },
  ...{ published_at: '2019-05-01T07:30:12Z', edited_at: '2019-06-01T00:00:00Z' },
  ...{ tag_list: 'sea, moon', tags: ['sea', 'moon'] },
  user: {
    name: 'Ada Lee',
    username: 'ada',
    website_url: 'https://ada.example',
    email: 'a@b.example',
  },
}

async function read(article: object, base: object = EXPORTED): Promise<Item | undefined> {
  const source = openTexts({ 'articles.json': JSON.stringify([{ ...base, ...article }]) })
  return listType(await readAll(devto, source), 'item')[0]
}

const body = async (body_markdown: string) => (await read({ body_markdown }))?.body.text

test('an exported article comes whole', async () => {
  expect(await read({})).toEqual({
    ...{ type: 'item', kind: 'article', key: '/ada/tides-4a1b', title: 'Tides' },
    ...{ place: 'articles.json: article /ada/tides-4a1b', status: 'public' },
    ...{ slug: 'tides-4a1b', guid: 'https://dev.to/ada/tides-4a1b' },
    ...{ addresses: ['https://dev.to/ada/tides-4a1b'], authors: ['ada'] },
    ...{ topics: ['sea', 'moon'], created: '2019-04-30T10:00:00Z', notes: [] },
    published: '2019-05-01T07:30:12Z',
    hero: { url: 'https://dev-to-uploads.s3.amazonaws.com/a.png' },
    body: { form: 'markdown', text: 'Water.' },
  })
})

test('an answer of the API has the same, and its own address is not canonical', async () => {
  expect(await read({}, ANSWER)).toMatchObject({
    ...{ key: '77', topics: ['sea', 'moon'], updated: '2019-06-01T00:00:00Z' },
    ...{ guid: 'https://dev.to/ada/tides-4a1b', status: 'public' },
  })
  expect((await read({}, ANSWER))?.canonicalUrl).toBeUndefined()
})

test.each([
  [{}, 'public'],
  [{ published: false }, 'draft'],
  [{ body_markdown: '---\ntitle: T\npublished: false\n---\nWater.' }, 'draft'],
  [{ body_markdown: '---\ntitle: T\npublished: true\n---\nWater.' }, 'public'],
  [{ published: false, body_markdown: '---\npublished: true\n---\nWater.' }, 'draft'],
  [{ published: undefined, published_at: null }, 'draft'],
])('%j is %s', async (article, status) => {
  expect((await read(article))?.status).toBe(status)
})

test('front matter in the text gives series, tags, cover and canonical address', async () => {
  const head =
    'title: Tides\ndescription: On water\ntags: salt, "sea"\nseries: Water\ncover_image: https://a.example/c.png\ncanonical_url: https://ada.example/tides'
  expect(await read({ body_markdown: `---\n${head}\n---\n\nWater.\n` })).toMatchObject({
    ...{
      description: 'On water',
      series: 'Water',
      canonicalUrl: 'https://ada.example/tides',
    },
    hero: { url: 'https://a.example/c.png' },
  })
})

test('a draft has no address that will not stay', async () => {
  const item = await read({
    published: false,
    slug: 'tides-temp-slug-1',
    path: '/ada/tides-temp-slug-1',
  })
  expect([item?.addresses, item?.slug, item?.guid]).toEqual([[], undefined, undefined])
})

describe('Liquid', () => {
  test.each([
    ['{% youtube abc-1 %}', '<https://www.youtube.com/watch?v=abc-1>'],
    ['{% embed https://a.example/b?c %}', '<https://a.example/b?c>'],
    ['{% https://a.example/b %}', '<https://a.example/b>'],
    ['{% gist https://gist.github.com/a/1 file=x %}', '<https://gist.github.com/a/1>'],
    ['{% twitter 123 %}', '<https://twitter.com/i/status/123>'],
    ['{% link /ada/ebb-1 %}', '<https://dev.to/ada/ebb-1>'],
    ['{% link https://dev.to/ada/ebb-1 %}', '<https://dev.to/ada/ebb-1>'],
    [
      '{% codepen https://codepen.io/a/pen/b default-tab=js %}',
      '<https://codepen.io/a/pen/b>',
    ],
    ['{% github ada/tides no-readme %}', '<https://github.com/ada/tides>'],
    ['{%youtube abc%}', '<https://www.youtube.com/watch?v=abc>'],
    ['{% cta https://a.example %} Go {% endcta %}', '[Go](https://a.example)'],
    ['{% katex inline %}\nx^2\n{% endkatex %}', '$x^2$'],
    ['{% katex %}x^2{% endkatex %}', '\n$$\nx^2\n$$\n'],
    ['{% runkit %}\nx()\n{% endrunkit %}', '\n```js\nx()\n```\n'],
    [
      '{% details A < b %}\nWhy\n{% enddetails %}',
      '<details>\n<summary>A &lt; b</summary>\n\n\nWhy\n\n\n</details>\n',
    ],
    ['`{% youtube abc %}` stays', '`{% youtube abc %}` stays'],
    ['```\n{% youtube abc %}\n```', '```\n{% youtube abc %}\n```'],
    ['`{% raw %}{{ x }}{% endraw %}`', '`{{ x }}`'],
    ['{% raw %}{% youtube a %}{% endraw %}', '{% youtube a %}'],
    ['100% {x} %}', '100% {x} %}'],
  ])('%j is %j', async (liquid, markdown) => {
    expect(await body(liquid)).toBe(markdown)
  })

  test('that nobody knows goes with one note and its line', async () => {
    const item = await read({
      body_markdown: 'A\n\n{% hologram 1 %}{% hologram 2 %}\n\nB',
    })
    expect(item?.body.text).toBe('A\n\n\n\nB')
    expect(item?.notes).toMatchObject([{ rule: 'unknown-embed', line: 3 }])
  })
})

describe('a source', () => {
  test('counts what has no text, comes twice or is a comment elsewhere', async () => {
    const list = [EXPORTED, EXPORTED, { ...ANSWER, body_markdown: undefined }]
    const records = await readAll(
      devto,
      openTexts({
        'articles.json': JSON.stringify(list),
        'comments.json': '[{"id_code":"1"}]',
      }),
    )
    expect(listType(records, 'item')).toHaveLength(1)
    expect(listType(records, 'left-out').map(({ what }) => what)).toEqual([
      ...['comments', 'copy', 'article without text'],
    ])
  })

  test('names its writers by what everybody sees', async () => {
    const records = await readAll(
      devto,
      openTexts({ 'a.json': JSON.stringify(ANSWER) }, 'file'),
    )
    expect(listType(records, 'person')).toMatchObject([{ key: 'ada', name: 'Ada Lee' }])
    expect(JSON.stringify(records)).not.toContain('a@b.example')
  })

  test.each([
    [JSON.stringify([EXPORTED]), 0.95],
    [JSON.stringify(ANSWER), 0.95],
    ['{"posts":[]}', 0],
    ['', 0],
  ])('%s is recognised: %s', async (text, sure) => {
    expect(await devto.recognise(openTexts({ 'a.json': text }, 'file'))).toBe(sure)
  })

  test('that was cut is refused by name', async () => {
    const source = openTexts(
      { 'a.json': JSON.stringify([EXPORTED]).slice(0, -9) },
      'file',
    )
    await expect(readAll(devto, source)).rejects.toThrow(/a\.json: is not whole JSON/)
  })
})
