import { expect, it } from 'vitest'

import { listFeedPaths } from '../../../lib/site/feed-url.ts'
import { makeLightStore, openLightBlog } from '../support/light/publisher-fixture.ts'
import { listDifferences } from '../support/tree.ts'

const MOVED = /http-equiv="refresh"/

it('a page keeps its file from an old address with an ending, as long as it is there', async () => {
  const store = makeLightStore()
  const aliases = ['/articles/two.html', '/tags.html', '/2019/x.html']
  store.save('articles/one.md', { title: 'One', aliases })
  const blog = openLightBlog(store)
  await blog.publish()
  expect(blog.readText('articles/two.html')).toContain('"title": "Two"')
  expect(blog.readText('tags.html')).not.toMatch(MOVED)
  expect(blog.readText('2019/x.html')).toMatch(MOVED)
  expect(blog.readText('_redirects')).toBe('/2019/x.html /articles/one 301\n')
  const before = blog.readTree()

  store.save('articles/two.md', { title: 'Two', draft: true })
  await blog.publish()
  expect(blog.readText('articles/two.html')).toMatch(MOVED)
  expect(blog.readText('_redirects')).toContain('/articles/two.html /articles/one 301')

  store.save('articles/two.md', { title: 'Two', tags: ['web', 'rust'] })
  await blog.publish()
  expect(listDifferences(blog.readTree(), before)).toEqual([])
})

it('an old address follows its article, and goes with it', async () => {
  const store = makeLightStore()
  const blog = openLightBlog(store)
  await blog.publish()
  expect(blog.readText('articles/first.html')).toContain('/articles/one"')
  store.save('articles/one.md', { title: 'One', slug: 'uno', aliases: ['first', 'one'] })
  await blog.publish()
  for (const name of ['first', 'one']) {
    expect(blog.readText(`articles/${name}.html`)).toContain('/articles/uno"')
    expect(blog.publisher.findTarget(`/articles/${name}`)).toBe('/articles/uno')
  }
  store.remove('articles/one.md')
  await blog.publish()
  const files = [...blog.readTree().keys()]
  expect(files.filter((file) => /articles\/(?:one|uno|first)/.test(file))).toEqual([])
  expect(blog.readText('_redirects')).toBe('')
})

it('an old address has a file for each way in which a host may look it up', async () => {
  const store = makeLightStore()
  const aliases = ['/2019/old/', '/wiki/Some Page', '/x.php', '/articles/one/', 'one']
  store.save('articles/one.md', { title: 'One', aliases })
  const blog = openLightBlog(store)
  await blog.publish()
  const files = [
    '2019/old.html',
    '2019/old/index.html',
    'wiki/Some Page.html',
    'x.php.html',
  ]
  for (const file of [...files, 'articles/one/index.html']) {
    expect(blog.readText(file), file).toMatch(MOVED)
    expect(blog.readText(file), file).toContain('/articles/one"')
  }
  expect(blog.readText('articles/one.html')).not.toMatch(MOVED)
  expect(blog.readTree().has('2019/old.html.br')).toBe(false)
  expect(blog.readText('_redirects')?.split('\n')).toEqual([
    '/2019/old /articles/one 301',
    '/wiki/Some%20Page /articles/one 301',
    '/x.php /articles/one 301',
    '',
  ])
})

it('an old address that needs a folder where a file is fails nothing', async () => {
  const store = makeLightStore()
  store.save('articles/one.md', { title: 'One', aliases: ['/articles/two.html/feed'] })
  const blog = openLightBlog(store)
  const { failures } = await blog.publish()
  expect([...failures]).toEqual([])
  expect(store.conflicts()).toEqual([
    expect.stringMatching(/needs a folder .* `\/articles\/two.html` .*\(alias-taken\)$/),
  ])
})

it.each([
  { '/tag/rust.html': '/tags/rust' },
  { '/tag/rust.html': '/tags/rust', '/tag/rust.html/feed': '/tags/rust' },
  { '/tag/rust.htm': '/tags/rust', '/tag/rust.xml': '/tags/rust' },
  { '/tag/rust.txt': '/tags/rust', '/tag/rust.txt/x': '/archive' },
  { '/x.xml': '/archive', '/x.xml/y': '/archive', '/x.txt': '/archive' },
  { '/f.xml': '/feed.xml', '/f.xml/y': '/archive' },
  { '/old/x.html': '/archive', '/old/x.html/print': '/archive' },
  { '/old/x.html/print': '/archive', '/old/x.html': '/archive' },
  { '/a': '/archive', '/a/index.html/b': '/archive' },
  { '/topic/rust': '/tags/rust', '/topic/rust/index.xml/x': '/archive' },
  { '/rss.xml/x': '/archive', '/blog/feed.xml/x': '/archive' },
  { '/imprint.json/x': '/archive', '/favicon.ico/x': '/archive' },
  { '/tags/rust/feed.xml/x': '/archive', '/tags/rust/feed/1.xml/x': '/archive' },
  { '/articles/one.html/x': '/archive', '/tags/rust.html/feed': '/archive' },
  { '/a%2520b': '/archive', '/a b/feed': '/feed.xml', '/c%25/feed.xml': '/feed.xml' },
])('no old address takes the place of another: %j', async (redirects) => {
  const store = makeLightStore()
  const site = { title: 'S', description: 'D', url: 'https://s.example', redirects }
  store.save('site.yaml', site)
  store.save('articles/one.md', { title: 'One', tags: ['rust'] })
  store.save('tags/rust.md', { aliases: ['/topics/rust.html', '/topics/rust.html/y'] })
  store.save('authors/ada-lovelace.md', { name: 'Ada', aliases: ['/by/ada.html'] })
  const appPages = ['/', '/404', '/archive', ...listFeedPaths('')]
  const blog = openLightBlog(store, { appPages })
  const { failures } = await blog.publish()
  expect([...failures]).toEqual([])
  expect(blog.readText('topics/rust.html')).toMatch(MOVED)
  expect(blog.readText('by/ada.html')).toMatch(MOVED)
})

it('old names of topics and authors lead on, with their feeds', async () => {
  const store = makeLightStore()
  store.save('tags/rust.md', { aliases: ['rustlang', '/category/rust/'] })
  store.save('authors/ada-lovelace.md', { name: 'Ada Lovelace', aliases: ['ada'] })
  store.save('tags/nobody.md', { aliases: ['no-one'] })
  const blog = openLightBlog(store)
  expect([...(await blog.publish()).failures]).toEqual([])
  const { publisher } = blog
  expect(publisher.findTarget('/tags/rustlang')).toBe('/tags/rust')
  expect(publisher.findTarget('/category/rust')).toBe('/tags/rust')
  expect(publisher.findTarget('/tags/rustlang/atom.xml')).toBe('/tags/rust/atom.xml')
  expect(publisher.findTarget('/category/rust/feed')).toBe('/tags/rust/feed.xml')
  expect(publisher.findTarget('/authors/ada')).toBe('/authors/ada-lovelace')
  expect(publisher.findTarget('/tags/no-one')).toBeUndefined()
  for (const name of ['feed.xml', 'atom.xml', 'feed.json']) {
    const feed = blog.readText(`tags/rust/${name}`)
    expect(blog.readText(`tags/rustlang/${name}`)).toBe(feed)
  }
  expect(blog.readText('category/rust/feed/index.html')).toBe(
    blog.readText('tags/rust/feed.xml'),
  )

  // Without articles there is no topic, and its old name leads nowhere.
  for (const name of ['one', 'two']) store.remove(`articles/${name}.md`)
  expect([...(await blog.publish()).failures]).toEqual([])
  expect(publisher.findTarget('/tags/rustlang')).toBeUndefined()
  expect([...blog.readTree().keys()].filter((file) => /rustlang/.test(file))).toEqual([])
})

it('`redirects` of the site lead on; a feed is answered with its bytes', async () => {
  const store = makeLightStore()
  const redirects = {
    '/old/feed.xml': '/feed.xml',
    '/feeds/all': '/atom.xml',
    '/series/old': '/series/new',
    '/archives/': '/archive',
    '/gone': '/nothing',
  }
  store.save('site.yaml', {
    title: 'S',
    description: 'D',
    url: 'https://s.example',
    redirects,
  })
  store.save('articles/one.md', { title: 'One', series: 'New' })
  const blog = openLightBlog(store, {
    appPages: ['/', '/404', '/archive', ...listFeedPaths('')],
  })
  expect([...(await blog.publish()).failures]).toEqual([])
  expect(blog.readText('old/feed.xml')).toBe(blog.readText('feed.xml'))
  expect(blog.readText('series/old/feed.json')).toBe(
    blog.readText('series/new/feed.json'),
  )
  expect(blog.readText('series/old/index.html')).toMatch(MOVED)
  expect(blog.readText('archives/index.html')).toMatch(MOVED)
  expect(blog.readText('_headers')).toContain(
    '/old/feed.xml\n  Content-Type: application/rss+xml; charset=utf-8',
  )
  expect(blog.publisher.findTarget('/gone')).toBeUndefined()
  expect(store.conflicts()).toEqual([
    expect.stringMatching(
      /`\/gone` in `redirects` leads to `\/nothing`.*\(redirect-dead\)$/,
    ),
  ])

  store.save('articles/one.md', { title: 'One more', series: 'New' })
  await blog.publish()
  expect(blog.readText('old/feed.xml')).toContain('One more')
})
