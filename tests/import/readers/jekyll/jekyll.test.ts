// Jekyll: addresses, guids, dates and texts as it makes them.
import { describe, expect, it } from 'vitest'

import { jekyll } from '@/lib/import/readers/jekyll/jekyll.ts'
import { readItems } from '../../folders/read-items.ts'
import { openTexts, readAll } from '../open-texts.ts'

const POST = '---\ntitle: Tide\n---\nThe water goes out.\n'

async function readPost(config: string, name: string, text = POST) {
  const items = await readItems(jekyll, { '_config.yml': config, [name]: text })
  return items.get(name)
}

describe('addresses of Jekyll', () => {
  const name = '_posts/2019-05-01-High-tide.md'
  it.each([
    ['', '/sea/2019/05/01/High-tide.html'],
    ['permalink: pretty', '/sea/2019/05/01/High-tide/'],
    ['permalink: ordinal', '/sea/2019/121/High-tide.html'],
    ['permalink: weekdate', '/sea/2019/W18/Wed/High-tide.html'],
    ['permalink: none', '/sea/High-tide.html'],
    ['permalink: /blog/:slug/', '/blog/high-tide/'],
    ['permalink: /:short_year/:i_month/:i_day/:title', '/19/5/1/High-tide'],
  ])('%s', async (config, path) => {
    const text = '---\ntitle: Tide\ncategories: sea\n---\nText.\n'
    const item = await readPost(`url: https://a.example\n${config}\n`, name, text)
    expect(item?.addresses[0]).toBe(`https://a.example${path}`)
  })

  it('lets the post, its collection and the defaults say it, in this order', async () => {
    const config = [
      'url: https://a.example',
      'collections:',
      '  notes: { output: true, permalink: "/n/:name/" }',
      'defaults:',
      '  - { scope: { path: "", type: posts }, values: { permalink: "/p/:title.html" } }',
    ].join('\n')
    const items = await readItems(jekyll, {
      '_config.yml': config,
      '_notes/Ebb.md': POST,
      '_posts/2019-05-01-a.md': POST,
      '_posts/2019-05-02-b.md':
        '---\npermalink: /own\nredirect_from: [/old/, /older]\n---\nB\n',
      'about.md': POST,
      'sea/index.md': POST,
    })
    const addresses = [...items.values()].map((item) => item.addresses)
    expect(addresses).toEqual([
      ['https://a.example/n/ebb/'],
      ['https://a.example/p/a.html'],
      ['https://a.example/own', 'https://a.example/old/', 'https://a.example/older'],
      ['https://a.example/about.html'],
      ['https://a.example/sea/'],
    ])
  })

  it('counts the folder of the site', async () => {
    const item = await readPost('url: https://a.example\nbaseurl: /blog\n', name)
    expect(item?.addresses).toEqual(['https://a.example/blog/2019/05/01/High-tide.html'])
    expect(item?.guid).toBe('https://a.example/blog/2019/05/01/High-tide')
  })
})

describe('guids of Jekyll', () => {
  it.each([
    ['', 'https://a.example/2019/05/01/tide'],
    ['permalink: pretty', 'https://a.example/2019/05/01/tide'],
  ])('are those of jekyll-feed: %s', async (config, guid) => {
    const item = await readPost(
      `url: https://a.example\n${config}`,
      '_posts/2019-05-01-tide.md',
    )
    expect(item?.guid).toBe(guid)
  })

  it('are addresses where the feed of the site sends them', async () => {
    const items = await readItems(jekyll, {
      '_config.yml': 'url: https://a.example',
      'feed.xml': '---\n---\n<guid>{{ post.url | prepend: site.url }}</guid>',
      '_posts/2019-05-01-tide.md': POST,
    })
    expect([...items.values()][0]?.guid).toBe('https://a.example/2019/05/01/tide.html')
  })
})

describe('dates of Jekyll', () => {
  it.each([
    ['', 'date: 2019-05-01 23:30:00 +0200', '2019-05-01T23:30:00+02:00', '2019/05/01'],
    // https://github.com/jekyll/jekyll/issues/3879
    [
      'timezone: Europe/Berlin',
      'date: 2019-05-01 23:30:00',
      '2019-05-02T01:30:00+02:00',
      '2019/05/02',
    ],
    ['timezone: Europe/Berlin', 'date: 2019-05-01', '2019-05-01', '2019/05/01'],
    ['timezone: Europe/Berlin', 'x: 1', '2019-04-30', '2019/04/30'],
  ])('%s, %s', async (config, field, published, path) => {
    const text = `---\n${field}\n---\nText.\n`
    const item = await readPost(config, '_posts/2019-04-30-tide.md', text)
    expect(item?.published).toBe(published)
    expect(item?.addresses[0]).toBe(`/${path}/tide.html`)
  })
})

describe('who may see a text of Jekyll', () => {
  it.each([
    ['_posts/2019-05-01-a.md', 'title: A', 'public'],
    ['_posts/2019-05-01-a.md', 'published: false', 'draft'],
    ['_posts/2019-05-01-a.md', 'status: private', 'private'],
    ['_posts/2019-05-01-a.md', 'password: sesame', 'password'],
    ['_posts/2019-05-01-a.md', 'visibility: members', 'members'],
    ['_posts/2019-05-01-a.md', 'title: [A', 'draft'],
    ['_drafts/a.md', 'date: 2019-05-01', 'draft'],
    ['_posts/undated.md', 'title: A', 'draft'],
  ])('%s with %s is %s', async (name, field, status) => {
    const item = await readPost('title: Sea', name, `---\n${field}\n---\nText.\n`)
    expect(item?.status).toBe(status)
  })

  it('hides what its scope hides', async () => {
    const config =
      'defaults:\n  - scope: { path: "_posts/old" }\n    values: { published: false }\n'
    const item = await readPost(config, '_posts/old/2019-05-01-a.md')
    expect(item?.status).toBe('draft')
  })

  it('runs no front matter', async () => {
    const text = '---js\nmodule.exports = { title: process.exit(1) }\n---\nText.\n'
    const item = await readPost('', '_posts/2019-05-01-a.md', text)
    expect(item).toMatchObject({ status: 'draft', body: { text: 'Text.\n' } })
    expect(item?.notes[0]?.rule).toBe('front-matter-format')
  })
})

describe('texts of Jekyll', () => {
  it('become Markdown that names items by their keys', async () => {
    const items = await readItems(jekyll, {
      '_config.yml': 'url: https://a.example\n',
      'img/a.png': '',
      '_posts/2019-05-01-a.md': POST,
      '_posts/2019-05-02-b.md': [
        '---\ntitle: B\ntags: sea harbour\n---',
        'See [A]({% post_url 2019-05-01-a %}), ![]({{ site.baseurl }}/img/a.png).',
        '',
        '{% highlight ruby linenos %}\nputs "{{ x }}" # {% raw %}{{ y }}{% endraw %}\n{% endhighlight %}',
        '',
        '{% if page.x %}Words{% endif %} {{ page.title }}',
        '',
        '`{% post_url code %}`\n{: .lead}',
        '',
      ].join('\n'),
    })
    expect(items.get('_posts/2019-05-02-b.md')?.body.text).toBe(
      [
        'See [A](import:_posts%2F2019-05-01-a.md), ![](/img/a.png).',
        '',
        '```ruby showLineNumbers\nputs "{{ x }}" # {{ y }}\n```',
        '',
        'Words ',
        '',
        '`{% post_url code %}`\n',
        '',
      ].join('\n'),
    )
    expect(items.get('_posts/2019-05-02-b.md')?.topics).toEqual(['sea', 'harbour'])
    expect(items.get('_posts/2019-05-02-b.md')?.notes).toMatchObject([
      { rule: 'template-left-out', line: 11 },
      { rule: 'template-left-out', line: 11 },
    ])
  })

  it.each([
    ['[words]({{ page.x }}) ![a]({{ page.y }})', 'words a'],
    ['A ^Same', 'A \\^Same'],
    [
      '{% youtube abcdefghijk %}',
      '[youtube.com/watch?v=abcdefghijk](https://www.youtube.com/watch?v=abcdefghijk)',
    ],
    ['* TOC\n{:toc}\n\n## Part {#id}', '\n\n## Part {#id}'],
  ])('%s', async (body, markdown) => {
    const item = await readPost(
      '',
      '_posts/2019-05-01-a.md',
      `---\ntitle: A\n---\n${body}`,
    )
    expect(item?.body.text).toBe(markdown)
  })

  it('of other formats are named, and templates are counted', async () => {
    const records = await readAll(
      jekyll,
      openTexts({
        '_config.yml': '',
        '_includes/a.html': 'x',
        '_layouts/b.html': 'x',
        '_posts/2019-05-01-a.textile': 'h1. A',
        'README.md': '# Site',
      }),
    )
    expect(records.filter(({ type }) => type === 'left-out')).toMatchObject([
      { key: '_posts/2019-05-01-a.textile', what: 'other format' },
      { what: 'file of the repository' },
      { what: 'template', title: '2 files, such as _includes/a.html' },
    ])
  })

  it('of Octopress lie in source', async () => {
    const texts = {
      '_config.yml':
        'url: https://a.example\nroot: /\npermalink: /blog/:year/:month/:day/:title/',
      'source/_posts/2012-03-04-tide.markdown':
        '---\ntitle: Tide\n---\n{% img left /i.png 3 4 Quay %}',
    }
    expect(await jekyll.recognise(openTexts(texts))).toBeGreaterThan(0.9)
    const [, item] = await readAll(jekyll, openTexts(texts))
    expect(item).toMatchObject({
      addresses: ['https://a.example/blog/2012/03/04/tide/'],
      body: { text: '![Quay](/i.png)' },
    })
  })
})

it.each([
  ['md', '---\n---\n## Ebb\n\nText.\n', 'High Tide', '## Ebb'],
  ['md', '---\n---\n# Ebb\n\nText.\n', 'Ebb', 'Text.'],
  ['html', '---\n---\n<title>Ebb &amp; flow</title><p>Text.', 'Ebb & flow', '<title>Ebb'],
])('gives a post without a title that of its name: %s %j', async (...row) => {
  const [extension, text, title, start] = row
  const item = await readPost('', `_posts/2019-05-01-high-tide.${extension}`, text)
  expect(item?.title).toBe(title)
  expect(item?.body.text.trim().startsWith(start)).toBe(true)
})

describe('words of Jekyll', () => {
  it('that look like an escaped remark are shown, and code stays', async () => {
    const post = 'A &lt;!-- sign, \\<!-- too.\n\n<b>&lt;!--</b> `&lt;!--`'
    const texts = { '_config.yml': '', '_posts/2019-05-01-a.md': post }
    const [, item] = await readAll(jekyll, openTexts(texts))
    const text = 'A &lt;&#33;-- sign, \\<&#33;-- too.\n\n<b>&lt;&#33;--</b> `&lt;!--`'
    expect(item).toMatchObject({ body: { text } })
  })
})

describe('people of Jekyll', () => {
  it('have no e-mail', async () => {
    const records = await readAll(
      jekyll,
      openTexts({
        '_config.yml': '',
        '_data/authors.yml': 'ada:\n  name: Ada\n  email: ada@a.example\n  github: ada\n',
        '_posts/2019-05-01-a.md': '---\nauthor: ada\n---\nText.\n',
      }),
    )
    expect(JSON.stringify(records)).not.toContain('@')
    expect(records.slice(1)).toMatchObject([
      { type: 'person', key: 'ada', links: [{ href: 'https://github.com/ada' }] },
      { type: 'item', authors: ['ada'] },
    ])
  })

  it.each([
    ['author: Ada Byron <ada@a.example>', ['Ada Byron']],
    ['author: ada@a.example', []],
    ['authors: [Ada Byron, Bob (bob@b.example)]', ['Ada Byron', 'Bob']],
  ])('give their names alone: %s', async (field, authors) => {
    const post = `---\ntitle: Tide\n${field}\n---\nText.\n`
    const texts = { '_config.yml': '', '_posts/2019-05-01-a.md': post }
    const [, item] = await readAll(jekyll, openTexts(texts))
    expect(item).toMatchObject({ authors })
  })
})
