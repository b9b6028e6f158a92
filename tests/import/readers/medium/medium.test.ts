// The export of Medium: posts, drafts and replies; nothing about the account.
import { describe, expect, test } from 'vitest'
import { medium } from '@/lib/import/readers/medium/medium.ts'
import type { Item } from '@/lib/import/model/item.ts'
import { listType, openTexts, readAll } from '../open-texts.ts'

const TITLE =
  '<h3 name="1a" id="1a" class="graf graf--h3 graf--leading graf--title">Tides</h3>'
const MAIL = 'ada.lovelace@example.com'
const IP = '203.0.113.77'

interface Page {
  readonly title?: string
  readonly subtitle?: string
  readonly body: string
  readonly id?: string
  readonly canonical?: string
  readonly footer?: string
}

function page({ title = 'Tides', subtitle, body, id = '0a1b2c3d4e5f', ...rest }: Page) {
  const canonical = rest.canonical ?? `https://medium.com/@ada/tides-${id}`
  const footer = `<p class="p-tags">Tagged in <a href="https://medium.com/tag/sea" class="p-tag">Sea &amp; sky</a></p>
<p>By <a href="https://medium.com/@ada" class="p-author h-card">Ada Lee</a> on <a href="https://medium.com/p/${id}"><time class="dt-published" datetime="2019-05-01T07:30:12.345Z">May 1, 2019</time></a>.</p>
<p><a href="${canonical}" class="p-canonical">Canonical link</a></p>`
  return `<!DOCTYPE html><html><head><title>${title}</title></head><body><article class="h-entry">
<header>
<h1 class="p-name">${title}</h1>
</header>
${subtitle ? `<section data-field="subtitle" class="p-summary">\n${subtitle}\n</section>` : ''}
<section data-field="body" class="e-content">
<section name="s" class="section section--body section--first"><div class="section-divider"><hr class="section-divider"></div><div class="section-content"><div class="section-inner">${body}</div></div></section>
</section>
<footer>${rest.footer ?? footer}<p>Exported from <a href="https://medium.com">Medium</a> on May 2, 2020.</p></footer></article></body></html>`
}

async function readPost(
  post: Page,
  path = 'posts/2019-05-01_Tides-0a1b2c3d4e5f.html',
  others: Readonly<Record<string, string>> = {},
): Promise<Item | undefined> {
  const records = await readAll(medium, openTexts({ [path]: page(post), ...others }))
  return listType(records, 'item')[0]
}

const paragraph = (text: string) =>
  `<p name="2b" id="2b" class="graf graf--p">${text}</p>`

describe('a post', () => {
  test('keeps guid, addresses, date, writer and topics', async () => {
    expect(await readPost({ body: TITLE + paragraph('Water comes.') })).toMatchObject({
      key: '0a1b2c3d4e5f',
      title: 'Tides',
      guid: 'https://medium.com/p/0a1b2c3d4e5f',
      addresses: [
        'https://medium.com/@ada/tides-0a1b2c3d4e5f',
        'https://medium.com/p/0a1b2c3d4e5f',
      ],
      slug: 'tides',
      published: '2019-05-01T07:30:12.345Z',
      status: 'public',
      authors: ['ada'],
      topics: ['Sea & sky'],
    })
  })

  test.each([
    ['https://sea.example/tides-0a1b2c3d4e5f', 'slug', 'tides'],
    ['https://medium.com/@ada/%E6%BD%AE-0a1b2c3d4e5f', 'slug', '%E6%BD%AE'],
    ['https://medium.com/@ada/0a1b2c3d4e5f', 'slug', undefined],
    [
      'https://elsewhere.example/first/',
      'canonicalUrl',
      'https://elsewhere.example/first/',
    ],
  ] as const)('of the address %s has the %s %s', async (canonical, field, value) => {
    const item = await readPost({ body: TITLE, canonical })
    expect(item?.[field]).toBe(value)
  })

  test('loses title, subtitle and the rule above the first section from its text', async () => {
    const subtitle =
      '<h4 name="3c" id="3c" class="graf graf--h4 graf--subtitle">Up &amp; down</h4>'
    const item = await readPost({
      body: `${TITLE}${subtitle}${paragraph('Water.')}`,
      subtitle: 'Up &amp; down',
    })
    expect(item?.subtitle).toBe('Up & down')
    expect(item?.body.text).not.toMatch(/Tides|Up &amp; down|<hr/)
    expect(item?.body.text).toContain('Water.')
  })

  test.each([
    ['Chosen by hand', 'Chosen by hand'],
    ['Water comes and …', undefined],
    ['Water comes', undefined],
  ])('with the summary “%s” has the description %s', async (subtitle, description) => {
    const item = await readPost({ body: TITLE + paragraph('Water comes.'), subtitle })
    expect(item?.description).toBe(description)
  })

  test('has a line above the title as a paragraph', async () => {
    const kicker = '<h4 class="graf graf--h4 graf--kicker">Notes</h4>'
    const item = await readPost({ body: kicker + TITLE + paragraph('Water.') })
    expect(item?.body.text).toContain('<p>Notes</p>')
  })

  test('joins the parts of old code, and none of the new editor', async () => {
    const old = ['package main', 'func x() {<br>}', '// end'].map(
      (code) => `<pre class="graf graf--pre graf-after--pre">${code}</pre>`,
    )
    const fresh =
      '<pre class="graf graf--pre graf--preV2" data-code-block-lang="go">y</pre>'
    const item = await readPost({ body: `${TITLE}${old.join('')}${fresh}${fresh}` })
    const text = item?.body.text ?? ''
    expect(text).toContain('package main\n\nfunc x() {<br>}\n\n// end</pre>')
    expect(text.match(/<pre/g)).toHaveLength(3)
  })

  test.each([
    ['', true],
    ['<figcaption class="imageCaption">By Bo</figcaption>', false],
  ])(
    'takes the featured picture as hero if no caption “%s” is lost',
    async (caption, isHero) => {
      const image =
        '<img class="graf-image" data-is-featured="true" alt="A wave" src="https://cdn-images-1.medium.com/max/800/1*a.png">'
      const figure = `<figure class="graf graf--figure">${image}${caption}</figure>`
      const item = await readPost({ body: TITLE + figure + paragraph('Water.') })
      const url = 'https://cdn-images-1.medium.com/max/800/1*a.png'
      expect(item?.hero).toEqual(isHero ? { url, alt: 'A wave' } : undefined)
      expect(item?.body.text.includes('<img')).toBe(!isHero)
    },
  )

  test('links to its neighbours by their ids, whatever address was written', async () => {
    const href = 'https://medium.com/shore/ebb-99aa88bb77cc?source=friends_link#3f'
    const body = `${TITLE}${paragraph(`<a data-href="${href}" href="${href}" class="x">ebb</a>, <a href="https://medium.com/x/flow-112233445566">flow</a>`)}`
    const other = { 'posts/2019-06-01_Ebb-99aa88bb77cc.html': page({ body: TITLE }) }
    const text = (await readPost({ body }, undefined, other))?.body.text
    expect(text).toContain(' href="https://medium.com/p/99aa88bb77cc#3f" class="x"')
    expect(text).toContain('href="https://medium.com/x/flow-112233445566"')
  })
})

describe('a post without a heading', () => {
  const first = paragraph('Thank you for this, I learned much.')
  const titled = 'Thank you for this, I…'
  const more = '</div></div></section><section class="section section--body"><div><div>'

  test.each([
    ['a reply', titled, first, undefined],
    ['an article in sections', titled, first + more + paragraph('More.'), 'public'],
    [
      'an article with headings',
      titled,
      `${first}<h3 class="graf graf--h3">A</h3>`,
      'public',
    ],
    ['perhaps an article', titled, `${first}<figure class="graf"></figure>`, 'draft'],
    ['an article of another title', 'Tides', first, 'public'],
  ])('is %s', async (_, title, body, status) => {
    const item = await readPost({ title, body })
    expect(item?.status).toBe(status)
  })

  test('is told of, and comes along with --replies', async () => {
    const source = openTexts({
      'posts/a-0a1b2c3d4e5f.html': page({ title: titled, body: first }),
    })
    expect(listType(await readAll(medium, source), 'left-out')).toMatchObject([
      { what: 'reply', title: titled },
    ])
    const all = await readAll(medium, source, { replies: true, updated: false })
    expect(listType(all, 'item')).toHaveLength(1)
  })

  test('loses a first paragraph that is the title, with a note', async () => {
    const body = paragraph('Tides') + more + paragraph('Water.')
    const item = await readPost({ body })
    expect(item?.body.text).not.toContain('Tides')
    expect(item?.notes.map(({ rule }) => rule)).toEqual(['title-from-text'])
  })
})

test.each([
  ['posts/draft_Tides-0a1b2c3d4e5f.html', undefined],
  [
    'posts/Tides-0a1b2c3d4e5f.html',
    '<p><a href="https://medium.com/p/0a1b2c3d4e5f">View original.</a></p>',
  ],
])('the draft %s stays one', async (path, footer) => {
  const item = await readPost({ body: TITLE, ...(footer && { footer }) }, path)
  expect(item?.status).toBe('draft')
})

describe('a whole export', () => {
  const files = {
    'medium-export/posts/2019-05-01_Tides-0a1b2c3d4e5f.html': page({ body: TITLE }),
    'medium-export/posts/broken.html': '<html><body><p>cut',
    'medium-export/profile/profile.html': `<section class="h-card"><h3 class="p-name">Ada Lee</h3><img class="u-photo" src="https://cdn-images-1.medium.com/a.jpeg"><ul><li><b>Profile:</b> <a class="u-url" href="https://medium.com/@ada">@ada</a></li><li><b>Email address:</b> ${MAIL}</li></ul></section>`,
    'medium-export/profile/about.html': `<section data-field="body"><p></p><p>Counts waves.</p></section><footer><p>Exported from Medium</p></footer>`,
    'medium-export/profile/memberships.html': MAIL,
    'medium-export/ips/ips-0001.html': `<li>${IP}</li>`,
    'medium-export/sessions/sessions-0001.html': `<li>${IP}</li>`,
    'medium-export/README.html': 'read me',
  }

  test('counts every folder once and reads nothing about the account', async () => {
    const records = await readAll(medium, openTexts(files, 'archive'))
    expect(listType(records, 'left-out').map(({ what }) => what)).toEqual([
      ...['other file', 'ips', 'profile', 'sessions', 'other page'],
    ])
    expect(listType(records, 'person')).toMatchObject([
      { key: 'ada', name: 'Ada Lee', bio: 'Counts waves.' },
    ])
    const text = JSON.stringify(records)
    expect(text).not.toContain(MAIL)
    expect(text).not.toContain(IP)
  })

  test('is recognised by its pages', async () => {
    const substack = { 'posts.csv': 'id', 'posts/1.tides.html': '<p>Water</p>' }
    expect(await medium.recognise(openTexts(files, 'archive'))).toBeGreaterThan(0.9)
    expect(await medium.recognise(openTexts(substack, 'archive'))).toBe(0)
    expect(
      await medium.recognise(openTexts({ 'a.html': page({ body: TITLE }) }, 'file')),
    ).toBe(0.95)
  })

  test('with a page twice keeps both, and one guid', async () => {
    const twice = {
      'posts/a.html': page({ body: TITLE }),
      'posts/b.html': page({ body: TITLE }),
    }
    const items = listType(await readAll(medium, openTexts(twice)), 'item')
    expect(items.map(({ key, guid }) => [key, guid])).toEqual([
      ['0a1b2c3d4e5f', 'https://medium.com/p/0a1b2c3d4e5f'],
      ['posts/b.html', undefined],
    ])
  })
})
