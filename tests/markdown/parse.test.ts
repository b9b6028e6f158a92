import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { describe, expect, it } from 'vitest'
import { remarkMarkdown } from '../../lib/markdown/parse/parse.ts'
import { mayHoldBareLink } from '../../lib/markdown/syntax/bare-links.ts'

const ours = unified().use(remarkMarkdown)
const stock = unified()
  .use(remarkParse)
  .use(remarkFrontmatter, ['yaml'])
  .use(remarkGfm, { singleTilde: false })

describe('mayHoldBareLink', () => {
  it.each([
    ['plain prose', false],
    ['[a](https://example.com)', false],
    ['![a](https://example.com/a.png "Title")', false],
    ['<https://example.com>', false],
    ['---\nurl: https://example.com\n---\n\ntext', false],
    ['https://example.com', true],
    ['www.example.com', true],
    ['me@example.com', true],
    ['\\[a](https://example.com)', true],
    ['a](https://example.com)', true],
    ['[`a](https://example.com)`', true],
    ['[^a](https://example.com)', true],
    ['[a [b](https://b.example) c](https://c.example)', true],
  ])('%j: %s', (source, expected) => {
    expect(mayHoldBareLink(source)).toBe(expected)
  })
})

// A bare link that the lean parser missed would show as a different tree.
describe('remarkMarkdown', () => {
  const parts = [
    '[a](https://x.example)',
    '![b](https://x.example/c_d_e "t")',
    '<https://y.example>',
    '[*a*](https://z.example/*b*)',
    ...['[', ']', '](', ')', '`', '``', '\\', '*', '_', '~~', '|', '!', '<', '>', '"'],
    ...['\n', '\n\n', '> ', '- ', '# ', 'a', 'foo ', '<b>', '[^1]', '\n[^1]: n\n'],
    ...['\n| a | b |\n|-|-|\n| ', '```\n', '    ', '<!--', '-->', '<a href="', '&amp;'],
  ]

  it('parses as the stock plugins do', () => {
    let seed = 7
    const next = (limit: number) => {
      seed = (seed * 1103515245 + 12345) & 0x7fffffff
      return (seed >> 8) % limit
    }
    for (let round = 0; round < 1500; round += 1) {
      const length = 2 + next(12)
      const source = Array.from({ length }, () => parts[next(parts.length)]).join('')
      expect(ours.parse(source), source).toEqual(stock.parse(source))
    }
  })
})
