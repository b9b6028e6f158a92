import { describe, expect, it } from 'vitest'

import { splitFeed } from '../../lib/feeds/split.ts'

const HEAD = '<rss version="2.0"><channel><title>x</title>\n'
const TAIL = '\n</channel></rss>\n'
const wrap = (...entries: readonly string[]) => HEAD + entries.join('\n  ') + TAIL

describe('the source of a feed', () => {
  it.each([
    ['plain entries', ['<item><title>a</title></item>', '<item></item>']],
    ['an entry with attributes', ['<item xml:lang="fr"><title>a</title></item>']],
    [
      'a title that looks like a tag',
      ['<item><title><![CDATA[</item>]]></title></item>'],
    ],
    ['a comment', ['<item><!-- <item> --></item>', '<item></item>']],
  ])('is split: %s', (_, entries) => {
    const root = '<rss version="2.0">'
    const parts = { root, head: HEAD, entries, tail: TAIL }
    expect(splitFeed('rss', wrap(...entries))).toEqual(parts)
  })

  it.each([
    ['no entry', []],
    ['an entry in an entry', ['<item><item></item></item>']],
    ['an entry that is not closed', ['<item></item>', '<item>']],
    ['a title between entries', ['<item></item>', '<title>y</title>', '<item></item>']],
  ])('stays whole: %s', (_, entries) => {
    expect(splitFeed('rss', wrap(...entries))).toBeUndefined()
  })
})
