import { expect, it } from 'vitest'

import { readArchivePage } from '../../../lib/content/queries/pages/archive.ts'
import { findArticlePage } from '../../../lib/content/queries/pages/article.ts'
import {
  findAuthorPage,
  readAuthorsPage,
  findSeriesPage,
  findTagPage,
  readTagsPage,
} from '../../../lib/content/queries/pages/lists.ts'
import { readHomePage } from '../../../lib/content/queries/pages/home.ts'
import { findRedirect } from '../../../lib/content/queries/pages/redirect.ts'
import { readDraftsPage } from '../../../lib/content/queries/pages/drafts.ts'
import { findStandalonePage } from '../../../lib/content/queries/pages/standalone.ts'
import {
  openReader,
  type Reader,
  StoreMissingError,
} from '../../../lib/content/queries/reader.ts'
import type { Fields } from '../support/documents.ts'
import { makeFolder } from '../support/content-folder.ts'
import { slugOf } from '../support/slug.ts'
import { makeStore } from '../support/store-fixture.ts'

/** Stands in every field of the article that nobody may see. */
const WORD = 'zxqv'

/** Whatever a reader can ask for, about this article above all. */
function askEverything(reader: Reader): unknown[] {
  const names = [WORD, 'a', 'shared', `${WORD}-tag`, `${WORD}-series`, `${WORD}-author`]
  return [
    reader.site,
    readHomePage(reader),
    readArchivePage(reader),
    readTagsPage(reader),
    readAuthorsPage(reader),
    readDraftsPage(reader),
    findRedirect(reader, `/articles/${WORD}-old`),
    ...names.flatMap((name) => [
      findArticlePage(reader, slugOf(name)),
      findTagPage(reader, slugOf(name)),
      findSeriesPage(reader, slugOf(name)),
      findAuthorPage(reader, slugOf(name)),
      findStandalonePage(reader, slugOf(name)),
    ]),
  ]
}

const HIDDEN: Fields = {
  title: `${WORD} title`,
  subtitle: `${WORD} subtitle`,
  description: `${WORD} description`,
  id: `${WORD}-id`,
  slug: WORD,
  authors: [`${WORD} author`, 'shared'],
  tags: [`${WORD} tag`, 'shared', 'SHARED'],
  series: `${WORD} series`,
  aliases: [`${WORD}-old`],
  publish_date: '2025-01-01',
}

it.each([
  ['a draft', { draft: true }],
  ['a draft that is unlisted', { draft: true, unlisted: true }],
  ['a scheduled article', { publish_date: '2099-01-01' }],
  ['an article that lost its slug', { slug: 'a', publish_date: '2025-06-01' }],
])('nothing of %s is in anything public', (_, fields) => {
  const store = makeStore()
  store.save('articles/a.md', { tags: ['shared'], author: 'shared' })
  store.save('articles/b.md', { ...HIDDEN, ...fields }, { html: `<p>${WORD}</p>` })
  store.save('pages/p.md', { title: WORD, slug: WORD, draft: true })
  store.publishSnapshot()
  const answers = JSON.stringify(store.openReader()(askEverything))
  expect(answers).toContain('"shared"')
  expect(answers).not.toContain(WORD)
  expect(answers).not.toContain('SHARED')
})

it('an unlisted article has a page, and is in no list', () => {
  const store = makeStore()
  store.save('articles/a.md', { tags: ['shared'], author: 'shared' })
  store.save('articles/b.md', { ...HIDDEN, unlisted: true })
  store.publishSnapshot()
  const query = store.openReader()
  const page = query((reader) => findArticlePage(reader, slugOf(WORD)))
  expect(page?.article).toMatchObject({ visibility: 'unlisted', slug: WORD })
  expect(query((reader) => findRedirect(reader, `/articles/${WORD}-old`))).toBe(
    page?.article.path,
  )
  const lists = query((reader) => [
    readHomePage(reader),
    readArchivePage(reader),
    readTagsPage(reader),
    readAuthorsPage(reader),
    findTagPage(reader, slugOf('shared')),
    findAuthorPage(reader, slugOf('shared')),
    findArticlePage(reader, slugOf('a')),
  ])
  expect(JSON.stringify(lists)).not.toContain(WORD)
})

it('in development hidden articles are shown, with their visibility', () => {
  const store = makeStore()
  store.save('articles/b.md', { ...HIDDEN, draft: true })
  store.publishSnapshot()
  const query = store.openReader({ showsHidden: true })
  const page = query((reader) => findArticlePage(reader, slugOf(WORD)))
  expect(page?.article).toMatchObject({ visibility: 'hidden', draft: true })
  expect(query(readHomePage).lead?.slug).toBe(WORD)
  expect(query(readTagsPage).tags.map(({ count }) => count)).toEqual([1, 1])
})

it('a reader sees each snapshot at once, and one state in one question', () => {
  const store = makeStore()
  store.save('articles/a.md', { title: 'One' })
  store.publishSnapshot()
  const query = store.openReader()
  const title = (reader: Reader) => findArticlePage(reader, slugOf('a'))?.article.title
  expect(query(title)).toBe('One')
  const [before, after] = query((reader) => {
    const first = title(reader)
    store.save('articles/a.md', { title: 'Two' })
    store.publishSnapshot()
    return [first, title(reader)]
  })
  expect([before, after, query(title)]).toEqual(['One', 'One', 'Two'])
})

it('a reader knows the site anew when it changes, and SITE_URL wins', () => {
  const store = makeStore()
  store.save('site.yaml', { title: 'One', url: 'https://one.example/' })
  store.publishSnapshot()
  const query = store.openReader()
  const other = store.openReader({ siteUrl: 'https://other.example/blog/' })
  const address = ({ site: { title, url, basePath } }: Reader) => [title, url, basePath]
  expect(query(address)).toEqual(['One', 'https://one.example', ''])
  store.save('site.yaml', { title: 'Two', url: 'https://two.example/a' })
  store.publishSnapshot()
  expect(query(address)).toEqual(['Two', 'https://two.example/a', '/a'])
  expect(other(address)).toEqual(['Two', 'https://other.example/blog', '/blog'])
})

it('a reader without a store says what to do', () => {
  const { contentDir, stateDir } = makeFolder()
  const open = () =>
    openReader({ contentDir, stateDir, siteUrl: undefined, showsHidden: false })
  expect(open).toThrow(StoreMissingError)
  expect(open).toThrow('Run `npm run build` first.')
})
