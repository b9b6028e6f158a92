// Exports of Ghost: what readers saw comes through, and nothing of members and secrets.
import { describe, expect, test } from 'vitest'
import { ghost } from '@/lib/import/readers/ghost/ghost.ts'
import type { Item } from '@/lib/import/model/item.ts'
import { listType, openTexts, readAll } from '../open-texts.ts'

const SECRETS = [
  'ada@example.com',
  '$2a$10$hashhashhash',
  '203.0.113.9',
  'deadbeefsecret',
]

const POST = {
  ...{ id: '5c424716e9286b0021583e8d', uuid: 'aa11', title: 'Tides', slug: 'tides' },
  ...{ html: '<p>Water.</p>', status: 'published', visibility: 'public', type: 'post' },
  published_at: '2019-05-01T23:30:12.000Z',
  created_at: '2019-04-30 10:00:00',
}

const USER = {
  ...{ id: '1', name: 'Ada Lee', slug: 'ada', email: SECRETS[0], password: SECRETS[1] },
  ...{ bio: 'Counts waves.', website: 'https://ada.example', twitter: '@ada' },
  profile_image: '__GHOST_URL__/content/images/size/w100/2019/ada.png',
  last_seen: '2019-01-01',
}

function open(data: object, others: Readonly<Record<string, string>> = {}) {
  const db = [{ meta: { exported_on: 1556668800000, version: '5.0.0' }, data }]
  return openTexts({ 'blog.ghost.json': JSON.stringify({ db }), ...others }, 'archive')
}

async function readPost(
  post: object,
  data: object = {},
  others = {},
): Promise<Item | undefined> {
  const records = await readAll(
    ghost,
    open({ posts: [{ ...POST, ...post }], ...data }, others),
  )
  return listType(records, 'item')[0]
}

describe('a post', () => {
  test('keeps id, addresses, dates and words', async () => {
    const item = await readPost({
      custom_excerpt: 'Why the sea &amp; its <select> move',
      canonical_url: 'https://first.example/tides/',
      feature_image: '__GHOST_URL__/content/images/size/w600/format/webp/2019/a.jpg',
    })
    expect(item).toMatchObject({
      ...{
        key: POST.id,
        guid: POST.id,
        kind: 'article',
        status: 'public',
        title: 'Tides',
      },
      ...{ slug: 'tides', addresses: ['/tides/'], published: '2019-05-01T23:30:12Z' },
      created: '2019-04-30T10:00:00Z',
      description: 'Why the sea & its <select> move',
      canonicalUrl: 'https://first.example/tides/',
      hero: { url: '/content/images/2019/a.jpg' },
      body: { form: 'html', text: '<p>Water.</p>' },
      notes: [],
    })
    expect(item?.updated).toBeUndefined()
  })

  test.each([
    [7, 'aa11'],
    [POST.id, POST.id],
    [undefined, 'aa11'],
  ])('with the id %s has the guid %s in its feed', async (id, guid) => {
    expect((await readPost({ id }))?.guid).toBe(guid)
  })

  test.each([
    [{}, 'public', []],
    [{ status: 'scheduled', published_at: '2040-01-01T00:00:00Z' }, 'public', []],
    [{ status: 'draft' }, 'draft', []],
    [{ status: 'sent' }, 'draft', ['newsletter-only']],
    [{ status: 'someday' }, 'draft', ['unknown-status']],
    [{ visibility: 'members' }, 'members', []],
    [{ visibility: 'paid' }, 'members', []],
    [{ visibility: 'tiers' }, 'members', []],
    [{ visibility: 'label:vip' }, 'members', []],
    [{ visibility: undefined }, 'public', []],
    [
      {
        html: '<p>A</p>\n<!--kg-gated-block:begin nonMember:false memberSegment:"status:paid" --><p>B</p><!--kg-gated-block:end-->',
      },
      'members',
      ['members-part'],
    ],
    [
      {
        html: '<!--kg-gated-block:begin nonMember:true memberSegment:"" --><p>B</p><!--kg-gated-block:end-->',
      },
      'public',
      [],
    ],
    [{ codeinjection_foot: '<script>x</script>' }, 'public', ['code-injection']],
  ])('%j is %s with the notes %j', async (post, status, rules) => {
    const item = await readPost(post)
    expect(item?.status).toBe(status)
    expect(item?.notes.map(({ rule }) => rule)).toEqual(rules)
  })

  test('is a draft if its mail alone was sent', async () => {
    const posts_meta = [{ post_id: POST.id, email_only: 1 }]
    expect((await readPost({}, { posts_meta }))?.status).toBe('draft')
  })

  test.each([
    { type: 'page' },
    { type: undefined, page: 1 },
    { type: undefined, page: true },
  ])('is a page by %j', async (post) => expect((await readPost(post))?.kind).toBe('page'))

  test('has alt, caption and description of posts_meta', async () => {
    const posts_meta = [
      {
        ...{
          post_id: POST.id,
          feature_image_alt: 'A wave',
          meta_description: 'On tides',
        },
        feature_image_caption: 'By <a href="https://bo.example">Bo</a>',
      },
    ]
    const item = await readPost(
      { feature_image: 'https://a.example/a.jpg' },
      { posts_meta },
    )
    expect(item?.hero).toEqual({
      url: 'https://a.example/a.jpg',
      alt: 'A wave',
      caption: 'By Bo',
    })
    expect(item?.description).toBe('On tides')
  })

  test('names its writers and tags in the order of the editor', async () => {
    const link = (id: string, sort_order: number, column: string) => ({
      ...{ post_id: POST.id, sort_order },
      [column]: id,
    })
    const item = await readPost(
      { author_id: '1' },
      {
        users: [USER, { id: '2', slug: 'bo', name: 'Bo' }],
        posts_authors: [link('1', 1, 'author_id'), link('2', 0, 'author_id')],
        tags: [
          { id: 't1', name: 'Sea', slug: 'sea', description: 'Salt.' },
          { id: 't2', name: 'Moon', slug: 'moon' },
          { id: 't3', name: '#hidden', slug: 'hash-hidden', visibility: 'internal' },
          { id: 't4', name: 'Unused', slug: 'unused' },
        ],
        posts_tags: [
          link('t1', 1, 'tag_id'),
          link('t2', 0, 'tag_id'),
          link('t3', 2, 'tag_id'),
        ],
      },
    )
    expect(item?.authors).toEqual(['bo', 'ada'])
    expect(item?.topics).toEqual(['Moon', 'Sea'])
  })
})

describe('the text', () => {
  const card = (markdown: string) => ({
    mobiledoc: JSON.stringify({
      ...{ version: '0.3.1', atoms: [], markups: [] },
      cards: [['card-markdown', { markdown }]],
      sections: [
        [10, 0],
        [1, 'p', []],
      ],
    }),
  })
  const lexical = (children: readonly object[]) => ({
    lexical: JSON.stringify({ root: { children, type: 'root' } }),
  })

  test.each([
    ['of one Markdown card', card('# Ebb'), '# Ebb'],
    [
      'of one Markdown node',
      lexical([
        { type: 'markdown', markdown: '*Ebb*' },
        { type: 'paragraph', children: [] },
      ]),
      '*Ebb*',
    ],
    ['of Ghost 0.x', { markdown: '*Ebb*' }, '*Ebb*'],
    [
      'with its own address',
      { markdown: '![a](__GHOST_URL__/content/images/a.png)' },
      '![a](/content/images/a.png)',
    ],
    [
      'with lazy headings',
      { html: '<h1>Ebb</h1>', markdown: '#Ebb\n\n```\n#no\n```\n\n##Flow' },
      '# Ebb\n\n```\n#no\n```\n\n## Flow',
    ],
    ['with a word after a hash', { html: '<p>#sea</p>', markdown: '#sea' }, '#sea'],
    [
      'with shown line ends',
      { html: '<p>a<br>\nb</p>', markdown: 'a\nb\n\n    c\n    d' },
      'a\\\nb\n\n    c\n    d',
    ],
    ['with line ends that are spaces', { html: '<p>a\nb</p>', markdown: 'a\nb' }, 'a\nb'],
  ])('%s is Markdown', async (_, post, text) => {
    expect((await readPost(post))?.body).toEqual({ form: 'markdown', text })
  })

  test('has addresses from the root and pictures in full size', async () => {
    const html =
      '<img src="__GHOST_URL__/content/images/size/w600/a.png" srcset="https://b.example/content/images/size/w1000h20/a.png 1000w"><p>__GHOST_URL__ &lt;content/images/size/w1/</p>'
    expect((await readPost({ html }))?.body.text).toBe(
      '<img src="/content/images/a.png" srcset="https://b.example/content/images/a.png 1000w"><p>__GHOST_URL__ &lt;content/images/size/w1/</p>',
    )
  })

  test.each([
    [
      'a card among others',
      [
        {
          type: 'paragraph',
          children: [{ type: 'extended-text', text: 'a < b', format: 3 }],
        },
      ],
      '<p><strong><em>a &lt; b</em></strong></p>',
    ],
    [
      'links and breaks',
      [
        {
          type: 'paragraph',
          children: [
            {
              type: 'link',
              url: 'https://a.example/?b&c',
              children: [{ type: 'text', text: 'x' }],
            },
            { type: 'linebreak' },
          ],
        },
      ],
      '<p><a href="https://a.example/?b&amp;c">x</a><br></p>',
    ],
    [
      'headings',
      [{ type: 'extended-heading', tag: 'h3', children: [{ type: 'text', text: 'x' }] }],
      '<h3>x</h3>',
    ],
    [
      'lists in lists',
      [
        {
          type: 'list',
          tag: 'ol',
          start: 3,
          children: [
            { type: 'listitem', children: [{ type: 'text', text: 'a' }] },
            {
              type: 'listitem',
              children: [
                {
                  type: 'list',
                  tag: 'ul',
                  children: [
                    { type: 'listitem', children: [{ type: 'text', text: 'b' }] },
                  ],
                },
              ],
            },
          ],
        },
      ],
      '<ol start="3"><li>a<ul><li>b</li></ul></li></ol>',
    ],
    [
      'code',
      [{ type: 'codeblock', language: 'go', code: 'a<b' }],
      '<pre><code class="language-go">a&lt;b</code></pre>',
    ],
    [
      'callouts',
      [{ type: 'callout', calloutEmoji: '💡', calloutText: '<b>Ebb</b>' }],
      '<div class="kg-card kg-callout-card"><div class="kg-callout-emoji">💡</div><div class="kg-callout-text"><b>Ebb</b></div></div>',
    ],
    [
      'toggles',
      [{ type: 'toggle', heading: 'Why', content: '<p>So</p>' }],
      '<div class="kg-card kg-toggle-card"><div class="kg-toggle-heading"><h4 class="kg-toggle-heading-text">Why</h4></div><div class="kg-toggle-content"><p>So</p></div></div>',
    ],
    [
      'pictures',
      [
        {
          type: 'image',
          src: '__GHOST_URL__/content/images/a.png',
          alt: 'A',
          caption: 'By <i>Bo</i>',
        },
      ],
      '<figure class="kg-card kg-image-card"><img class="kg-image" src="/content/images/a.png" alt="A"><figcaption>By <i>Bo</i></figcaption></figure>',
    ],
    [
      'Markdown',
      [{ type: 'markdown', markdown: '*a*' }, { type: 'horizontalrule' }],
      '<p><em>a</em></p>\n<hr>',
    ],
    ['what only mails show', [{ type: 'email', html: '<p>Hi</p>' }], ''],
  ])('of Lexical without HTML: %s', async (_, children, html) => {
    expect((await readPost({ html: null, ...lexical(children) }))?.body.text).toBe(html)
  })

  test('of Lexical with an unknown node has a note', async () => {
    const item = await readPost({ html: '', ...lexical([{ type: 'hologram' }]) })
    expect(item?.notes).toMatchObject([{ kind: 'loss', rule: 'unknown-card' }])
  })

  test('of Mobiledoc without HTML is rendered', async () => {
    const mobiledoc = JSON.stringify({
      version: '0.3.1',
      atoms: [['soft-return', '', {}]],
      cards: [
        ['image', { src: 'a.png' }],
        ['code', { code: 'x' }],
      ],
      markups: [['strong'], ['a', ['href', 'https://a.example']]],
      sections: [
        [1, 'h2', [[0, [], 0, 'Ebb']]],
        [
          1,
          'p',
          [
            [0, [0, 1], 1, 'a<b'],
            [1, [], 0, 0],
            [0, [], 1, 'c'],
          ],
        ],
        [3, 'ul', [[[0, [], 0, 'one']]]],
        [10, 1],
      ],
    })
    expect((await readPost({ html: null, mobiledoc }))?.body.text).toBe(
      '<h2>Ebb</h2>\n<p><strong><a href="https://a.example">a&lt;b</a><br>c</strong></p>\n<ul><li>one</li></ul>\n<pre><code>x</code></pre>',
    )
  })
})

describe('addresses', () => {
  const settings = (permalinks: string, timezone = 'Etc/UTC') => ({
    settings: [
      { key: 'permalinks', value: permalinks },
      { key: 'timezone', value: timezone },
    ],
  })
  const routes = `routes:
collections:
  /news/:
    permalink: /news/{slug}/
    filter: primary_tag:news
  /:
    permalink: /{year}/{month}/{slug}/
taxonomies:
  tag: /topic/{slug}/
  author: /by/{slug}/
`
  const news = {
    tags: [{ id: 't', name: 'News', slug: 'news' }],
    posts_tags: [{ post_id: POST.id, tag_id: 't' }],
  }

  test.each([
    ['/:year/:month/:day/:slug/', 'Etc/UTC', '/2019/05/01/tides/'],
    ['/:year/:month/:day/:slug/', 'Asia/Tokyo', '/2019/05/02/tides/'],
    ['/:year/:month/:day/:slug/', 'Nowhere/Land', '/2019/05/01/tides/'],
    ['/:slug/', 'Etc/UTC', '/tides/'],
  ])('follow the setting %s in %s', async (permalinks, zone, address) => {
    const item = await readPost({}, settings(permalinks, zone))
    expect(item?.addresses).toEqual([address])
  })

  test.each([
    [{}, {}, '/2019/05/tides/'],
    [{}, news, '/news/tides/'],
    [{ type: 'page' }, {}, '/tides/'],
  ])('follow routes.yaml: %j %j %s', async (post, data, address) => {
    const item = await readPost(post, data, { 'content/settings/routes.yaml': routes })
    expect(item?.addresses).toEqual([address])
  })

  test('of tags and writers follow it, too', async () => {
    const source = open(
      { posts: [{ ...POST, author_id: '1' }], users: [USER], ...news },
      { 'routes.yaml': routes },
    )
    const records = await readAll(ghost, source)
    expect(listType(records, 'topic')[0]?.addresses).toEqual(['/topic/news/'])
    expect(listType(records, 'person')[0]?.addresses).toEqual(['/by/ada/'])
    expect(listType(records, 'site')[0]).toMatchObject({ shape: '/:year/:month/:slug' })
  })
})

describe('a whole export', () => {
  const data = {
    posts: [{ ...POST, author_id: '1' }, POST],
    users: [USER, { ...USER, id: '2', slug: 'idle' }],
    tags: [{ id: 't', name: 'Unused', slug: 'unused' }],
    members: [{ email: SECRETS[0], name: 'Mo', geolocation: SECRETS[2] }],
    api_keys: [{ secret: SECRETS[3] }],
    roles: [{ name: 'Author' }],
    subscribers: [],
    settings: [
      { key: 'title', value: 'Sea' },
      { key: 'description', value: 'On water' },
      { key: 'lang', value: 'de' },
      { key: 'timezone', value: 'Europe/Berlin' },
      { key: 'ghost_private_key', value: SECRETS[3] },
      {
        key: 'navigation',
        value:
          '[{"label":"About","url":"__GHOST_URL__/about/"},{"label":"Join","url":"#/portal/signup"}]',
      },
    ],
  }

  test('holds nothing of members, secrets and hashes, and counts their tables', async () => {
    const records = await readAll(ghost, open(data))
    const text = JSON.stringify(records)
    for (const secret of SECRETS) expect(text).not.toContain(secret)
    expect(listType(records, 'left-out').map(({ what }) => what)).toEqual([
      ...['members table', 'api_keys table', 'roles table', 'user', 'tag', 'copy'],
    ])
  })

  test('says who writes and what the blog is', async () => {
    const records = await readAll(ghost, open(data, { 'content/images/2019/a.jpg': '' }))
    expect(listType(records, 'person')).toEqual([
      {
        ...{ type: 'person', key: 'ada', name: 'Ada Lee', bio: 'Counts waves.' },
        picture: '/content/images/2019/ada.png',
        addresses: ['/author/ada/'],
        links: [
          { label: 'Website', href: 'https://ada.example' },
          { label: 'X', href: 'https://x.com/ada' },
        ],
      },
    ])
    expect(listType(records, 'site')[0]).toMatchObject({
      ...{ title: 'Sea', tagline: 'On water', language: 'de', timeZone: 'Europe/Berlin' },
      ...{ menu: [{ label: 'About', href: '/about/' }], shape: '/:slug', roots: [''] },
    })
  })

  test.each([
    [{ data: { posts: [POST] } }],
    [{ meta: { version: '5' }, data: { posts: [POST] } }],
    [{ db: [{ data: { posts: [POST], posts_tags: [] } }] }],
    [
      {
        posts: [
          {
            ...POST,
            comment_id: '1',
            tags: [{ name: 'Sea', slug: 'sea' }],
            authors: [USER],
          },
        ],
      },
    ],
  ])('is read in the form %j', async (json) => {
    const source = openTexts({ 'a.json': JSON.stringify(json) }, 'file')
    expect(await ghost.recognise(source)).toBe(0.95)
    expect(listType(await readAll(ghost, source), 'item')).toHaveLength(1)
  })

  test.each([
    '{"version":"https://jsonfeed.org/version/1.1"}',
    '{"posts":[{"contentMarkdown":"x"}]}',
    '[1]',
    '',
  ])('is not seen in %s', async (text) =>
    expect(await ghost.recognise(openTexts({ 'a.json': text }, 'file'))).toBe(0),
  )

  test('that was cut is refused without a word of it', async () => {
    const text = `{"db":[{"meta":{"exported_on":1},"data":{"users":[{"email":"${SECRETS[0]}"`
    const source = openTexts({ 'a.json': text }, 'file')
    await expect(readAll(ghost, source)).rejects.toThrow(/a\.json: is not whole JSON/)
    await expect(readAll(ghost, source)).rejects.not.toThrow(/ada@/)
  })

  test('beside an older one counts alone', async () => {
    const of = (exported_on: number, title: string) =>
      JSON.stringify({
        db: [{ meta: { exported_on }, data: { posts: [{ ...POST, title }] } }],
      })
    const source = openTexts({
      'content/data/a.json': of(1, 'Old'),
      'content/data/b.json': of(2, 'New'),
    })
    const records = await readAll(ghost, source)
    expect(listType(records, 'item').map(({ title }) => title)).toEqual(['New'])
  })
})
