import { describe, expect, it } from 'vitest'

import {
  findForeignHeading,
  toHeadingKeys,
} from '../../../lib/markdown/elements/foreign-ids.ts'
import { renderMarkdown } from '../../../lib/markdown/pipeline.ts'
import { findForeignId } from '../../../lib/text/fold-id.ts'

const HEADINGS = [
  'Contributors to 1.31.0',
  'What’s next?',
  'Tide & moon',
  'snake_case',
  'Thanks',
  'Über uns',
  '3 parts of a mast',
  'C++ and C#',
  '潮の満ち引き',
  'Twice',
  'Twice!',
].map(toHeadingKeys)

describe('an id of another engine', () => {
  it.each([
    ['contributors-to-1-31-0', 0],
    ['Contributors_to_1.31.0', 0],
    ['contributors-to-1.31.0', 0],
    ['what-s-next', 1],
    ['whats-next', 1],
    ['What’s-next?', 1],
    ['tide-moon', 2],
    ['tide-and-moon', 2],
    ['tide-&-moon', 2],
    ['snake-case', 3],
    ['toc_thanks', 4],
    ['Thanks', 4],
    ['h-thanks', 4],
    ['user-content-thanks', 4],
    ['markdown-header-thanks', 4],
    ['_thanks', 4],
    ['uber-uns', 5],
    ['ueber-uns', 5],
    ['parts-of-a-mast', 6],
    ['_3-parts-of-a-mast', 6],
    ['c-and-c', 7],
    ['潮の満ち引き', 8],
    ['toc_0', 0],
    ['toc_10', 10],
  ])('%s is of heading %i', (id, index) => {
    expect(findForeignHeading(id, HEADINGS)).toBe(index)
  })

  it.each(['', '-', 'thank', 'Twice', 'toc_11', 'toc_99999', 'x'.repeat(100_000)])(
    '%.20s is of none for certain',
    (id) => {
      expect(findForeignHeading(id, HEADINGS)).toBeUndefined()
    },
  )

  it('stays beside ours where a link of the text leads to it', async () => {
    const source =
      '[a](#what-s-next) [b](#what-s-next) [c](#whats-next)\n\n## What’s next?\n'
    const { html, feedHtml, ids, toc, diagnostics } = await renderMarkdown(source)
    expect(diagnostics).toEqual([])
    expect(html).toContain(
      '<h2 id="whats-next"><span id="what-s-next"></span>What’s next?',
    )
    expect(feedHtml).toContain('id:what-s-next')
    expect(ids).toEqual(['whats-next', 'what-s-next'])
    expect(toc).toEqual([{ id: 'whats-next', text: 'What’s next?', depth: 2 }])
  })

  it('is reported where nobody can know', async () => {
    const { diagnostics } = await renderMarkdown('[a](#twyce)\n\n## Twice\n')
    expect(diagnostics.map(({ rule }) => rule)).toEqual(['anchor-dead'])
  })
})

describe('a place that is named as in HTML 4', () => {
  it.each([
    ['<a name="part"></a>', '<a id="part"></a>'],
    ['<a name="part" id="part">x</a>', '<a id="part">x</a>'],
  ])('%s has an id', async (source, expected) => {
    const { html, diagnostics } = await renderMarkdown(`${source} [b](#part)\n`)
    expect(html).toContain(expected)
    expect(diagnostics).toEqual([])
  })
})

it.each([
  ['## Dup\n\na\n\n## Dup\n\n[b](#dup_1)', '<h2 id="dup-1"><span id="dup_1">'],
  ['## Dup\n\n## Dup\n\n## Dup\n\n[b](#dup_2)', '<h2 id="dup-2"><span id="dup_2">'],
])('of headings alike, a counted id leads to one: %j', async (source, expected) => {
  const { html, diagnostics } = await renderMarkdown(source)
  expect(html).toContain(expected)
  expect(diagnostics).toEqual([])
})

it.each([
  ['second_part', ['second-part', 'Second_part'], 'second-part'],
  ['Second part', ['second-part', 'Second_part', 'SecondPart'], 'second-part'],
  ['second.part', ['second-part', 'secondpart'], undefined],
  ['other', ['second-part'], undefined],
])('a kept id hides its own heading from nobody: %s', (id, ids, found) => {
  expect(findForeignId(id, ids)).toBe(found)
})
