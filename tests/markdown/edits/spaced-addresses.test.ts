import { expect, it } from 'vitest'
import { renderMarkdown } from '../../../lib/markdown/pipeline.ts'

it.each([
  ['![p](my photo.png)', 'my%20photo.png', '![p](<my photo.png>)'],
  ['[doc](my doc.pdf)', 'my%20doc.pdf', '[doc](<my doc.pdf>)'],
  ['![p](my photo (1).png)', 'my%20photo%20(1).png', '![p](<my photo (1).png>)'],
  ["![p](Ann's photo.jpg)", "Ann's%20photo.jpg", "![p](<Ann's photo.jpg>)"],
  ['![p]( my photo.png )', 'my%20photo.png', '![p]( <my photo.png> )'],
  ['![p](my photo.png "T")', 'my%20photo.png', '![p](<my photo.png> "T")'],
  ['[a](./my page/)', './my%20page/', '[a](<./my page/>)'],
  ['[a](./b c.md#part)', './b%20c.md#part', '[a](<./b c.md#part>)'],
  [
    '![r][ref]\n\n[ref]: ./my photo.png',
    './my%20photo.png',
    '![r][ref]\n\n[ref]: <./my photo.png>',
  ],
  [
    '- [x](https://e.example/a b.pdf)',
    'https://e.example/a%20b.pdf',
    '- [x](<https://e.example/a b.pdf>)',
  ],
  ['[Call](tel:+49 30 1234)', '"tel:+49-30-1234"', '[Call](tel:+49-30-1234)'],
  [
    '[m](mailto:a@b.example?subject=So it is)',
    '"mailto:a@b.example?subject=So%20it%20is"',
    '[m](<mailto:a@b.example?subject=So it is>)',
  ],
  ['[c]\n\n[c]: tel:+49 30 12', '"tel:+49-30-12"', '[c]\n\n[c]: tel:+49-30-12'],
])('%j is read as meant, with a fix', async (source, address, fixed) => {
  const found = await renderMarkdown(source)
  expect(found.html).toContain(address)
  const [diagnostic, ...rest] = found.diagnostics.filter(
    ({ rule }) => rule === 'address-space',
  )
  expect(rest).toEqual([])
  const { start = 0, end = 0, text = '' } = diagnostic?.fix ?? {}
  expect(source.slice(0, start) + text + source.slice(end)).toBe(fixed)
})

it.each([
  '`![p](my photo.png)`',
  '    ![p](my photo.png)',
  '[a](b.png "T u.png")',
  "[a](b.png 'T u.png')",
  '[a](see the note)',
  '[a](tel: the old one)',
  'f[i](a, b.c)',
  '\\[a](b c.png)',
  'He wrote it (see page.html) down.',
  '[note]: see page.html',
  '[^1]\n\n[^1]: see page.png',
  '[a](<b c.png>)',
])('%j stays as it is', async (source) => {
  const { diagnostics } = await renderMarkdown(source)
  expect(diagnostics.map(({ rule }) => rule)).not.toContain('address-space')
})

it.each([
  ['[a](b.md "c "d" e")', 'c &#x22;d&#x22; e'],
  ['[a](https://e.example "c "d"")', 'c &#x22;d&#x22;'],
  ["[a](<b c.md> 'it's')", "it's"],
  ['[a](https://e.example/B_(c) “d”)', 'd'],
  ['[a](b.md „d“)', 'd'],
  ['[a](b.md «d e»)', 'd e'],
  ['> [a](b.md ‘d’ )', 'd'],
  ['[![p](p.png)](b.md “d”)', 'd'],
  ['[a](https://e.example d e)', 'd e'],
  ['[a](https://e.example/ d)', 'd'],
  ['[a]\n\n[a]: https://e.example “d”', 'd'],
  ['[a]\n\n[a]: <b.md> "c "d" e"', 'c &#x22;d&#x22; e'],
  ['[a](b.md "c \\"d\\" e")', 'c &#x22;d&#x22; e'],
  ['[a](b.md "c") and [d](e.md "f")', 'c'],
])('%j has the title of its author', async (source, title) => {
  const { html, diagnostics } = await renderMarkdown(source)
  expect(html).toContain(`title="${title}"`)
  expect(html).not.toMatch(/\]|%20%|%E2/)
  expect(diagnostics.map(({ rule }) => rule)).not.toContain('address-space')
})

it.each(['`[a](b.md “d”)`', '    [a](b.md “d”)', 'f[a](b.md, “d”)'])(
  '%j has no title',
  async (source) => {
    expect((await renderMarkdown(source)).html).not.toContain('title=')
  },
)
