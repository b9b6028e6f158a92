import { expect, it } from 'vitest'

import { findApiPage } from '../../../lib/content/queries/api/page.ts'
import { findArticlePage } from '../../../lib/content/queries/pages/article.ts'
import { readSitemap } from '../../../lib/content/queries/pages/sitemap.ts'
import { listTranslationDiagnostics } from '../../../lib/content/translations/diagnostics.ts'
import { formatDiagnostic } from '../../../lib/model/diagnostic.ts'
import { renderSitemap } from '../../../lib/seo/sitemap.ts'
import type { Fields } from '../support/documents.ts'
import { slugOf } from '../support/slug.ts'
import { makeStore, type TestStore } from '../support/store-fixture.ts'

function publish(articles: Readonly<Record<string, Fields>>): TestStore {
  const store = makeStore()
  store.save('site.yaml', { url: 'https://blog.example/base', language: 'en' })
  for (const [name, fields] of Object.entries(articles))
    store.save(`articles/${name}.md`, fields)
  store.publishSnapshot()
  return store
}

/** `slug language` of each that the page of a slug names. */
function listNamed(store: TestStore, slug: string): string[] {
  const page = store.openReader()((reader) => findArticlePage(reader, slugOf(slug)))
  const links = page?.translations ?? []
  return links.map((link) => `${link.slug} ${link.language ?? 'en'}`)
}

const GERMAN = { language: 'de' }
const FRENCH = { language: 'fr' }

it.each<[string, Record<string, Fields>, string[]]>([
  [
    'of a slug',
    { tide: {}, flut: { ...GERMAN, translation_of: 'tide' } },
    ['tide en', 'flut de'],
  ],
  [
    'of an id',
    { tide: { id: 'x9' }, flut: { ...GERMAN, translation_of: 'x9' } },
    ['tide en', 'flut de'],
  ],
  [
    'of one name',
    { 'tide.fr': {}, 'tide/index.de': {}, tide: {} },
    ['tide en', 'tide.fr fr', 'tide.de de'],
  ],
  [
    'of one name without an original',
    { 'tide.fr': {}, tide: GERMAN },
    ['tide de', 'tide.fr fr'],
  ],
  [
    'by name and by field',
    { tide: {}, 'tide.fr': {}, flut: { ...GERMAN, translation_of: 'tide' } },
    ['tide en', 'tide.fr fr', 'flut de'],
  ],
  [
    'of a draft',
    {
      tide: { draft: true },
      flut: { ...GERMAN, translation_of: 'tide' },
      maree: { ...FRENCH, translation_of: 'tide' },
    },
    ['flut de', 'maree fr'],
  ],
])('articles are translations %s', (_, articles, expected) => {
  const store = publish(articles)
  const slugs = expected.map((named) => named.replace(/ .*/, ''))
  expect(slugs.map((slug) => listNamed(store, slug).toSorted())).toEqual(
    slugs.map(() => expected.toSorted()),
  )
  expect(listNamed(store, slugs[0] ?? '')[0]).toBe(expected[0])
})

it.each<[string, Fields]>([
  ['a draft', { draft: true }],
  ['a scheduled one', { publish_date: '2099-01-01' }],
  ['an unlisted one', { unlisted: true }],
  ['one in the same language', { language: 'en' }],
])('%s is named by no other', (_, fields) => {
  const copy = { ...GERMAN, ...fields, translation_of: 'tide' }
  const store = publish({ tide: {}, flut: copy })
  expect(listNamed(store, 'tide')).toEqual([])
  expect(listNamed(store, 'flut')).toEqual([])
})

it('an article without a field gets the language of its name, a word is none', () => {
  const store = publish({ 'tide.pt-br': {}, 'vue.ts': {}, 'tide.de': FRENCH })
  const languages = store.openReader()((reader) =>
    ['tide.pt-br', 'vue.ts', 'tide.de'].map(
      (slug) => findArticlePage(reader, slugOf(slug))?.article.language,
    ),
  )
  expect(languages).toEqual(['pt-BR', undefined, 'fr'])
})

it('sitemap and API name them', () => {
  const store = publish({ tide: {}, flut: { ...GERMAN, translation_of: 'tide' } })
  const query = store.openReader()
  const sitemap = query(readSitemap)
  if (!('entries' in sitemap)) throw new Error('The sitemap has parts')
  const base = 'https://blog.example/base/articles'
  const links = [
    `<xhtml:link rel="alternate" hreflang="en" href="${base}/tide"/>`,
    `<xhtml:link rel="alternate" hreflang="de" href="${base}/flut"/>`,
    `<xhtml:link rel="alternate" hreflang="x-default" href="${base}/tide"/>`,
  ].join('\n')
  expect(renderSitemap(sitemap).split(links)).toHaveLength(3)
  const address = { kind: 'item', type: 'article', slug: 'tide' } as const
  const item = query((reader) => findApiPage(reader, address))
  expect(item).toMatchObject({
    page: { translations: [{ slug: 'tide' }, { slug: 'flut' }] },
  })
})

it.each<[string, Record<string, Fields>, string[]]>([
  [
    'nothing',
    { tide: {}, flut: { ...GERMAN, translation_of: 'tyde' } },
    [
      'flut.md:1:1 warning: No article has the slug or id `tyde`, so this one counts as no translation: did you mean `tide`? (translation-unknown)',
    ],
  ],
  [
    'itself',
    { flut: { ...GERMAN, translation_of: 'flut' } },
    [
      'flut.md:1:1 warning: `flut` is this article itself: write the slug of the original, or remove the line (translation-unknown)',
    ],
  ],
  [
    'a translation',
    {
      tide: {},
      flut: { ...GERMAN, translation_of: 'tide' },
      maree: { ...FRENCH, translation_of: 'flut' },
    },
    [
      'maree.md:1:1 warning: `flut` is a translation itself, so this article counts as none: write `tide`, which it is made of (translation-unknown)',
    ],
  ],
  [
    'one of its own language',
    { tide: {}, flut: { translation_of: 'tide' } },
    [
      'flut.md:1:1 warning: This text and that of `articles/tide.md` are one in the same language, en, and readers are led to the other: set `language` (translation-language)',
    ],
  ],
  ['its original', { 'tide.fr': {}, tide: {} }, []],
])(
  'the check tells of an article that is a translation of %s',
  (_, articles, expected) => {
    const found = listTranslationDiagnostics(publish(articles).db).map(formatDiagnostic)
    expect(found).toEqual(expected.map((line) => `articles/${line}`))
  },
)
