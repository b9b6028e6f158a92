import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { findArticlePage } from '../../../lib/content/queries/pages/article.ts'
import type { Query } from '../../../lib/content/queries/reader.ts'
import { articleText, fileText, siteText } from '../support/documents.ts'
import {
  openLastingCompiler,
  openTestReader,
  publish,
} from '../support/compiler-fixture.ts'
import { makeLastingFolder } from '../support/content-folder.ts'
import { slugOf } from '../support/slug.ts'

const SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="30" height="20"/>'

/** Markdown of the body, and the tag that it becomes for readers. */
const LINKS = [
  ['[x](./target.md)', '<a href="/blog/articles/target">'],
  ['[x](target.md#part)', '<a href="/blog/articles/target#part">'],
  ['[x](/articles/target)', '<a href="/blog/articles/target">'],
  ['[x](/articles/Target/)', '<a href="/blog/articles/target">'],
  ['[x](/articles/target?from=x#part)', '<a href="/blog/articles/target?from=x#part">'],
  ['[x](deep/index.md)', '<a href="/blog/articles/deep">'],
  ['[x](%C3%BCbung.md#t%C3%A4il)', '<a href="/blog/articles/%C3%BCbung#t%C3%A4il">'],
  ['[x](/articles/übung)', '<a href="/blog/articles/%C3%BCbung">'],
  ['[x](/articles/old)', '<a href="/blog/articles/target">'],
  ['[x](../pages/about.md)', '<a href="/blog/about">'],
  ['[x](/about)', '<a href="/blog/about">'],
  ['[x](/)', '<a href="/blog">'],
  ['[x](/archive)', '<a href="/blog/archive">'],
  ['[x](/feed.xml)', '<a href="/blog/feed.xml">'],
  ['[x](../tags/rust.md)', '<a href="/blog/tags/rust">'],
  ['[x](/tags/rust)', '<a href="/blog/tags/rust">'],
  ['[x](/tags/Rust)', '<a href="/blog/tags/rust">'],
  ['[x](/series/s)', '<a href="/blog/series/s">'],
  ['[x](/authors/ada-lovelace)', '<a href="/blog/authors/ada-lovelace">'],
  ['[x](/authors/zoe)', '<a href="/blog/authors/zoe">'],
  ['[x](../authors/zoe.md)', '<a href="/blog/authors/zoe">'],
  ['[x](../authors/bob.md)', '<a href="/blog/authors/robert">'],
  ['[x](#part)', '<a href="#part">'],
  ['[x](mailto:a@x.example)', '<a href="mailto:a@x.example">'],
  ['[x](p.svg)', '<a href="/blog/media/HASH-p.svg">'],
  ['[x](/media/q.svg)', '<a href="/blog/media/HASH-q.svg">'],
  // What nobody may see, or is not there: a link without an address.
  ['[x](draft.md)', '<a>'],
  ['[x](draft.md#part)', '<a>'],
  ['[x](/articles/secret-draft)', '<a>'],
  ['[x](/articles/old-draft)', '<a>'],
  ['[x](scheduled.md)', '<a>'],
  ['[x](../pages/hidden.md)', '<a>'],
  ['[x](/hidden)', '<a>'],
  ['[x](/tags/secret)', '<a>'],
  ['[x](/series/secret)', '<a>'],
  ['[x](/authors/ghost)', '<a>'],
  ['[x](../tags/unused.md)', '<a>'],
  ['[x](missing.md)', '<a>'],
  ['[x](/missing)', '<a>'],
  ['[x](missing.pdf)', '<a>'],
  ['[x](../../secret.md)', '<a>'],
  ['[x](../../../etc/passwd)', '<a>'],
] as const

const PICTURES = [
  ['![Alt](p.svg)', '<img src="/blog/media/HASH-p.svg" alt="Alt" width="30" height="20"'],
  ['![Alt](../media/q.svg)', '<img src="/blog/media/HASH-q.svg" alt="Alt" width="30"'],
  ['![Alt](/media/q.svg)', '<img src="/blog/media/HASH-q.svg" alt="Alt" width="30"'],
  ['![Alt](a%20b.svg)', '<img src="/blog/media/HASH-a%20b.svg" alt="Alt" width="30"'],
  ['![Alt](broken.png)', '<img src="/blog/media/HASH-broken.png" alt="Alt"'],
  ['![Alt](missing.svg)', '<figure class="picture">Alt</figure>'],
  ['![Alt](target.md)', '<figure class="picture">Alt</figure>'],
  ['![Alt](https://cdn.example/x.png)', '<img src="https://cdn.example/x.png" alt="Alt"'],
  [
    '<img src="p.svg" alt="Alt" width="5">',
    '<img src="/blog/media/HASH-p.svg" alt="Alt" width="5"',
  ],
] as const

const CASES = [...LINKS, ...PICTURES]

const folder = makeLastingFolder()
const compiler = openLastingCompiler(folder)
let query: Query

// Nothing below writes: one compile serves all.
beforeAll(async () => {
  const { write } = folder
  write('site.yaml', siteText())
  for (const [i, [markdown]] of CASES.entries()) {
    write(`articles/case-${i}.md`, articleText({}, `${markdown}\n`))
  }
  const tagged = { tags: ['Rust'], series: 'S', aliases: ['old'] }
  write('articles/target.md', articleText(tagged, '## Part\n'))
  write('articles/deep/index.md', articleText())
  write('articles/übung.md', articleText({}, '## Täil\n'))
  const secret = { tags: ['secret'], series: 'secret', author: 'Ghost' }
  const draft = { ...secret, draft: true, slug: 'secret-draft', aliases: ['old-draft'] }
  write('articles/draft.md', articleText(draft, '## Part\n'))
  write('articles/scheduled.md', articleText({ ...secret, publish_date: '2099-01-01' }))
  write('pages/about.md', fileText({ title: 'About' }))
  write('pages/hidden.md', fileText({ title: 'Hidden', draft: true }))
  write('authors/zoe.md', fileText({ name: 'Zoe' }))
  write('authors/bob.md', fileText({ name: 'Bob', slug: 'robert' }))
  write('tags/rust.md', fileText({ title: 'Rust' }))
  write('tags/unused.md', fileText({ title: 'Unused' }))
  for (const path of ['articles/p.svg', 'articles/a b.svg', 'media/q.svg'])
    write(path, SVG)
  write('articles/broken.png', 'No picture')
  await publish(compiler)
  query = openTestReader(folder, { siteUrl: 'https://site.example/blog' })
})

afterAll(async () => {
  await compiler.close()
  folder.dispose()
})

function htmlOf(slug: string, ask = query): string {
  const page = ask((reader) => findArticlePage(reader, slugOf(slug)))
  return (page?.article.html ?? '').replace(/\/media\/[0-9a-f]{8}-/g, '/media/HASH-')
}

describe('readers see', () => {
  it.each(LINKS.map(([markdown, tag], i) => [markdown, tag, i] as const))(
    '%s as %s',
    (_, tag, i) => {
      expect(/<a(?: href="[^"]*")?/.exec(htmlOf(`case-${i}`))?.[0]).toBe(tag.slice(0, -1))
    },
  )

  it.each(PICTURES.map(([markdown, tag], i) => [markdown, tag, i] as const))(
    '%s as %s',
    (_, tag, i) => {
      expect(htmlOf(`case-${LINKS.length + i}`)).toContain(tag)
    },
  )

  it('no placeholder and no slug of anything hidden', () => {
    const all = CASES.map((_, i) => htmlOf(`case-${i}`)).join('')
    expect(all).not.toMatch(/\u0001|secret|hidden|scheduled|ghost/)
  })
})

describe('in development authors see', () => {
  it.each([
    ['[x](draft.md#part)', '<a href="/articles/secret-draft#part">'],
    ['[x](scheduled.md)', '<a href="/articles/scheduled">'],
    ['[x](/hidden)', '<a href="/hidden">'],
    ['[x](/tags/secret)', '<a href="/tags/secret">'],
    ['[x](/authors/ghost)', '<a href="/authors/ghost">'],
  ])('%s as %s', (markdown, tag) => {
    const dev = openTestReader(folder, { showsHidden: true })
    const index = LINKS.findIndex(([written]) => written === markdown)
    expect(htmlOf(`case-${index}`, dev)).toContain(tag)
  })
})
