import { describe, expect, it } from 'vitest'

import { listWrittenAddresses } from '../../../lib/markdown/parse/written-addresses.ts'

describe('the addresses of a text', () => {
  it.each([
    ['a link', '[a](./x.md)', ['./x.md']],
    ['a link with fragment and title', "[a](./x.md#part 'Title')", ['./x.md#part']],
    ['a link in angle brackets', '[a](<./x y.md> "T")', ['./x y.md']],
    ['a link with escapes', '[a](./x\\_y.md)', ['./x\\_y.md']],
    ['a picture', '![a](./x.png)', ['./x.png']],
    ['a picture in a link', '[![a](./x.png)](./x.md)', ['./x.png', './x.md']],
    ['a link in a link, which is none', '[a [b](./x.md) c](./y.md)', ['./x.md']],
    ['a definition', '[a][b]\n\n[b]: ./x.md "Title"', ['./x.md']],
    ['a definition on two lines', '[b]:\n  <./x.md>', ['./x.md']],
    ['links in a table', '| a | b |\n|-|-|\n| [a](./x.md) | [b](/y) |', ['./x.md', '/y']],
    ['a link in a quoted list', '> - [a](./x.md)', ['./x.md']],
    ['a link in a footnote', 'a[^1]\n\n[^1]: [a](./x.md)', ['./x.md']],
    ['an address alone', 'at https://a.example/x#y.', ['https://a.example/x#y']],
    ['an address in brackets', '<https://a.example/x>', ['https://a.example/x']],
    ['HTML', '<a class="b" href="./x.md">a</a>', ['./x.md']],
    [
      'HTML with other quotes',
      "<p><a href='./x.md'>a</a> <a href=y>b</a></p>",
      ['./x.md', 'y'],
    ],
    ['two attributes', '<video src="a.mp4" poster="b.png"></video>', ['a.mp4', 'b.png']],
    ['a fenced block', '```md\n[a](./x.md)\n```', []],
    ['an indented block', '    [a](./x.md)', []],
    ['code in a line', 'a `[a](./x.md)` b', []],
    ['a comment', '<!-- <a href="./x.md">a</a> -->', []],
    ['an escaped bracket', '\\[a](./x.md)', []],
    ['front matter', "---\ntitle: '[a](./x.md)'\n---\n", []],
  ])('are found in %s', (_, text, addresses) => {
    for (const source of [text, text.replaceAll('\n', '\r\n'), `\uFEFF${text}`]) {
      const found = listWrittenAddresses(source)
      expect(found.map(({ start, end }) => source.slice(start, end))).toEqual(addresses)
    }
  })

  it('lose the escapes of Markdown, and no other', () => {
    const [address] = listWrittenAddresses('[a](./x\\_y%20z.md)')
    expect(address?.written).toBe('./x_y%20z.md')
  })
})
