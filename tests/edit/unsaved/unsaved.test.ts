import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import type { Compiler } from '../../../lib/content/compile/compiler.ts'
import type { GivenModels } from '../../../lib/content/queries/pages/given.ts'
import { openPresentStore } from '../../../lib/content/store/open.ts'
import {
  makeUnsavedOperations,
  type UnsavedOperations,
} from '../../../lib/edit/unsaved/operations.ts'
import type { CheckAnswer, PreviewAnswer } from '../../../lib/model/edit/unsaved.ts'
import {
  diagnosticsOf,
  NOW,
  openLastingCompiler,
  publish,
} from '../../content/support/compiler-fixture.ts'
import { makeLastingFolder } from '../../content/support/content-folder.ts'
import { articleText, fileText, siteText } from '../../content/support/documents.ts'

const PICTURE =
  '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><path d="M0 0h40v20z"/></svg>'

const folder = makeLastingFolder()
let compiler: Compiler
let operations: UnsavedOperations

beforeAll(async () => {
  folder.write('site.yaml', siteText())
  folder.write('authors/ada.md', fileText({ name: 'Ada Lovelace' }))
  folder.write('articles/one.md', articleText({ title: 'One', tags: ['web'] }))
  folder.write(
    'articles/two.md',
    articleText({ title: 'Two' }, 'See [one](./one.md#top).'),
  )
  folder.write('pages/about.md', fileText({ title: 'About' }))
  folder.write('articles/mark.svg', PICTURE)
  compiler = openLastingCompiler(folder)
  await publish(compiler)
  operations = makeUnsavedOperations({
    compiler,
    ...{ contentDir: folder.contentDir, stateDir: folder.stateDir, siteUrl: undefined },
    now: () => NOW,
    render: async (path, models) => JSON.stringify({ path, ...models }),
    draw: { draw: async () => new Uint8Array([1]), listMissing: async () => [] },
    toFileAddress: (path) => `/edit/file/${path}`,
  })
})

afterAll(async () => {
  await compiler.close()
  folder.dispose()
})

const user = { name: 'Ada', csrf: 'token' }

async function ask(name: 'check' | 'preview', body: unknown) {
  return operations[name]({ user, body })
}

async function check(path: string, text: string): Promise<CheckAnswer> {
  const { status, json } = await ask('check', { path, text })
  expect(status).toBe(200)
  return json as CheckAnswer
}

async function preview(path: string, text: string, view = 'page') {
  const { status, json } = await ask('preview', { path, text, view })
  expect(status).toBe(200)
  return json as PreviewAnswer
}

/** The stub of a renderer writes the models as JSON. */
async function modelsOf(path: string, text: string, view?: string) {
  const answer = await preview(path, text, view)
  if (!('html' in answer) || answer.view === 'feed') throw new TypeError(answer.view)
  return JSON.parse(answer.html ?? '') as GivenModels & { readonly path: string }
}

/** Every row of the store. */
function dump(): string {
  const db = openPresentStore(folder.stateDir)
  if (!db) throw new Error('There is no store')
  const tables = db.listTexts("select name from sqlite_schema where type = 'table'")
  const plain = tables.filter((name) => !name.startsWith('search_text'))
  const rows = plain.map((name) => [name, db.all(`select * from ${name}`)])
  db.close()
  return JSON.stringify(rows)
}

describe('the check of an unsaved text', () => {
  it('finds what is wrong in the file, with the field, the place and the fix', async () => {
    const text = articleText({ title: 'New', publish_date: '5 March 2025', tagz: ['a'] })
    const { findings } = await check('articles/new.md', text)
    const found = findings.map(({ rule, field, start, end }) => [
      rule,
      field,
      text.slice(start, end),
    ])
    expect(found).toMatchInlineSnapshot(`
      [
        [
          "field-form",
          "publish_date",
          ""5 March 2025"",
        ],
        [
          "field-synonym",
          "tags",
          "tagz:",
        ],
      ]
    `)
  })

  it('finds what is wrong between files', async () => {
    const body =
      'A [dead](./none.md) link, a [wrong](./two.md#none) one.\n\n![x](./no.png)\n'
    const text = articleText({ title: 'Other', slug: 'one' }, body)
    const { findings, bodyStart } = await check('articles/new.md', text)
    expect(
      findings.map(({ rule, message }) => `${rule}: ${message}`),
    ).toMatchInlineSnapshot(`
      [
        "slug-taken: The slug \`one\` belongs to \`articles/one.md\` already: rename one of the files, or set \`slug\` in one",
        "link-dead: There is no file \`articles/none.md\`: did you mean \`./one.md\`?",
        "anchor-dead: \`articles/two.md\` has no heading with the id \`none\`: fix the link, or remove it",
        "media-missing: There is no picture \`articles/no.png\` in the content folder: add it, or fix the path",
      ]
    `)
    expect(text.slice(bodyStart)).toBe(`\n${body}`)
  })

  it('counts in the text as it is: with CRLF and a byte order mark', async () => {
    const plain = articleText({ title: 'New' }, 'Text\n\nA [dead](./none.md) link.\n')
    const text = `\ufeff${plain.replaceAll('\n', '\r\n')}`
    const { findings, bodyStart } = await check('articles/new.md', text)
    const dead = findings.find(({ rule }) => rule === 'link-dead')
    expect(text.slice(dead?.start, dead?.end)).toBe('[dead](./none.md)')
    expect(text.slice(bodyStart)).toMatch(/^\r\nText/)
  })

  it('says nothing of other files', async () => {
    expect(await check('articles/two.md', articleText({ title: 'Two' }))).toMatchObject({
      findings: [],
    })
  })

  it('finds what would be wrong elsewhere, and is not yet', async () => {
    folder.write('articles/target.md', articleText({ title: 'Target' }, '## Here\n'))
    folder.write(
      'articles/links.md',
      articleText({ title: 'Links' }, '[a](./target.md#here) [b](./none.md)'),
    )
    await publish(compiler)
    const text = articleText({ title: 'Target' }, '## There\n')
    const { findings, elsewhere } = await check('articles/target.md', text)
    expect(findings).toEqual([])
    expect(elsewhere?.map(({ file, rule }) => [file, rule])).toEqual([
      ['articles/links.md', 'anchor-dead'],
    ])
    folder.remove('articles/links.md')
    folder.remove('articles/target.md')
    await publish(compiler)
  })

  it.each([
    ['another folder', { path: '../x.md', text: '' }],
    ['a folder above', { path: 'articles/../../x.md', text: '' }],
    ['a path of Windows', { path: 'articles\\..\\x.md', text: '' }],
    ['an absolute path', { path: '/articles/x.md', text: '' }],
    ['no document', { path: 'articles/x.png', text: '' }],
    ['no text', { path: 'articles/x.md' }],
    ['nothing', undefined],
  ])('refuses %s', async (_, body) => {
    expect((await ask('check', body)).status).toBe(400)
  })
})

describe('the preview of an unsaved text', () => {
  it('is the model of the page, for a file that is not there yet', async () => {
    const text = articleText({ title: 'New', tags: ['web'] }, 'See [one](./one.md).\n')
    const { path, article } = await modelsOf('articles/new.md', text)
    expect(path).toBe('/articles/new')
    expect(article?.article.title).toBe('New')
    expect(article?.article.html).toContain('href="/articles/one"')
  })

  it.each([
    ['a draft', { draft: true }],
    ['a scheduled article', { publish_date: '2025-12-24' }],
    ['one that is over', { expiry_date: '2025-04-01' }],
    ['an unlisted one', { unlisted: true }],
  ])('shows %s as readers will see it', async (_, fields) => {
    const { article } = await modelsOf('articles/new.md', articleText(fields))
    expect(article?.article.visibility).toMatch(/public|unlisted/)
    expect(article?.article.draft).toBe(false)
  })

  it('shows a page, an author, a topic and the front page', async () => {
    const page = fileText({ title: 'About us' }, 'Words\n')
    expect((await modelsOf('pages/about.md', page)).page?.title).toBe('About us')
    const author = fileText({ name: 'Ada King' })
    expect((await modelsOf('authors/ada.md', author)).author?.author.name).toBe(
      'Ada King',
    )
    const tag = fileText({ title: 'The Web' })
    expect((await modelsOf('tags/web.md', tag)).tag?.tag.title).toBe('The Web')
    const { home } = await modelsOf('site.yaml', siteText({ title: 'New name' }))
    expect(home?.site.title).toBe('New name')
  })

  it('shows pictures beside the file at an address of the editor', async () => {
    const text = articleText({ image: './mark.svg' }, '![The mark](./mark.svg)\n')
    const { article } = await modelsOf('articles/new.md', text)
    expect(article?.article.hero?.src).toBe('/edit/file/articles/mark.svg')
    expect(article?.article.html).toContain('src="/edit/file/articles/mark.svg"')
  })

  it('shows the entry on the front page, where it is not among the newest too', async () => {
    const text = articleText({ title: 'Old', publish_date: '2001-01-01' })
    const answer = await preview('articles/old.md', text, 'list')
    expect(answer).toMatchObject({ view: 'list', scrollTo: '/articles/old' })
    const { home } = await modelsOf('articles/old.md', text, 'list')
    expect([home?.lead, ...(home?.newest ?? [])].map((each) => each?.title)).toContain(
      'Old',
    )
  })

  it('shows the card with what is missing on it', async () => {
    const card = await preview('articles/new.md', articleText({ title: 'New' }), 'card')
    expect(card).toMatchObject({
      view: 'card',
      image: 'data:image/png;base64,AQ==',
      host: 'site.example',
      texts: { title: 'New' },
      violations: [{ rule: 'preview-hero-none' }],
    })
  })

  it('shows the entry of a feed', async () => {
    const text = articleText({ title: 'New', id: 'abc' }, '[One](./one.md)\n')
    expect(await preview('articles/new.md', text, 'feed')).toMatchObject({
      view: 'feed',
      title: 'New',
      guid: 'abc',
      url: 'https://site.example/articles/new',
      html: expect.stringContaining('href="https://site.example/articles/one"'),
    })
  })

  it('says why readers would see nothing', async () => {
    const bad = articleText({ publish_date: 'soon' })
    expect(await preview('articles/one.md', bad)).toEqual({
      view: 'nothing',
      reason: 'held-back',
    })
    const taken = articleText({ slug: 'one' })
    expect(await preview('articles/new.md', taken)).toMatchObject({ reason: 'conflict' })
    expect(
      await preview('pages/about.md', fileText({ title: 'A' }), 'card'),
    ).toMatchObject({
      reason: 'no-view',
    })
  })
})

describe('an unsaved text', () => {
  it('leaves the store as it is, row by row', async () => {
    const before = dump()
    const text = articleText({ tags: ['new'], slug: 'one' }, '![x](./mark.svg)\n')
    await check('articles/new.md', text)
    await preview('articles/one.md', text)
    await preview('articles/new.md', articleText({ aliases: ['old'] }), 'feed')
    expect(dump()).toBe(before)
    expect(diagnosticsOf(compiler)).toEqual([])
  })

  it('is asked about during a save, which wins', async () => {
    folder.write('articles/three.md', articleText({ title: 'Saved' }))
    const saved = compiler.compile(['articles/three.md'])
    const asked = [1, 2, 3].map((n) =>
      preview('articles/three.md', articleText({ title: `Unsaved ${n}` })),
    )
    await Promise.allSettled([saved, ...asked])
    compiler.publishSnapshot(NOW)
    const { article } = await modelsOf('articles/one.md', articleText({ title: 'One' }))
    expect(article?.previous?.title ?? article?.next?.title).toBeDefined()
    expect(dump()).toContain('Saved')
    expect(dump()).not.toContain('Unsaved')
  })

  it('that is followed by newer ones is passed over', async () => {
    const texts = Array.from({ length: 50 }, (_, n) => articleText({ title: `T ${n}` }))
    const answers = await Promise.all(
      texts.map((text) =>
        ask('preview', { path: 'articles/new.md', text, view: 'page' }),
      ),
    )
    const done = answers.flatMap(({ status }, n) => (status === 200 ? [n] : []))
    expect(done).toEqual([0, 49])
    expect(answers[25]?.status).toBe(429)
  })
})
