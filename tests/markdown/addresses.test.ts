import { describe, expect, it } from 'vitest'
import { renderMarkdown } from '../../lib/markdown/pipeline.ts'
import { stripMetadata } from '../../lib/pictures/strip-metadata.ts'
import { makePhotograph } from '../pictures/pictures.ts'

/** The source with the fixes of its diagnostics, from the last to the first. */
async function fixedOf(source: string): Promise<string> {
  const { diagnostics } = await renderMarkdown(source)
  const fixes = diagnostics.flatMap(({ fix }) => fix ?? [])
  // Two that refer to one definition have one fix.
  return [...new Map(fixes.map((fix) => [fix.start, fix])).values()]
    .toSorted((a, b) => b.start - a.start)
    .reduce((text, { start, end, text: meant }) => {
      return text.slice(0, start) + meant + text.slice(end)
    }, source)
}

const rulesOf = async (source: string) =>
  (await renderMarkdown(source)).diagnostics.map(({ rule }) => rule)

describe('an address of Windows', () => {
  it.each([
    ['![a](images\\plan.png)', '![a](images/plan.png)'],
    ['![a](.\\images\\plan.png "t")', '![a](./images/plan.png "t")'],
    ['[a](..\\other.md#part)', '[a](../other.md#part)'],
    ['[a](\\media\\x.pdf)', '[a](/media/x.pdf)'],
    ['[a](<old plans\\x.pdf>)', '[a](<old plans/x.pdf>)'],
    ['<img src="images\\plan.png" alt="a">', '<img src="images/plan.png" alt="a">'],
    ['[a][r]\n\n[r]: images\\c.png', '[a][r]\n\n[r]: images/c.png'],
    ['![r]\n\n[R]: <images\\c d.png> "t"', '![r]\n\n[R]: <images/c d.png> "t"'],
    [
      '`[r]: images\\c.png`\n\n[r]:\n  images\\c.png\n\n[a][r]',
      '`[r]: images\\c.png`\n\n[r]:\n  images/c.png\n\n[a][r]',
    ],
    ["<a href='..\\x.md'>a</a>", "<a href='../x.md'>a</a>"],
  ])('%s is read with slashes, and --fix writes them', async (source, fixed) => {
    expect(await rulesOf(source)).toEqual(['address-backslash'])
    expect(decodeURI(await fixedOf(source))).toBe(fixed)
    const { references } = await renderMarkdown(source)
    expect(references.map(({ target }) => target)).toEqual(
      (await renderMarkdown(fixed)).references.map(({ target }) => target),
    )
  })

  it.each(['[a](C:\\\\x.png)', '[a](<C:\\x y.png>)', '[a](\\\\\\\\server\\x.png)'])(
    '%s stays text',
    async (source) => {
      expect(await rulesOf(source)).toEqual(['address-unsafe'])
      expect((await renderMarkdown(source)).html).toContain('<a>a</a>')
    },
  )
})

describe('a host without its scheme', () => {
  it.each([
    ['[n](www.example.org)', '[n](https://www.example.org)', 'https://www.example.org'],
    ['[n](www.example.org/a#b)', '[n](https://www.example.org/a#b)', '/a#b'],
    ['[n][r]\n\n[r]: www.example.org', '[n][r]\n\n[r]: https://www.example.org', 'www'],
    [
      '[n][r]\n\n[r]: <www.example.org/a>',
      '[n][r]\n\n[r]: <https://www.example.org/a>',
      'www',
    ],
    ['<a href="www.example.org">n</a>', '<a href="https://www.example.org">n</a>', 'www'],
  ])('%s leads where it was meant to', async (source, fixed, part) => {
    expect(await rulesOf(source)).toEqual(['address-scheme-missing'])
    expect(await fixedOf(source)).toBe(fixed)
    const { html, references } = await renderMarkdown(source)
    expect(html).toContain(part)
    expect(html).toContain('href="https://www.example.org')
    expect(references).toEqual([])
  })
})

it.each([
  ['[x](https://münchen.example/ä)', 'href="https://xn--mnchen-3ya.example/%C3%A4"'],
  ['<https://münchen.example/>', 'href="https://xn--mnchen-3ya.example/"'],
  ['at https://münchen.example/ä', 'href="https://xn--mnchen-3ya.example/%C3%A4"'],
  ['![x](https://bücher.example/x.png)', 'src="https://xn--bcher-kva.example/x.png"'],
  ['<a href="//bücher.example">x</a>', 'href="https://xn--bcher-kva.example"'],
  ['[x][r]\n\n[r]: https://例え.テスト', 'href="https://xn--r8jz45g.xn--zckzah"'],
])('the host of %s is in ASCII', async (source, expected) => {
  const { html, feedHtml } = await renderMarkdown(source)
  for (const output of [html, feedHtml]) expect(output).toContain(expected)
})

describe('an address that nobody can follow', () => {
  it.each([
    ['[x](ttps://x.example/a)', '`ttps://x.example/a`', '`https://x.example/a`'],
    ['[x](https:/x.example)', '`https:/x.example`', '`https://x.example`'],
    ['[x](localhost:3000/a)', '`localhost:3000/a`', '`http://localhost:3000/a`'],
    ['[x]()', 'the link has no address', 'its text alone'],
    ['![x]()', 'the picture has no address', 'its text alone'],
    ['<img alt="x">', 'the picture has no address', 'its text alone'],
    ['[x](nobody-knows:x)', '`nobody-knows:`', 'its text stays'],
    ['![x](file:///home/me/x.png)', '`file:///home/me/x.png`', 'your computer'],
    [
      `![x](data:image/svg+xml;base64,${'A'.repeat(450)})`,
      '`data:image/svg+xml…`',
      '476',
    ],
    [`[x](nobody-knows:${'a'.repeat(4000)})`, 'aaa…`', '`nobody-knows:`'],
  ])('%.60s is named with %s and %s', async (source, shown, remedy) => {
    const { diagnostics, html } = await renderMarkdown(source)
    expect(diagnostics.map(({ rule }) => rule)).toEqual(['address-unsafe'])
    expect(diagnostics[0]?.message).toContain(shown)
    expect(diagnostics[0]?.message).toContain(remedy)
    expect(diagnostics[0]?.message.length).toBeLessThan(260)
    expect(html).toContain('x')
    expect(html).not.toMatch(/href=|src=|<img/)
  })
})

describe('a picture without an address', () => {
  it.each([
    ['![Boats](javascript:x)', '<p>Boats</p>'],
    ['![](javascript:x)', '<p></p>'],
    ['a ![b](javascript:x) c', '<p>a b c</p>'],
    ['![*b* & "c"](javascript:x "t")', '<p>b &#x26; "c"</p>'],
    ['[![b](javascript:x)](https://x.example)', '>b</a></p>'],
    [
      '<figure><img src="data:x" alt="b"><figcaption>c</figcaption></figure>',
      '<figure>b<figcaption>c</figcaption></figure>',
    ],
    ['<picture><source srcset="x.png"><img src="data:x" alt="b"></picture>', '<p>b</p>'],
    ['<video controls src="data:x" aria-label="b"></video>', 'b'],
    ['<video controls><source src="data:x"><p>b</p></video>', '<p>b</p>'],
    ['<audio controls src="data:x">b</audio>', '<p>b</p>'],
  ])('%s leaves its description', async (source, expected) => {
    const { html, feedHtml } = await renderMarkdown(source)
    expect(html).toContain(expected)
    for (const output of [html, feedHtml])
      expect(output).not.toMatch(/<(?:img|video|audio|source|picture)/)
  })

  it('may be a small one that was pasted into the text', async () => {
    const address = 'data:image/gif;base64,R0lGODlhAQABAAAAACw='
    const { html, feedHtml, diagnostics } = await renderMarkdown(`![dot](${address})`)
    expect(diagnostics).toEqual([])
    expect(html).toContain(`<img src="${address}" alt="dot"`)
    expect(feedHtml).toContain(`<img src="${address}" alt="dot"`)
    expect((await renderMarkdown(`[dot](${address})`)).html).toContain('<a>dot</a>')
  })

  it('tells nothing of who took a pasted photograph', async () => {
    const photograph = await makePhotograph('jpeg')
    const address = (bytes: Uint8Array) =>
      `data:image/jpeg;base64,${Buffer.from(bytes).toString('base64')}`
    const { html, feedHtml } = await renderMarkdown(`![x](${address(photograph)})`)
    for (const output of [html, feedHtml])
      expect(output).toContain(`src="${address(stripMetadata(photograph))}"`)
    expect(stripMetadata(photograph).length).toBeLessThan(photograph.length)
  })
})
