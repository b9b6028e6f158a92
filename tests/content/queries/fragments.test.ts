import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { findArticlePage } from '../../../lib/content/queries/pages/article.ts'
import { findFeedPage } from '../../../lib/content/queries/pages/feeds.ts'
import {
  openLastingCompiler,
  openTestReader,
  publish,
} from '../support/compiler-fixture.ts'
import { makeLastingFolder } from '../support/content-folder.ts'
import { articleText, siteText } from '../support/documents.ts'
import { slugOf } from '../support/slug.ts'

const SITE = 'https://site.example'

/** Markdown, the address of its page, and that of feeds where it differs. */
const CASES = [
  [
    '[a](./target.md#:~:text=quiet%20harbour)',
    '/articles/target#:~:text=quiet%20harbour',
  ],
  [
    '[a](./target.md#part:~:text=quiet,harbour)',
    '/articles/target#part:~:text=quiet,harbour',
  ],
  ['[a](/articles/target#:~:text=a-,b,-c)', '/articles/target#:~:text=a-,b,-c'],
  ['[a](./target.md#:~:text=a&text=b%2Cc)', '/articles/target#:~:text=a&#x26;text=b%2Cc'],
  ['[a](./target.md?v=2#part)', '/articles/target?v=2#part'],
  ['[a](./target.md#top)', '/articles/target#top'],
  ['[a](./target.md#)', '/articles/target#'],
  ['[a](./target.md#Top)', '/articles/target#Top'],
  ['[a](#top)', '#top', '/articles/case-8#top'],
  ['[a](#)', '#', '/articles/case-9#'],
  ['[a](#:~:text=x)', '#:~:text=x', '/articles/case-10#:~:text=x'],
  ['[a](#here:~:text=x)\n\n## Here', '#here:~:text=x', '/articles/case-11#here:~:text=x'],
  ['[a](paper.pdf#page=3)', '/media/HASH-paper.pdf#page=3'],
  [
    '[a](plan.svg#svgView(viewBox(0,0,9,9)))',
    '/media/HASH-plan.svg#svgView(viewBox(0,0,9,9))',
  ],
  ['[a](plan.svg?v=2#harbour)', '/media/HASH-plan.svg?v=2#harbour'],
  ['<video controls src="film.mp4#t=10,20"></video>', '/media/HASH-film.mp4#t=10,20'],
  ['![a](plan.svg#harbour)', '/media/HASH-plan.svg#harbour'],
  ['[a](./caf%C3%A9.md)', '/articles/caf%C3%A9'],
  ['[a](./cafe%CC%81.md)', '/articles/caf%C3%A9'],
  ['[a](https://x.example/#:~:text=a%20b)', 'https://x.example/#:~:text=a%20b', ''],
] as const satisfies readonly (readonly [string, string, string?])[]

const folder = makeLastingFolder()
const compiler = openLastingCompiler(folder)

beforeAll(async () => {
  folder.write('site.yaml', siteText())
  for (const [i, [markdown]] of CASES.entries())
    folder.write(`articles/case-${i}.md`, articleText({}, `${markdown}\n`))
  folder.write('articles/target.md', articleText({}, '## Part\n\nA quiet harbour.\n'))
  folder.write('articles/cafe\u0301.md', articleText())
  for (const name of ['paper.pdf', 'plan.svg', 'film.mp4'])
    folder.write(`articles/${name}`, '<svg xmlns="http://www.w3.org/2000/svg"/>')
  await publish(compiler)
})

afterAll(async () => {
  await compiler.close()
  folder.dispose()
})

const withoutHash = (html = '') => html.replace(/\/media\/[0-9a-f]{8}-/g, '/media/HASH-')

describe('what stands behind a path', () => {
  it.each(CASES.map((row, i) => [row[0], row[1], row[2], i] as const))(
    '%s arrives letter by letter: %s',
    (_, address, other, i) => {
      const inFeed: string = other ?? SITE + address
      const query = openTestReader(folder)
      const page = query((reader) => findArticlePage(reader, slugOf(`case-${i}`)))
      expect(withoutHash(page?.article.html)).toContain(`"${address}"`)
      const bodies = [undefined, 1].flatMap((number) => {
        const feed = query((reader) => findFeedPage(reader, { kind: 'site' }, number))
        return feed?.entries.filter(({ slug }) => slug === `case-${i}`) ?? []
      })
      const own = address.startsWith('http') ? address : ''
      const expected = inFeed.startsWith('/') ? SITE + inFeed : inFeed || own
      expect(withoutHash(bodies[0]?.html)).toContain(`"${expected}"`)
    },
  )

  it('is no fault', () => {
    const faults = compiler.listDiagnostics().map(({ rule, file }) => `${file} ${rule}`)
    expect(faults).toEqual([])
  })

  it('is checked in front of a passage', async () => {
    const source = articleText(
      {},
      '[a](./target.md#parts:~:text=x) [b](#gone:~:text=x)\n',
    )
    folder.write('articles/slip.md', source)
    await publish(compiler)
    const own = compiler
      .listDiagnostics()
      .filter(({ file }) => file === 'articles/slip.md')
    expect(own.map(({ rule }) => rule)).toEqual(['anchor-dead', 'anchor-dead'])
    expect(own[0]?.message).toContain('did you mean `part`?')
  })
})
