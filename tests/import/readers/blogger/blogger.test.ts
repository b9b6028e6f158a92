import { describe, expect, test } from 'vitest'

import type { Item } from '@/lib/import/model/item.ts'
import { blogger } from '@/lib/import/readers/blogger/blogger.ts'

import { listType, openTexts, readAll } from '../open-texts.ts'

const BLOG = 'tag:blogger.com,1999:blog-42'
const SITE = 'https://old.blogspot.com'
const KIND = 'http://schemas.google.com/blogger/2008/kind#'
const PERSON =
  '<author><name>Ada L.</name><uri>https://www.blogger.com/profile/07</uri><email>ada@private.example</email><gd:image src="//lh3.example/x=s35"/></author>'

function toClassic(entries: string): string {
  return `<?xml version='1.0' encoding='UTF-8'?><?xml-stylesheet href="x"?>
<feed xmlns='http://www.w3.org/2005/Atom' xmlns:gd='http://schemas.google.com/g/2005' xmlns:thr='http://purl.org/syndication/thread/1.0'>
<id>${BLOG}.archive</id><title type='text'>Old &amp; new</title><link href='${SITE}/' rel='alternate' type='text/html'/>
${PERSON}<generator version='7.00' uri='http://www.blogger.com'>Blogger</generator>${entries}</feed>`
}

function toKind(kind: string): string {
  return `<category scheme='http://schemas.google.com/g/2005#kind' term='${KIND}${kind}'/>`
}

function toPost(id: string, inner: string, kind = 'post'): string {
  return `<entry><id>${BLOG}.${kind === 'page' ? 'page' : 'post'}-${id}</id>${toKind(kind)}${inner}${PERSON}</entry>`
}

function toSetting(name: string, value: string): string {
  return `<entry><id>${BLOG}.settings.${name}</id>${toKind('settings')}<title type='text'>The x of the blog</title><content type='text'>${value}</content></entry>`
}

function toTakeout(entries: string, title = 'Old'): string {
  return `<?xml version='1.0' encoding='UTF-8'?>
<feed xmlns='http://www.w3.org/2005/Atom' xmlns:blogger='http://schemas.google.com/blogger/2018'>
<id>${BLOG}</id><title>${title}</title>${entries}</feed>`
}

function toEntry(id: string, inner: string, status = 'LIVE', type = 'POST'): string {
  return `<entry><id>${BLOG}.${type === 'PAGE' ? 'page' : 'post'}-${id}</id><blogger:type>${type}</blogger:type><blogger:status>${status}</blogger:status>
<author><name>Ada L.</name><uri></uri><blogger:type>BLOGGER</blogger:type></author>${inner}</entry>`
}

const EMPTY =
  '<blogger:metaDescription/><blogger:location/><category/><link/><enclosure/><blogger:trashed/>'
const PATH = '<blogger:filename>/2019/05/x.html</blogger:filename>'

async function readText(text: string, updated = false) {
  const source = openTexts({ 'blog.xml': text }, 'file')
  return readAll(blogger, source, { replies: false, updated })
}

async function readItem(text: string, updated = false): Promise<Item> {
  const [item] = listType(await readText(text, updated), 'item')
  if (item === undefined) throw new Error('no item')
  return item
}

test.each([
  ['the classic export', toClassic(''), 1],
  ['a Takeout', toTakeout(''), 1],
  [
    'the feed that Blogger serves',
    `<feed xmlns="http://www.w3.org/2005/Atom"><id>${BLOG}</id><generator>Blogger</generator></feed>`,
    0,
  ],
  ['an article about the format', '<html><body>blogger/2008/kind#post</body></html>', 0],
  ['nothing', '', 0],
])('recognises %s', async (_, text, sure) => {
  expect(await blogger.recognise(openTexts({ 'a.xml': text }, 'file'))).toBe(sure)
})

describe('the classic export', () => {
  const post = toPost(
    '7',
    `<published>2012-07-03T17:57:00.001-07:00</published><updated>2018-01-01T00:00:00.000-08:00</updated>
<category scheme='http://www.blogger.com/atom/ns#' term='Fish &amp; chips'/>
<title type='text'>Fish &amp;amp; chips</title><content type='html'>One.&lt;br /&gt;&lt;br /&gt;Two.</content>
<link rel='edit' href='https://www.blogger.com/feeds/42/posts/default/7'/>
<link rel='alternate' type='text/html' href='${SITE}/2012/07/fish.html'/>
<link rel='enclosure' type='audio/mpeg' href='https://x.example/a.mp3'/><thr:total>1</thr:total>`,
  )

  test('brings an article', async () => {
    const item = await readItem(toClassic(post))
    expect(item).toMatchObject({
      kind: 'article',
      key: '7',
      place: 'blog.xml:4',
      title: 'Fish & chips',
      slug: 'fish',
      guid: `${BLOG}.post-7`,
      addresses: [`${SITE}/2012/07/fish.html`],
      published: '2012-07-03T17:57:00.001-07:00',
      status: 'public',
      authors: ['Ada L.'],
      topics: ['Fish & chips'],
      notes: [],
    })
    expect(item.body.text).toBe(
      'One.<br /><br />Two.\n<p><audio controls src="https://x.example/a.mp3"></audio></p>',
    )
    expect(item.updated).toBeUndefined()
    expect((await readItem(toClassic(post), true)).updated).toBe(
      '2018-01-01T00:00:00-08:00',
    )
  })

  test('knows drafts, which have no address, and pages', async () => {
    const draft = `<app:control xmlns:app='http://purl.org/atom/app#'><app:draft>yes</app:draft></app:control><title>D</title>`
    const undeclared =
      '<app:control><app:draft>yes</app:draft></app:control><title>E</title>'
    const page = `<title>P</title><link rel='alternate' href='${SITE}/p/about.html'/>`
    const entries =
      toPost('1', draft) + toPost('2', undeclared) + toPost('3', page, 'page')
    const items = listType(await readText(toClassic(entries)), 'item')
    expect(items.map(({ kind, status, addresses }) => [kind, status, addresses])).toEqual(
      [
        ['article', 'draft', []],
        ['article', 'draft', []],
        ['page', 'public', [`${SITE}/p/about.html`]],
      ],
    )
  })

  test('marks paragraphs of texts that have line ends alone', async () => {
    const text = `<title>A</title><content type='html'>One\ntwo.\n\n&lt;b&gt;Three&lt;/b&gt;.</content>`
    const { body } = await readItem(toClassic(toPost('1', text)))
    expect(body.text).toBe('<p>One<br>\ntwo.</p>\n<p><b>Three</b>.</p>')
  })

  test('accounts for settings and templates, without their values', async () => {
    const entries =
      toSetting('BLOG_NAME', 'Old &amp; new') +
      toSetting('BLOG_DESCRIPTION', 'Words') +
      toSetting('BLOG_LOCALE', 'pt_BR') +
      toSetting('BLOG_TIME_ZONE', 'America/Sao_Paulo') +
      toSetting('BLOG_ADMIN_PERMISSION', 'ada@private.example') +
      toPost('layout', '<title>Template</title><content>x</content>', 'template')
    const records = await readText(toClassic(entries))
    expect(listType(records, 'left-out').map(({ what, title }) => [what, title])).toEqual(
      [
        ...['BLOG_NAME', 'BLOG_DESCRIPTION', 'BLOG_LOCALE', 'BLOG_TIME_ZONE'].map(
          (name) => ['setting', name],
        ),
        ['setting', 'BLOG_ADMIN_PERMISSION'],
        ['template', 'post-layout'],
      ],
    )
    expect(listType(records, 'site')).toMatchObject([
      {
        title: 'Old & new',
        tagline: 'Words',
        url: `${SITE}/`,
        language: 'pt-BR',
        timeZone: 'America/Sao_Paulo',
      },
    ])
    expect(JSON.stringify(records)).not.toContain('@')
  })

  test.each([
    ['PUBLIC', 'public'],
    ['PRIVATE', 'private'],
    ['READERS', 'private'],
  ])(
    'keeps a blog for %s as it was, wherever the setting stands',
    async (mode, status) => {
      const item = await readItem(
        toClassic(post + toSetting('BLOG_READ_ACCESS_MODE', mode)),
      )
      expect(item.status).toBe(status)
    },
  )

  test('brings comments with their thread, and names alone', async () => {
    const reply = `<thr:in-reply-to ref='${BLOG}.post-7' href='${SITE}/x.html'/>`
    const answer = `<link rel='related' href='https://www.blogger.com/feeds/42/7/comments/default/8'/>`
    const text = `<published>2012-08-01T00:00:00.000-07:00</published><content type='html'>Nice&lt;br/&gt;text</content>`
    const removed = `<content type='html'>This comment has been removed by the author.</content>`
    const entries =
      toPost('8', reply + text, 'comment') +
      toPost('9', reply + answer + text, 'comment') +
      toPost('10', reply + removed, 'comment') +
      toPost('11', text, 'comment')
    const records = await readText(toClassic(post + entries))
    expect(listType(records, 'comment')).toEqual([
      {
        type: 'comment',
        key: '8',
        item: '7',
        name: 'Ada L.',
        date: '2012-08-01T00:00:00-07:00',
        text: 'Nice<br/>text',
      },
      expect.objectContaining({ key: '9', parent: '8' }),
    ])
    expect(listType(records, 'left-out').map(({ what }) => what)).toEqual([
      'removed comment',
      'lost comment',
    ])
    expect(listType(records, 'item')).toHaveLength(1)
  })

  test('gives each label its address', async () => {
    const records = await readText(toClassic(post))
    expect(listType(records, 'topic')).toEqual([
      {
        type: 'topic',
        name: 'Fish & chips',
        addresses: [`${SITE}/search/label/Fish%20%26%20chips`],
      },
    ])
  })
})

describe('a Takeout', () => {
  test('brings an article, and decodes its title twice', async () => {
    const inner = `<title>Work &amp;#39;in&amp;#39; progress</title><content type='html'>&lt;p&gt;x&lt;/p&gt;</content>
<blogger:created>2019-05-01T01:00:00.5Z</blogger:created><published>2019-05-01T02:00:00Z</published>
<category scheme='${BLOG}' term='One'/><blogger:metaDescription>Said &amp;amp; done</blogger:metaDescription>${PATH}<blogger:trashed/>`
    expect(await readItem(toTakeout(toEntry('7', inner)))).toMatchObject({
      title: "Work 'in' progress",
      description: 'Said & done',
      slug: 'x',
      guid: `${BLOG}.post-7`,
      addresses: ['/2019/05/x.html'],
      created: '2019-05-01T01:00:00.5Z',
      published: '2019-05-01T02:00:00Z',
      status: 'public',
      authors: ['Ada L.'],
      topics: ['One'],
    })
  })

  const date = '<published>2030-01-01T00:00:00Z</published>'
  test.each([
    ['LIVE', '', 'public'],
    ['DRAFT', '', 'draft'],
    ['SCHEDULED', date, 'public'],
    ['SCHEDULED', '', 'draft'],
    ['WHATEVER', '', 'draft'],
    ['', '', 'draft'],
  ])('makes no more public than was: %s %s', async (status, inner, expected) => {
    const item = await readItem(toTakeout(toEntry('1', EMPTY + inner + PATH, status)))
    expect(item.status).toBe(expected)
    expect(item.addresses).toEqual(status === 'DRAFT' ? [] : ['/2019/05/x.html'])
  })

  test.each([
    ['SOFT_TRASHED', ''],
    ['LIVE', '<blogger:trashed>2020-01-01T00:00:00Z</blogger:trashed>'],
  ])('leaves out what is in the trash: %s %s', async (status, inner) => {
    const records = await readText(
      toTakeout(toEntry('1', `<title>T</title>${inner}`, status)),
    )
    expect(listType(records, 'item')).toEqual([])
    expect(listType(records, 'left-out')).toMatchObject([{ what: 'trash', title: 'T' }])
  })

  test('brings comments that readers saw', async () => {
    const parent = `<blogger:parent>${BLOG}.post-7</blogger:parent>`
    const answer = `<blogger:inReplyTo>${BLOG}.post-8</blogger:inReplyTo>`
    const text = "<content type='html'>Nice</content>"
    const records = await readText(
      toTakeout(
        toEntry('8', `${parent}<blogger:inReplyTo/>${text}`, 'LIVE', 'COMMENT') +
          toEntry('9', parent + answer + text, 'LIVE', 'COMMENT') +
          toEntry('10', parent + text, 'SPAM', 'COMMENT') +
          toEntry('11', parent + text, 'PENDING', 'COMMENT'),
      ),
    )
    const comments = listType(records, 'comment')
    expect(comments.map(({ key, item, parent }) => [key, item, parent])).toEqual([
      ['8', '7', undefined],
      ['9', '7', '8'],
    ])
    expect(listType(records, 'left-out').map(({ what }) => what)).toEqual([
      'hidden comment',
      'hidden comment',
    ])
  })

  test('takes the name, the address and the readers of a blog from its settings', async () => {
    const settings =
      'blog_admin_permission,blog_name,blog_subdomain,blog_read_access_mode,blog_locale\nada@private.example,Name,old,PRIVATE,de\n'
    const folder = 'Takeout/Blogger/Blogs/Old'
    const files = {
      [`${folder}/feed.atom`]: toTakeout(toEntry('1', PATH)),
      [`${folder}/settings.csv`]: settings,
      [`${folder}/theme-layouts.xml`]: '<html/>',
    }
    const records = await readAll(blogger, openTexts(files, 'archive'))
    expect(listType(records, 'site')).toMatchObject([
      { title: 'Name', url: `${SITE}/`, language: 'de' },
    ])
    expect(listType(records, 'item')).toMatchObject([
      { status: 'private', addresses: [`${SITE}/2019/05/x.html`] },
    ])
    expect(JSON.stringify(records)).not.toContain('@')
  })

  test('reads each of several blogs, says which, and opens nothing about a person', async () => {
    const files = {
      'Takeout/Blogger/Blogs/A/feed.atom': toTakeout('', 'A'),
      'Takeout/Blogger/Blogs/B/feed.atom': toTakeout(toEntry('1', PATH), 'B'),
      'Takeout/Blogger/Comments/A/feed.atom': toTakeout(toEntry('2', PATH), 'C'),
      'Takeout/Blogger/Profile/profile.csv': 'email\nada@private.example\n',
    }
    const records = await readAll(blogger, openTexts(files, 'archive'))
    expect(listType(records, 'site')).toMatchObject([{ title: 'B' }])
    expect(listType(records, 'item').map(({ key }) => key)).toEqual(['1'])
    expect(listType(records, 'left-out')).toMatchObject([{ what: 'personal data' }])
    expect(listType(records, 'repair').map(({ rule, place }) => [rule, place])).toEqual([
      ['several-blogs', 'Takeout/Blogger/Blogs/A/feed.atom'],
      ['several-blogs', 'Takeout/Blogger/Blogs/B/feed.atom'],
    ])
  })

  test('finds pictures of a text in the albums, where a name has one file', async () => {
    const url = 'https://blogger.googleusercontent.com/img/b/R29/s320/My%20photo.JPG'
    const other = 'https://1.bp.blogspot.com/-a/b/c/d/s1600/twice.png'
    const html = `&lt;img src="${url}"&gt;&lt;img src="${other}"&gt;`
    const files = {
      'Takeout/Blogger/Blogs/A/feed.atom': toTakeout(
        toEntry('1', `<content type='html'>${html}</content>`),
      ),
      'Takeout/Blogger/Albums/A/My photo.jpg': '',
      'Takeout/Blogger/Albums/A/twice.png': '',
      'Takeout/Blogger/Albums/B/twice.png': '',
    }
    const records = await readAll(blogger, openTexts(files, 'archive'))
    const file = encodeURIComponent('Takeout/Blogger/Albums/A/My photo.jpg')
    expect(listType(records, 'item')[0]?.body.text).toBe(
      `<p><img src="import-file:${file}"><img src="${other}"></p>`,
    )
  })
})

test('brings an entry once that two parts of an archive have', async () => {
  const text = toTakeout(toEntry('1', `<title>T</title>${PATH}`))
  const files = { 'a/feed.atom': text, 'b/feed.atom': text }
  const records = await readAll(blogger, openTexts(files, 'archive'))
  expect(listType(records, 'item').map(({ key }) => key)).toEqual(['1'])
  expect(listType(records, 'left-out')).toMatchObject([
    { what: 'repetition', title: 'T' },
  ])
})

test('says what a file without a blog should be', async () => {
  await expect(readText('<feed/>')).rejects.toThrow(/holds no blog of Blogger/)
})
