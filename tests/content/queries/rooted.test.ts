import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { checkFile } from '../../../lib/content/check/index.ts'
import { findArticlePage } from '../../../lib/content/queries/pages/article.ts'
import { findFeedPage } from '../../../lib/content/queries/pages/feeds.ts'
import type { Query } from '../../../lib/content/queries/reader.ts'
import { formatDiagnostic } from '../../../lib/model/diagnostic.ts'
import {
  openLastingCompiler,
  openTestReader,
  publish,
} from '../support/compiler-fixture.ts'
import { makeLastingFolder } from '../support/content-folder.ts'
import { articleText, siteText } from '../support/documents.ts'
import { slugOf } from '../support/slug.ts'

const SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="30" height="20"/>'
const PLAN = '/blog/media/HASH-plan.svg'

/** Markdown, what its page holds, and what the check says. */
const CASES = [
  ['![P](/images/plan.svg)', `<img src="${PLAN}" alt="P" width="30" height="20"`],
  ['<img src="/images/plan.svg" alt="P">', `<img src="${PLAN}" alt="P"`],
  ['[p](/images/plan.svg)', `<a href="${PLAN}">`],
  ['[p](/images/plan.svg#view)', `<a href="${PLAN}#view">`],
  ['![P](/images/plan.svg?v=2)', `<img src="${PLAN}?v=2"`],
  ['![P](/assets/caf%C3%A9%20a.svg)', 'src="/blog/media/HASH-caf%C3%A9%20a.svg"'],
  ['![P](/assets/cafe%CC%81%20a.svg)', 'src="/blog/media/HASH-caf%C3%A9%20a.svg"'],
  ['![P](</assets/café a.svg>)', 'src="/blog/media/HASH-caf%C3%A9%20a.svg"'],
  ['![P](/static/./images/../old.svg)', 'src="/blog/static/old.svg"'],
  ['![P](\\\\images\\\\plan.svg)', `<img src="${PLAN}"`],
  ['![P](/static/old.svg)', '<img src="/blog/static/old.svg" alt="P"'],
  ['[o](/static/old.svg?x=1#y)', '<a href="/blog/static/old.svg?x=1#y">'],
  ['[o](../public/static/old.svg)', '<a href="/blog/static/old.svg">'],
  ['[d](/demo/)', '<a href="/blog/demo/">'],
  ['[d](/demo#end)', '<a href="/blog/demo#end">'],
  ['[d](/docs/)', '<a href="/docs/">'],
  ['[d](/docs)', '<a href="/docs">'],
  ['[d](/docs/a%20b/.x?y#z)', '<a href="/docs/a%20b/.x?y#z">'],
  ['![d](/docs/logo.png)', '<img src="/docs/logo.png" alt="d"'],
  ['[d](/download/)', '<a href="/download/">'],
  ['<video controls src="/film/tide.mp4"></video>', 'src="/blog/media/HASH-tide.mp4"'],
  ['[a](/about/)', '<a>', 'There is no page `/about` on this site'],
  ['[n](/articles/nope)', '<a>', '`/articles/**` under `outside`'],
  ['[n](/downloads/linux)', '<a>', '`/downloads/**` under `outside`'],
  ['![N](/Images/Plan.svg)', 'N', 'did you mean `/media/images/plan.svg`?'],
  ['![N](/img/plan.svg)', 'N', 'did you mean `/media/images/plan.svg`?'],
  ['![N](/Static/old.svg)', 'N', 'did you mean `/static/old.svg`?'],
  ['![N](/images/gone.svg)', 'N', 'put it at `media/images/gone.svg`'],
  ['![N](/docs.png)', 'N', 'put it at `media/docs.png`'],
  ['![N](plan.svg)', 'N', 'did you mean `/media/images/plan.svg`?'],
  ['![N](/demo/)', 'src="/blog/demo/"'],
  ['![N](/archive)', 'N', 'There is no picture `/archive`'],
  ['![N](./case-1.md)', 'N', 'is a page, and no picture'],
  ['[n](control.html)', '<a>', 'did you mean `./control.md`?'],
  ['[n](/control.html)', '<a>', 'There is no page `/control.html`'],
  ['[n](control)', '<a>', 'did you mean `./control.md`?'],
  ['[n](../posts/control/)', '<a>', 'did you mean `./control.md`?'],
  ['[n](example.org)', '<a>', 'did you mean `https://example.org`?'],
  ['[n](http//x.example/a)', '<a>', 'did you mean `http://x.example/a`?'],
  ['[n](crew@quay.example)', '<a>', 'did you mean `mailto:crew@quay.example`?'],
  ['[n](tool.exe)', '<a>', '(media-type-unknown)'],
  ['[n](./Makefile)', '<a>', '`articles/Makefile` is of a kind that is not published'],
  ['[n](./folder)', '<a>', 'There is no file `articles/folder`'],
  ['[n](./gone%00.pdf)', '<a>', '`articles/gone%00.pdf`'],
  [`![N](image/png;base64,${'iVBO'.repeat(200)})`, 'N', 'iVBOi…`'],
  ['[n](./control.md/x.png)', '<a>', 'There is no file'],
] as const satisfies readonly (readonly [string, string, string?])[]

const folder = makeLastingFolder()
const compiler = openLastingCompiler(folder)
let query: Query
let diagnostics: string[]

beforeAll(async () => {
  const { write } = folder
  write('site.yaml', siteText({ outside: ['/docs/**', '/download'] }))
  for (const [i, [markdown]] of CASES.entries())
    write(`articles/case-${i}.md`, articleText({}, `${markdown}\n`))
  write('articles/hero.md', articleText({ heroImage: '/images/plan.svg', heroAlt: 'x' }))
  write(
    'articles/old-hero.md',
    articleText({ heroImage: '/static/old.svg', heroAlt: 'x' }),
  )
  write('articles/control.md', articleText())
  write('articles/draft.md', articleText({ draft: true }, '![x](/images/secret.svg)'))
  for (const path of [
    'media/images/plan.svg',
    'media/images/secret.svg',
    'public/static/old.svg',
  ])
    write(path, SVG)
  write('media/assets/cafe\u0301 a.svg', SVG)
  write('media/film/tide.mp4', 'film')
  write('public/demo/index.html', '<p>demo</p>')
  write('articles/tool.exe', 'x')
  write('articles/Makefile', 'x')
  write('articles/folder/x.svg', SVG)
  await publish(compiler)
  query = openTestReader(folder, { siteUrl: 'https://site.example/blog' })
  diagnostics = compiler.listDiagnostics().map(formatDiagnostic)
})

afterAll(async () => {
  await compiler.close()
  folder.dispose()
})

function pageOf(slug: string) {
  return query((reader) => findArticlePage(reader, slugOf(slug)))?.article
}

const withoutHash = (text = '') => text.replace(/\/media\/[0-9a-f]{8}-/g, '/media/HASH-')

describe('an address from the root of the host', () => {
  it.each(CASES.map((row, i) => [...row.slice(0, 2), i] as [string, string, number]))(
    '%s is published as %s',
    (_, expected, i) => {
      const html = withoutHash(pageOf(`case-${i}`)?.html)
      expect(html).toContain(expected)
      expect(html).not.toMatch(/<img(?![^>]* src=)/)
    },
  )

  it.each(CASES.map(([markdown, , message = ''], i) => [markdown, message, i] as const))(
    '%s is found, or named: %s',
    (_, message, i) => {
      const own = diagnostics.filter((line) => line.startsWith(`articles/case-${i}.md:`))
      const others = own.filter((line) => !line.includes('(address-backslash)'))
      if (message === '') expect(others).toEqual([])
      else expect(others).toEqual([expect.stringContaining(message)])
    },
  )

  it('is absolute in feeds', () => {
    const bodies = [undefined, 1, 2]
      .flatMap((number) => {
        const feed = query((reader) => findFeedPage(reader, { kind: 'site' }, number))
        return feed?.entries.map(({ html }) => withoutHash(html)) ?? []
      })
      .join('')
    expect(bodies).toContain('src="https://site.example/blog/media/HASH-plan.svg"')
    expect(bodies).toContain('href="https://site.example/docs/"')
    expect(bodies).not.toMatch(/ (?:src|href)="\//)
  })

  it('may be a hero picture', () => {
    const hero = pageOf('hero')?.hero
    expect(withoutHash(hero?.src)).toBe(PLAN)
    expect(hero?.width).toBe(30)
    expect(pageOf('old-hero')?.hero?.src).toBe('/blog/static/old.svg')
  })
})

describe('what others serve', () => {
  it.each([
    [['docs'], '`docs`'],
    [['/**'], '`/**`'],
    [['https://x.example/a'], '`https://x.example/a`'],
    [['/a b'], '`/a b`'],
  ])('is a path from the root, not all of it: %j', (outside, found) => {
    const bytes = new TextEncoder().encode(siteText({ outside }))
    const messages = checkFile('site.yaml', bytes).diagnostics.map(formatDiagnostic)
    expect(messages.join('\n')).toContain(`${found} (path-invalid)`)
  })
})
