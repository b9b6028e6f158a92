import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { toArticle } from '../../../../lib/api/render/items.ts'
import { findArticleItem } from '../../../../lib/content/queries/api/items.ts'
import { findPreviewItem } from '../../../../lib/content/queries/api/preview.ts'
import type { Query } from '../../../../lib/content/queries/reader.ts'
import { listPreviewOrigins } from '../../../../lib/content/store/site.ts'
import { listFaults } from '../../../support/contract.ts'
import {
  NOW,
  openLastingCompiler,
  openTestCompiler,
  openTestReader,
  publish,
} from '../../support/compiler-fixture.ts'
import { makeFolder, makeLastingFolder } from '../../support/content-folder.ts'
import { articleText, siteText } from '../../support/documents.ts'
import { slugOf } from '../../support/slug.ts'

const SITE = 'https://site.example/blog'
const SVG = (word: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="30" height="20"><title>${word}</title></svg>`

const STATES = {
  public: {},
  unlisted: { unlisted: true },
  draft: { draft: true, unlisted: true },
  scheduled: { publish_date: '2999-01-01', expiry_date: '2999-02-01' },
  expired: { expiry_date: '2025-05-01' },
}

const BODY = `## Part

[own](#part), [public](public.md), [draft](draft.md), [later](/articles/scheduled),
[file](own.svg)

![Seen](shared.svg) ![Unseen](own.svg)
`

const folder = makeLastingFolder()
const compiler = openLastingCompiler(folder)
let query: Query

beforeAll(async () => {
  const preview_origins = ['https://APP.example:443/', 'http://localhost:3001']
  folder.write('site.yaml', siteText({ url: SITE, preview_origins }))
  for (const [name, fields] of Object.entries(STATES)) {
    const own = { id: `id-${name}`, tags: ['Shared'], ...fields }
    folder.write(`articles/${name}.md`, articleText(own))
  }
  folder.write(
    'articles/public.md',
    articleText({ id: 'id-public' }, '![](shared.svg)\n'),
  )
  folder.write('articles/new/one.md', articleText({ draft: true }))
  const rich = { draft: true, id: 'id-rich', heroImage: 'own.svg', heroAlt: 'Own' }
  folder.write('articles/rich.md', articleText(rich, BODY))
  folder.write('articles/shared.svg', SVG('shared'))
  folder.write('articles/own.svg', SVG('own'))
  await publish(compiler)
  query = openTestReader(folder)
})
afterAll(() => compiler.close())

function find(id: string, ask = query) {
  const item = ask((reader) => findPreviewItem(reader, id, NOW))
  return item && toArticle(item)
}

describe('a preview', () => {
  it.each(Object.keys(STATES))('shows what is %s, and says so', (state) => {
    const article = find(`id-${state}`)
    expect(article).toMatchObject({ slug: state, visibility: state })
    expect(listFaults('Article', JSON.parse(JSON.stringify(article)))).toEqual([])
  })

  it('knows an article by the id that its path gives it', () => {
    expect(find('path:new/one')).toMatchObject({ slug: 'one', visibility: 'draft' })
  })

  it.each(['', 'draft', 'path:draft', 'ID-DRAFT', "' or 1 --", '\u0000'])(
    'shows nothing for %j, which is no id',
    (id) => expect(find(id)).toBeUndefined(),
  )

  it('is the document of readers where they have one', () => {
    const slug = slugOf('public')
    const item = query((reader) => findArticleItem(reader, slug))
    expect(find('id-public')).toEqual(item && toArticle(item))
  })

  it('leads to what readers have, and to itself', () => {
    const { html = '', markdown } = find('id-rich')?.body ?? {}
    expect(html).toContain('<a href="#part">own</a>')
    expect(html).toContain(`<a href="${SITE}/articles/public">public</a>`)
    expect(html).toContain('<a>draft</a>, <a>later</a>')
    expect(html).toContain('<a>file</a>')
    expect(markdown).toContain(`[own](${SITE}/articles/rich#part), `)
    expect(markdown).toContain(', draft, later, file\n')
  })

  it('has the pictures that are published with other articles', () => {
    const article = find('id-rich')
    expect(article).not.toHaveProperty('hero.url')
    expect(article?.images).toMatchObject([{ alt: 'Seen', width: 30 }])
    expect(article?.body.markdown).toMatch(/!\[Seen\]\(\S+-shared\.svg\) Unseen\n/)
    expect(JSON.stringify(article)).not.toContain('own.svg')
  })

  it('has no hidden article beside it', () => {
    const article = find('id-scheduled')
    expect(article?.previous).toMatchObject({ slug: 'public' })
    expect([article?.next, article?.related]).toEqual([null, []])
  })
})

it('origins are as browsers send them', () => {
  expect(query(({ db }) => listPreviewOrigins(db))).toEqual([
    'https://app.example',
    'http://localhost:3001',
  ])
})

it('an edit is in the next preview, and what lost its id is in none', async () => {
  const own = makeFolder()
  const editing = openTestCompiler(own)
  own.write('site.yaml', siteText())
  own.write('articles/a.md', articleText({ id: 'one', draft: true }, 'Before\n'))
  await publish(editing)
  const ask = openTestReader(own)
  expect(find('one', ask)?.body.text).toBe('Before')
  own.write('articles/a.md', articleText({ id: 'one', draft: true }, 'After\n'))
  own.write('articles/b.md', articleText({ id: 'one' }, 'Other\n'))
  await publish(editing)
  expect(find('one', ask)?.body.text).toBe('After')
  own.remove('articles/a.md')
  await publish(editing)
  expect(find('one', ask)?.body.text).toBe('Other')
})
