import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findPortableBody } from '../../../lib/content/queries/bodies.ts'
import type { Query } from '../../../lib/content/queries/reader.ts'
import {
  openLastingCompiler,
  openTestReader,
  publish,
} from '../support/compiler-fixture.ts'
import { makeLastingFolder } from '../support/content-folder.ts'
import { articleText, fileText, siteText } from '../support/documents.ts'

const SITE = 'https://site.example/blog'
const SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="30" height="20"/>'

/** What is written, and what other programs read. */
const CASES = [
  ['[x](./target.md#part)', `[x](${SITE}/articles/target#part)`],
  ['[x](/about)', `[x](${SITE}/about)`],
  ['[x](#part)\n\n## Part', `[x](${SITE}/articles/case-2#part)\n\n## Part`],
  ['[x](#top)', `[x](${SITE}/articles/case-3#top)`],
  ['![x](p.svg)', `![x](${SITE}/media/HASH-p.svg)`],
  ['[x](https://x.example)', '[x](https://x.example)'],
  // What readers do not have leaves its words.
  ['a [x](draft.md) b', 'a x b'],
  ['[1. x](scheduled.md)', '1\\. x'],
  ['![x](missing.png)', 'x'],
  ['[![x](p.svg)](missing.md)', `![x](${SITE}/media/HASH-p.svg)`],
] as const

const folder = makeLastingFolder()
const compiler = openLastingCompiler(folder)
let query: Query

beforeAll(async () => {
  folder.write('site.yaml', siteText({ url: SITE }))
  for (const [i, [markdown]] of CASES.entries())
    folder.write(`articles/case-${i}.md`, articleText({}, `${markdown}\n`))
  folder.write('articles/target.md', articleText({}, '## Part\n\nA[^1]\n\n[^1]: B\n'))
  folder.write('articles/draft.md', articleText({ draft: true }))
  folder.write('articles/scheduled.md', articleText({ publish_date: '2999-01-01' }))
  folder.write('articles/p.svg', SVG)
  folder.write('pages/about.md', fileText({ title: 'About' }, 'An **old** [page](/).\n'))
  await publish(compiler)
  query = openTestReader(folder)
})
afterAll(() => compiler.close())

function find(path: string) {
  return query((reader) => findPortableBody(reader, path))
}

describe('the body for other programs', () => {
  it.each(CASES.map((each, i) => [i, ...each] as const))(
    'has addresses that work anywhere: %i, %s',
    (i, _, expected) => {
      const { markdown } = find(`articles/case-${i}.md`)
      expect(markdown.replace(/media\/\w+/, 'media/HASH')).toBe(`${expected}\n`)
    },
  )

  it('has the ids of the page in its HTML', () => {
    const { html, text } = find('articles/target.md')
    expect(html).toContain('<h2 id="part">Part</h2>')
    expect(html).toContain('href="#fn-1"')
    expect(html).toContain('id="fn-1"')
    expect(html).not.toContain('\u0001')
    expect(text).toBe('Part\nA\nB')
  })

  it('exists of pages too', () => {
    expect(find('pages/about.md')).toEqual({
      html: `<p>An <strong>old</strong> <a href="${SITE}">page</a>.</p>`,
      markdown: `An **old** [page](${SITE}).\n`,
      text: 'An old page.',
    })
  })
})
