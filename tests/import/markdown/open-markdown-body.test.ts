import { describe, expect, it } from 'vitest'
import { openMarkdownBody } from '@/lib/import/markdown/open-markdown-body.ts'

const MOVED = 'https://new.example/x'

function write(markdown: string, url: string | undefined): string {
  return openMarkdownBody(markdown).write(() => url)
}

describe('openMarkdownBody', () => {
  it.each([
    ['an inline link', '[a](b.md "t")', `[a](${MOVED} "t")`],
    ['an address in brackets', '[a](<b c.md>)', `[a](<${MOVED}>)`],
    ['a picture', 'x ![a](b.png) y', `x ![a](${MOVED}) y`],
    ['a picture in a link', '[![a](b.png)](c.md)', `[![a](${MOVED})](${MOVED})`],
    ['a definition', '[a][r]\n\n[r]: b.md "t"', `[a][r]\n\n[r]: ${MOVED} "t"`],
    ['an autolink', '<https://a.example/>', `<${MOVED}>`],
    ['a tag', '<a href="b.md" title="t">x</a>', `<a href="${MOVED}" title="t">x</a>`],
    ['a picture of HTML', '<img src=b.png alt=x>', `<img src=${MOVED} alt=x>`],
    [
      'a player',
      '<audio src="a.mp3" controls></audio>',
      `<audio src="${MOVED}" controls></audio>`,
    ],
    ['code', '`[a](b)`\n\n    [a](b)\n', '`[a](b)`\n\n    [a](b)\n'],
    ['a place in the text', '[a](#b)', '[a](#b)'],
  ])('writes another address for %s, and nothing else', (_, markdown, written) => {
    expect(write(markdown, MOVED)).toBe(written)
  })

  it.each([
    ['a link', 'a [b *c*](d) e', 'a b *c* e'],
    ['a picture', 'a ![b](c.png) d', 'a  d'],
    ['a link around a picture', '[![a](b.png)](c.md)', ''],
    ['a reference', 'a [b][r] c\n\n[r]: d', 'a b c\n\n'],
    ['a picture by reference', 'a ![b][r] c\n\n[r]: d.png', 'a  c\n\n'],
    ['a link of HTML', '<a href="b">c</a>', '<a>c</a>'],
    ['a picture of HTML', 'a <img src="b.png"> c', 'a  c'],
  ])('takes away %s without an address', (_, markdown, written) => {
    expect(write(markdown, undefined)).toBe(written)
  })

  it('leaves every byte where no address changes', () => {
    const markdown =
      "\uFEFF# A\r\n\r\n*  b\t[c]( <d e> 'f' )  \r\n***\r\n![g](h&amp;i.png)"
    const { write } = openMarkdownBody(markdown)
    expect(write(({ url }) => url)).toBe(markdown)
  })

  it('names each address with its use, words and line', () => {
    const markdown = '[a](b.md)\n\n![c](d&amp;e.png)\n\n![f][g]\n\n[g]: h.png\n'
    expect(openMarkdownBody(markdown).addresses).toEqual([
      { use: 'link', url: 'b.md', line: 1 },
      { use: 'picture', url: 'd&e.png', alt: 'c', line: 3 },
      { use: 'picture', url: 'h.png', alt: 'f', line: 7 },
    ])
  })

  it('has the words as readers see them', () => {
    const markdown =
      '# A *b*\n\nc [d](e)\\*\n\n- f\n- g\n\n```js\nh\n```\n\n<div>i</div>\n'
    expect(openMarkdownBody(markdown).text).toBe('A b\nc d*\nf\ng\nh')
  })
})
