import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'

import { toEntryUri } from '../../lib/site/article-id.ts'
import { listFeedPaths } from '../../lib/site/feed-url.ts'
import {
  articleText,
  type Fields,
  fileText,
  siteText,
} from '../content/support/documents.ts'
import { openTestCompiler } from '../content/support/compiler-fixture.ts'
import { type Folder, makeFolder } from '../content/support/content-folder.ts'
import { openLightSite } from '../publish/support/light/light-site.ts'
import { readTree } from '../publish/support/tree.ts'
import { type Feeds, listChanges, pickFeeds } from './support/history.ts'
import { listLasting, openPollingReader } from './support/polling.ts'

const HERO = { heroImage: '../media/dot.svg', heroAlt: 'A dot' }

interface Blog {
  readonly folder: Folder
  readonly feeds: Feeds
  write(name: string, fields?: Fields, body?: string): void
  /** Goes on to that instant, reads what changed and publishes it. */
  publish(now?: string): Promise<Feeds>
}

const ONE: Fields = { title: 'One', id: 'k7x2', tags: ['web', 'rust'], series: 'Parts' }

/** Two articles of two authors: `one` has an id of its own, `two` that of its path. */
async function openBlog(folder: Folder = makeFolder(), run = 'first'): Promise<Blog> {
  const write = (name: string, fields?: Fields, body?: string) =>
    folder.write(`articles/${name}.md`, articleText(fields, body))
  if (run === 'first') {
    folder.write('site.yaml', siteText())
    folder.write('media/dot.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>')
    folder.write('authors/bob.md', fileText({ name: 'Bob' }))
    write('one', ONE)
    write('two', { title: 'Two', author: 'bob', tags: ['web'] })
  }
  const { contentDir } = folder
  const stateDir = join(folder.stateDir, run)
  const outDir = join(folder.stateDir, '..', `dist-${run}`)
  const compiler = openTestCompiler({ ...folder, stateDir })
  await compiler.compile()
  let instant = '2025-06-01T12:00:00Z'
  const site = openLightSite(
    { contentDir, stateDir, outDir },
    {
      exclusively: (work) => compiler.exclusively(work),
      appPages: ['/', '/404', ...listFeedPaths('')],
      now: () => new Date(instant),
    },
  )
  onTestFinished(site.close)
  const publish = async (now = instant) => {
    instant = now
    await compiler.compile()
    const { failures } = await site.publisher.publish()
    expect([...failures]).toEqual([])
    return pickFeeds(readTree(outDir))
  }
  return { folder, feeds: await publish(), write, publish }
}

/** One value for each format of the feeds below these paths. */
function inFeeds(fronts: readonly string[], ids: readonly string[]) {
  const toId = (path: string, id: string) =>
    path.endsWith('/atom.xml') ? toEntryUri(id) : id
  const paths = fronts.flatMap((front) => listFeedPaths(front))
  return Object.fromEntries(paths.map((path) => [path, ids.map((id) => toId(path, id))]))
}

const NOTHING = { fresh: {}, changed: {} }

interface Edit {
  readonly what: string
  apply(blog: Blog): void
  /** What the feed of the site has from then on. */
  readonly shown: string
}

const EDITS: readonly Edit[] = [
  {
    what: 'a file is renamed',
    apply: ({ folder }) => folder.rename('articles/one.md', 'articles/uno.md'),
    shown: '/articles/uno<',
  },
  {
    what: 'a file moves, and becomes a folder',
    apply: ({ folder }) => folder.rename('articles/uno.md', 'articles/eins/index.md'),
    shown: '/articles/eins<',
  },
  {
    what: 'the file is back, with a slug',
    apply({ folder, write }) {
      folder.remove('articles/eins')
      write('one', { ...ONE, slug: 'other' })
    },
    shown: '/articles/other<',
  },
  {
    what: 'a title changes',
    apply: ({ write }) => write('one', { ...ONE, title: 'Another' }),
    shown: '<title>Another<',
  },
  {
    what: 'a text changes',
    apply: ({ write }) => write('one', ONE, 'Other words\n'),
    shown: 'Other words',
  },
  {
    what: 'a description changes',
    apply: ({ write }) => write('one', { ...ONE, description: 'What else' }),
    shown: 'What else',
  },
  {
    what: 'a picture comes',
    apply: ({ write }) => write('one', { ...ONE, ...HERO }),
    shown: '-dot.svg',
  },
  {
    what: 'an old address comes',
    apply: ({ write }) => write('one', { ...ONE, aliases: ['eins'] }),
    shown: '/articles/one<',
  },
  {
    what: 'an author gets another name',
    apply: ({ folder }) =>
      folder.write('authors/bob.md', fileText({ name: 'Robert', slug: 'bob' })),
    shown: 'Robert',
  },
  {
    what: 'the site gets another name',
    apply: ({ folder }) => folder.write('site.yaml', siteText({ title: 'New' })),
    shown: '<title>New<',
  },
  {
    what: 'the site moves',
    apply: ({ folder }) =>
      folder.write('site.yaml', siteText({ url: 'https://new.example' })),
    shown: 'https://new.example/articles/one<',
  },
]

// One after the other: each of them needs the parser, whose start takes longer than all.
it('a reader sees nothing new, whatever changes of an article and around it', async () => {
  const blog = await openBlog()
  const reader = openPollingReader(blog.feeds)
  for (const { what, apply, shown } of EDITS) {
    apply(blog)
    const feeds = await blog.publish('2025-06-02T12:00:00Z')
    expect(feeds.get('/feed.xml'), what).toContain(shown)
    expect(reader.poll(feeds), what).toEqual(NOTHING)
    expect(listLasting(feeds), what).toEqual(listLasting(blog.feeds))
  }
})

it('a reader sees nothing new when all is published from nothing, later', async () => {
  const { folder, feeds } = await openBlog()
  const reader = openPollingReader(feeds)
  const fresh = await openBlog(folder, 'second')
  expect(fresh.feeds).toEqual(feeds)
  const later = await fresh.publish('2026-01-01T00:00:00Z')
  expect(reader.poll(later)).toEqual(NOTHING)
  expect(later).toEqual(feeds)
})

it('a reader sees an update where an article says so, and the same article', async () => {
  const { feeds, write, publish } = await openBlog()
  const reader = openPollingReader(feeds)
  write('one', { ...ONE, updated_date: '2025-05-30' })
  const after = await publish()
  const fronts = ['', '/authors/ada-lovelace', '/tags/web', '/tags/rust', '/series/parts']
  expect(reader.poll(after)).toEqual({ fresh: {}, changed: inFeeds(fronts, ['k7x2']) })
  expect(listLasting(after)).toEqual(listLasting(feeds))
  expect(await publish('2025-06-05T00:00:00Z')).toEqual(after)
})

it('a new article is one new entry in its own feeds, and changes no other', async () => {
  const { feeds, write, publish } = await openBlog()
  const reader = openPollingReader(feeds)
  write('three', {
    title: 'Three',
    author: 'bob',
    tags: ['rust', 'new'],
    series: 'Parts',
  })
  const after = await publish()
  const fronts = ['', '/authors/bob', '/tags/rust', '/series/parts']
  const fresh = inFeeds(fronts, ['path:three'])
  const started = inFeeds(['/tags/new'], ['path:three'])
  expect(reader.poll(after)).toEqual({ fresh: { ...fresh, ...started }, changed: {} })
  expect(listChanges(feeds, after).toSorted()).toEqual(
    Object.keys({ ...fresh, ...started }).toSorted(),
  )
})

it.each([
  ['draft', { draft: true }],
  ['unlisted', { unlisted: true }],
  ['scheduled', { publish_date: '2025-06-02T08:00:00Z' }],
])('an article that is %s is in no feed', async (_, fields) => {
  const { feeds, write, publish } = await openBlog()
  write('secret', {
    title: 'Xylophone',
    tags: ['web', 'secret'],
    series: 'Parts',
    ...fields,
  })
  expect(await publish()).toEqual(feeds)
})

it.each([
  ['a draft is finished', { draft: true }],
  ['an article is listed', { unlisted: true }],
])('a reader sees one new entry when %s', async (_, fields) => {
  const { write, publish } = await openBlog()
  write('late', { title: 'Late', ...fields })
  const reader = openPollingReader(await publish())
  write('late', { title: 'Late' })
  const fresh = inFeeds(['', '/authors/ada-lovelace'], ['path:late'])
  expect(reader.poll(await publish())).toEqual({ fresh, changed: {} })
})

it('a scheduled article comes when it is due, with the date that was set', async () => {
  const { feeds, write, publish } = await openBlog()
  const reader = openPollingReader(feeds)
  write('later', { title: 'Later', publish_date: '2025-06-02T08:00:00+02:00' })
  expect(reader.poll(await publish('2025-06-02T05:59:59Z'))).toEqual(NOTHING)
  const after = await publish('2025-06-02T06:00:00Z')
  const fresh = inFeeds(['', '/authors/ada-lovelace'], ['path:later'])
  expect(reader.poll(after)).toEqual({ fresh, changed: {} })
  expect(after.get('/feed.xml')).toContain('<pubDate>Mon, 02 Jun 2025 06:00:00 GMT<')
})

it('a new tag moves an article from one feed to another', async () => {
  const { feeds, write, publish } = await openBlog()
  const reader = openPollingReader(feeds)
  write('one', { ...ONE, tags: ['go', 'web'] })
  const after = await publish()
  expect(reader.poll(after)).toEqual({
    fresh: inFeeds(['/tags/go'], ['k7x2']),
    changed: {},
  })
  expect(after.has('/tags/rust/feed.xml')).toBe(false)
  expect(after.get('/tags/web/feed.xml')).toContain('<category>go</category>')
})

it('an article that goes leaves every feed, and comes back as the same', async () => {
  const { feeds, folder, write, publish } = await openBlog()
  const reader = openPollingReader(feeds)
  folder.remove('articles/one.md')
  const without = await publish()
  expect([...without.values()].join()).not.toContain('k7x2')
  write('one', ONE)
  const after = await publish()
  expect(reader.poll(after)).toEqual(NOTHING)
  expect(after).toEqual(feeds)
})

// What `npm run rename` and an `id` are for.
it('an article without an id of its own is another one under another name', async () => {
  const { feeds, folder, publish } = await openBlog()
  const reader = openPollingReader(feeds)
  folder.rename('articles/two.md', 'articles/deux.md')
  const fresh = inFeeds(['', '/authors/bob', '/tags/web'], ['path:deux'])
  expect(reader.poll(await publish())).toEqual({ fresh, changed: {} })
})
