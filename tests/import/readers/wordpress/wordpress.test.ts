import { describe, expect, it } from 'vitest'

import { wordpress } from '@/lib/import/readers/wordpress/wordpress.ts'
import { listType, openTexts, readAll } from '../open-texts.ts'
import { comment, exportOf, type Fields, post, term } from './export.ts'

const read = (...parts: string[]) =>
  readAll(wordpress, openTexts({ 'blog.xml': exportOf(...parts) }, 'file'))
const itemsOf = async (...parts: string[]) => listType(await read(...parts), 'item')
const leftOutOf = async (...parts: string[]) => listType(await read(...parts), 'left-out')

async function itemOf(fields: Fields, inner = '', ...others: string[]) {
  const [item] = await itemsOf(post(fields, inner), ...others)
  if (!item) throw new Error('no item')
  return item
}

describe('who may read a post', () => {
  it.each([
    ['published', {}, 'public'],
    ['scheduled', { status: 'future', post_date: '2099-01-01 00:00:00' }, 'public'],
    ['with a password', { post_password: 'hunter2' }, 'password'],
    ['with a blank as its password', { post_password: ' ' }, 'password'],
    ['in a file that was formatted', { post_password: '\n\t' }, 'public'],
    ['private', { status: 'private' }, 'private'],
    ['pending', { status: 'pending' }, 'pending'],
    ['draft', { status: 'draft' }, 'draft'],
    ['of an unknown status', { status: 'archived' }, 'draft'],
    ['without a status', { status: '' }, 'draft'],
    ['for subscribers', { _jetpack_newsletter_access: 'paid_subscribers' }, 'members'],
    ['for everybody', { _jetpack_newsletter_access: 'everybody' }, 'public'],
    [
      'with a wall in it',
      { 'content:encoded': 'A<!-- wp:jetpack/paywall -->B' },
      'members',
    ],
    [
      'with a part for members',
      { 'content:encoded': 'A [members_only]B[/members_only]' },
      'members',
    ],
    ['of a type of its own', { post_type: 'portfolio' }, 'draft'],
  ])('%s', async (_, fields, status) => {
    expect((await itemOf(fields)).status).toBe(status)
  })

  it('puts nothing of persons into a record', async () => {
    const records = await read(
      post({ post_password: 'hunter2' }, comment({ author: 'x@mail.example' })),
    )
    const text = JSON.stringify(records)
    for (const secret of ['hunter2', 'mail.example', '9.9.9.9', 'ada-login'])
      expect(text).not.toContain(secret)
  })
})

describe('an article', () => {
  it('has its fields', async () => {
    const [item] = await itemsOf(
      post(
        {
          post_id: '7',
          title: 'Tea &amp; <em>cake</em> &#8211; “now”',
          'excerpt:encoded': '<p>What &amp; why</p>',
          _yoast_wpseo_metadesc: 'Not this',
          _yoast_wpseo_canonical: 'https://first.example/tea',
          _wp_old_slug: 'tee',
          _thumbnail_id: '20',
          _subtitle: 'A tale',
          post_modified: '2020-01-01 00:00:00',
        },
        term('category', 'uncategorized', 'Allgemein') +
          term('category', 'food', 'Food') +
          term('post_tag', 'food', 'food') +
          term('post_tag', 'tea', 'Tea &amp; more') +
          term('series', 's', 'Meals') +
          term('language', 'de', 'Deutsch') +
          term('post_format', 'post-format-aside', 'Aside'),
      ),
      attachment('20'),
    )
    expect(item).toMatchObject({
      ...{ kind: 'article', key: '7', slug: 'post-7', guid: 'https://old.example/?p=7' },
      title: 'Tea & cake – “now”',
      ...{
        subtitle: 'A tale',
        description: 'What & why',
        language: 'de',
        series: 'Meals',
      },
      addresses: [
        'https://old.example/2019/05/post-7/',
        'https://old.example/2019/05/tee/',
        'https://old.example/?p=7',
      ],
      published: '2019-05-01T09:30:00+02:00',
      ...{ authors: ['author-3'], topics: ['Food', 'Tea & more'] },
      hero: { url: 'https://old.example/up/20.jpg', alt: 'Alt 20', caption: 'Cap 20' },
      canonicalUrl: 'https://first.example/tea',
    })
    expect(item?.updated).toBeUndefined()
  })

  it.each([
    ['what looks like a tag', 'Use &lt;html&gt; <b>now</b>', 'Use <html> now'],
    ['nothing', '', ''],
  ])('keeps in its title %s', async (_, written, title) => {
    expect((await itemOf({ title: written })).title).toBe(title)
  })

  it('has a description of a plug-in where it has no excerpt', async () => {
    const fields = { _yoast_wpseo_metadesc: '%%excerpt%%' }
    expect((await itemOf(fields)).description).toBeUndefined()
    expect(
      (await itemOf({ 'meta:rank_math_description': 'A &amp; b' })).description,
    ).toBe('A & b')
  })

  it('is Markdown where a plug-in says so', async () => {
    const marked = { _wpcom_is_markdown: '1', 'content:encoded': '# A\n\n*b*' }
    expect((await itemOf(marked)).body).toEqual({ form: 'markdown', text: '# A\n\n*b*' })
    const rendered = { ...marked, 'content:encoded': '<p>A</p>' }
    expect((await itemOf(rendered)).body.form).toBe('html')
    const both = { ...rendered, post_content_filtered: '*A*' }
    expect((await itemOf(both)).body.text).toBe('*A*')
  })

  it('names several authors, guests too, by their names', async () => {
    const guest = post({
      ...{ post_type: 'guest-author', 'meta:cap-user_login': 'guest-9' },
      ...{ 'meta:cap-display_name': 'Grace H', 'meta:cap-user_email': 'g@mail.example' },
    })
    const together =
      term('author', 'cap-ada-login', 'ada-login') +
      term('author', 'cap-guest-9', 'guest-9')
    const records = await read(post({}, together), guest)
    expect(listType(records, 'item')[0]?.authors).toEqual(['author-3', 'author-grace-h'])
    expect(listType(records, 'person').map(({ name }) => name)).toEqual([
      'Ada Byron',
      'Grace H',
    ])
  })

  it('has no author where the export says only a login', async () => {
    expect((await itemOf({ 'dc:creator': 'eve7' })).authors).toEqual([])
  })
})

describe('what is no article', () => {
  it.each([
    ['a revision', { post_type: 'revision', status: 'inherit' }, 'revision'],
    ['trash', { status: 'trash' }, 'trash'],
    ['an empty draft', { status: 'auto-draft' }, 'empty draft'],
    ['a style', { post_type: 'wp_global_styles' }, 'setting'],
    ['an answer of a form', { post_type: 'feedback' }, 'personal data'],
    ['an order', { post_type: 'shop_order', status: 'wc-completed' }, 'personal data'],
    ['a pattern', { post_type: 'wp_block' }, 'pattern'],
    [
      'a type without pages',
      { post_type: 'chart', link: 'https://old.example/?post_type=chart&#038;p=7' },
      'custom type',
    ],
  ])('is left out and counted: %s', async (_, fields, what) => {
    const left = await leftOutOf(post(fields), post())
    expect(left.map((one) => one.what)).toEqual([what])
  })

  it('tells comments of readers from all others', async () => {
    const records = await read(
      post(
        { post_id: '7' },
        comment({ id: '1', content: 'One\n\nTwo' }) +
          comment({ id: '2', parent: '1', author: '' }) +
          comment({ id: '3', approved: '0' }) +
          comment({ id: '4', approved: 'spam' }) +
          comment({ id: '5', type: 'pingback' }),
      ),
    )
    expect(listType(records, 'comment')).toMatchObject([
      {
        ...{ key: '1', item: '7', name: 'Bea', date: '2019-05-02T10:00:00+02:00' },
        text: '<p>One</p>\n<p>Two</p>\n',
      },
      { key: '2', parent: '1', name: 'Anonymous' },
    ])
    expect(listType(records, 'left-out').map(({ what }) => what)).toEqual([
      ...['comment', 'comment', 'comment'],
    ])
  })
})

describe('an export', () => {
  it('says what the blog is called, how its addresses look, and its menu', async () => {
    const menu = (order: string, fields: Fields) =>
      post(
        { post_type: 'nav_menu_item', title: '', menu_order: order, ...fields },
        term('nav_menu', 'main', 'Main'),
      )
    const records = await read(
      post({ post_type: 'page', post_id: '5', title: 'About' }),
      menu('2', { _menu_item_type: 'post_type', _menu_item_object_id: '5' }),
      menu('1', { _menu_item_type: 'custom', title: 'Code', _menu_item_url: '/code' }),
      post(),
    )
    expect(listType(records, 'site')).toEqual([
      {
        ...{ type: 'site', title: 'Old blog', tagline: 'Of & on', language: 'en-GB' },
        url: 'https://old.example',
        menu: [
          { label: 'Code', href: '/code' },
          { label: 'About', href: 'import:5' },
        ],
        others: ['https://old.example/feed/', 'https://old.example/comments/feed/'],
      },
    ])
  })

  it('has topics with their addresses, each name once, and counts the unused', async () => {
    const records = await read(
      '<wp:category><wp:term_id>4</wp:term_id><wp:category_nicename>food</wp:category_nicename><wp:category_parent></wp:category_parent><wp:cat_name>Food</wp:cat_name><wp:category_description>To &lt;b&gt;eat&lt;/b&gt;</wp:category_description></wp:category>',
      '<wp:category><wp:term_id>5</wp:term_id><wp:category_nicename>tea</wp:category_nicename><wp:category_parent>food</wp:category_parent><wp:cat_name>Tea</wp:cat_name></wp:category>',
      '<wp:tag><wp:term_id>6</wp:term_id><wp:tag_slug>unused</wp:tag_slug><wp:tag_name>Unused</wp:tag_name></wp:tag>',
      post(
        {},
        term('category', 'tea', 'Tea') +
          term('post_tag', 'tea', 'tea') +
          term('category', 'food', 'Food'),
      ),
    )
    expect(listType(records, 'left-out').map(({ what, title }) => [what, title])).toEqual(
      [['topic', 'Unused']],
    )
    expect(listType(records, 'topic')).toEqual([
      {
        ...{ type: 'topic', name: 'Food', description: 'To eat' },
        addresses: ['https://old.example/category/food/', 'https://old.example/?cat=4'],
      },
      {
        ...{ type: 'topic', name: 'Tea' },
        addresses: [
          'https://old.example/category/food/tea/',
          'https://old.example/category/tea/',
          'https://old.example/?cat=5',
          'https://old.example/tag/tea/',
          'https://old.example/?tag=tea',
        ],
      },
    ])
  })

  it('knows files of the library by all their addresses', async () => {
    const metadata =
      'a:2:{s:4:"file";s:19:"2019/20-scaled.jpg";s:5:"sizes";a:1:{s:9:"thumbnail";a:1:{s:4:"file";s:14:"20-150x150.jpg";}}s:14:"original_image";s:6:"20.jpg";}'
    const records = await read(
      attachment('20', {
        _wp_attachment_metadata: metadata,
        attachment_url: 'https://old.example/up/20-scaled.jpg',
      }),
    )
    expect(listType(records, 'medium')).toMatchObject([
      {
        ...{ key: '20', url: 'https://old.example/up/20.jpg', alt: 'Alt 20' },
        addresses: [
          'https://old.example/up/20-scaled.jpg',
          'https://old.example/up/20-150x150.jpg',
          'https://old.example/20/',
          'https://old.example/?attachment_id=20',
          'https://old.example/?p=20',
        ],
      },
    ])
  })

  it('shows the pictures of a post in a gallery without numbers', async () => {
    const [item] = await itemsOf(
      post({ post_id: '7', 'content:encoded': '[gallery]' }),
      attachment('30', { post_parent: '7' }),
      attachment('4', { post_parent: '7' }),
    )
    expect(item?.body.text.match(/up\/\d+/g)).toEqual(['up/4', 'up/30'])
  })

  it('is read part by part, each item once', async () => {
    const same = post({ post_id: '7' })
    const source = openTexts({
      'part.10.xml': exportOf(post({ post_id: '9' }), same),
      'part.2.xml': exportOf(same, post({ post_id: '8' })),
      'readme.txt': 'Nothing',
    })
    expect(await wordpress.recognise(source)).toBe(1)
    const records = await readAll(wordpress, source)
    expect(listType(records, 'item').map(({ key }) => key)).toEqual(['7', '8', '9'])
    expect(listType(records, 'left-out').map(({ what }) => what)).toEqual(['double'])
  })

  it('keeps two items with one number, and one without any', async () => {
    const items = await itemsOf(
      post({ post_id: '7', title: 'A', guid: 'https://a.example/?p=7' }),
      post({ post_id: '7', title: 'B', guid: 'https://b.example/?p=7' }),
      post({ post_id: '', title: 'C', guid: '', link: '', post_date: 'soon' }),
    )
    expect(items.map(({ key, title }) => [key, title])).toEqual([
      ['7', 'A'],
      ['https://b.example/?p=7', 'B'],
      ['C soon', 'C'],
    ])
  })

  it('reads on past what is cut, and says where', async () => {
    const whole = exportOf(post({ post_id: '7' }), post({ post_id: '8' }))
    const source = openTexts(
      { 'blog.xml': whole.slice(0, whole.indexOf('post-8')) },
      'file',
    )
    const records = await readAll(wordpress, source)
    expect(listType(records, 'item').map(({ key }) => key)).toEqual(['7'])
    expect(listType(records, 'repair')[0]?.place).toMatch(/^blog\.xml:\d+:\d+$/)
  })

  it('without an item is refused with a remedy', async () => {
    await expect(read()).rejects.toThrow(/no post, page or file .* Export “All content”/)
  })

  it('gives the same records twice', async () => {
    const parts = [post({ post_id: '7' }), attachment('20')]
    expect(await read(...parts)).toEqual(await read(...parts))
  })
})

function attachment(id: string, fields: Fields = {}): string {
  return post({
    ...{ post_type: 'attachment', post_id: id, status: 'inherit', 'content:encoded': '' },
    ...{ link: `https://old.example/${id}/`, guid: `https://old.example/up/${id}.jpg` },
    ...{
      attachment_url: `https://old.example/up/${id}.jpg`,
      'excerpt:encoded': `Cap ${id}`,
    },
    ...{ _wp_attachment_image_alt: `Alt ${id}`, ...fields },
  })
}
