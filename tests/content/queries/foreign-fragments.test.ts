import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { withDependencyTracking } from '../../../lib/content/invalidation/cache-tags.ts'
import { findArticlePage } from '../../../lib/content/queries/pages/article.ts'
import {
  openLastingCompiler,
  openTestReader,
  publish,
} from '../support/compiler-fixture.ts'
import { makeLastingFolder } from '../support/content-folder.ts'
import { articleText, siteText } from '../support/documents.ts'
import { slugOf } from '../support/slug.ts'

const TARGET = `## What's next?

## 1.31.0 Notes

## Größe & Maß

## A *b* c

## User content

## AB-C d

## Twice

## Twice

## Footnotes and more
`

/** Fragments, and where the link leads. */
const READ = [
  ['what-s-next', 'whats-next'],
  ['what_s_next', 'whats-next'],
  ['What’s-next', 'whats-next'],
  ['toc_whats-next', 'whats-next'],
  ['heading-whats-next', 'whats-next'],
  ['user-content-whats-next', 'whats-next'],
  ['markdown-header-whats-next', 'whats-next'],
  ['_whats-next', 'whats-next'],
  ['WhatsNext', 'whats-next'],
  ['1-31-0-notes', '1310-notes'],
  ['1.31.0-notes', '1310-notes'],
  ['1_31_0_Notes', '1310-notes'],
  ['h-1310-notes', '1310-notes'],
  ['gr%C3%B6%C3%9Fe-ma%C3%9F', 'gr%C3%B6%C3%9Fe--ma%C3%9F'],
  ['Gr%C3%B6%C3%9Fe_Ma%C3%9F', 'gr%C3%B6%C3%9Fe--ma%C3%9F'],
  ['usercontent', 'user-content'],
  ['abc', 'a-b-c'],
  ['footnotes_and_more', 'footnotes-and-more'],
  ['footnotes_and_more:~:text=x', 'footnotes-and-more:~:text=x'],
] as const

/** These are right, or nobody knows what is meant. */
const KEPT = [
  'whats-next',
  '1310-notes',
  'twice',
  'twice-1',
  'top',

  'whats',
  'next-whats',
  'toc_99',
  '---',
] as const

const folder = makeLastingFolder()
const compiler = openLastingCompiler(folder)

beforeAll(async () => {
  folder.write('site.yaml', siteText())
  folder.write('articles/target.md', articleText({}, TARGET))
  const links = [...READ.map(([written]) => written), ...KEPT]
  const body = links.map((written) => `- [a](./target.md#${written})\n`).join('')
  folder.write('articles/links.md', articleText({}, body))
  folder.write('articles/rooted.md', articleText({}, '[a](/articles/target#what-s-next)'))
  await publish(compiler)
})

afterAll(async () => {
  await compiler.close()
  folder.dispose()
})

function listAddresses(slug: string): string[] {
  const query = openTestReader(folder)
  const page = query((reader) => findArticlePage(reader, slugOf(slug)))
  const html = page?.article.html ?? ''
  return [...html.matchAll(/href="\/articles\/target#([^"]*)"/g)].map((match) =>
    String(match[1]),
  )
}

describe('a link to an id of another engine', () => {
  it.each(READ.map(([written, id], index) => [written, id, index] as const))(
    '%s leads to %s',
    (_, id, index) => {
      expect(listAddresses('links')[index]).toBe(id)
    },
  )

  it.each(KEPT.map((written, index) => [written, index] as const))(
    '%s stays as written',
    (written, index) => {
      expect(listAddresses('links')[READ.length + index]).toBe(written)
    },
  )

  it('is read in an address of the site, too', () => {
    expect(listAddresses('rooted')).toEqual(['whats-next'])
  })

  it('is named with the right one', () => {
    const found = compiler
      .listDiagnostics()
      .filter(({ rule, file }) => rule === 'anchor-dead' && file === 'articles/links.md')
    expect(found.slice(0, READ.length).map(({ message }) => message)).toEqual(
      READ.map(() => expect.stringContaining('the link leads to `')),
    )
    expect(found).toHaveLength(READ.length + 4)
  })

  it('is written anew when the target changes', () => {
    const tags = new Set<string>()
    const query = openTestReader(folder)
    withDependencyTracking(tags, () =>
      query((reader) => findArticlePage(reader, slugOf('rooted'))),
    )
    expect(tags).toContain('document:articles/target.md')
  })
})
