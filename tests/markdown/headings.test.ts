import { describe, expect, it } from 'vitest'
import { renderMarkdown } from '../../lib/markdown/pipeline.ts'

/** `h2#id Text` for each heading. */
async function listHeadings(source: string): Promise<string[]> {
  const { feedHtml } = await renderMarkdown(source)
  const pattern = /<(h\d) id="\u0001id:([^\u0001]*)\u0001">(.*?)<\/h\d>/g
  return [...feedHtml.matchAll(pattern)].map(
    ([, tag, id, text]) => `${tag}#${id} ${text}`,
  )
}

describe('an id behind a heading', () => {
  it.each([
    ['## A {#b}', 'h2#b A'],
    ['## A {: #b}', 'h2#b A'],
    ['## A {#b .c}', 'h2#b A'],
    ['## A {.c #b}', 'h2#b A'],
    ['## A {: .c #b key="v w"}', 'h2#b A'],
    ['## A {#b} ##', 'h2#b A'],
    ['## *A* {#b}', 'h2#b <em>A</em>'],
    ['A {#b}\n---', 'h2#b A'],
    ['## A\n{: #b}', 'h2#b A'],
    ['## A\n{: #b .c}\n\ntext', 'h2#b A'],
    ['## 見出し {#midashi}', 'h2#midashi 見出し'],
    ['> ## A {#b}', 'h2#b A'],
  ])('%j is its id', async (source, expected) => {
    expect(await listHeadings(source)).toEqual([expected])
  })

  it.each([
    ['## A {#b} c', 'h2#a-b-c A {#b} c'],
    ['## A \\{#b}', 'h2#a-b A {#b}'],
    ['## A `{#b}`', 'h2#a-b A <code>{#b}</code>'],
    ['## A {b}', 'h2#a-b A {b}'],
    ['## {#b', 'h2#b {#b'],
  ])('is no id in %j', async (source, expected) => {
    expect(await listHeadings(source)).toEqual([expected])
  })

  it('is no text of the contents, and twice is said', async () => {
    const { toc, ids, diagnostics } = await renderMarkdown('## A {#x}\n\n## B {#x}')
    expect(toc.map(({ text }) => text)).toEqual(['A', 'B'])
    expect(ids).toEqual(['x', 'x-1'])
    expect(diagnostics.map(({ rule }) => rule)).toEqual(['id-duplicate'])
  })

  it('below a paragraph is the id of the paragraph', async () => {
    expect((await renderMarkdown('text\n{: #b}')).html).toBe('<p id="b">text</p>')
  })
})

describe('levels', () => {
  it.each([
    ['# A\n\n## B\n\n# C', ['h2#a A', 'h3#b B', 'h2#c C']],
    ['# A\n\ntext\n\n### B', ['h2#a A', 'h4#b B']],
    ['## A\n\n# B\n\n# C', ['h3#a A', 'h2#b B', 'h2#c C']],
    ['## A\n\n# B\n\n### C', ['h2#a A', 'h2#b B', 'h3#c C']],
    ['## A\n\n### B', ['h2#a A', 'h3#b B']],
    ['# A\n\n###### B', ['h2#a A', 'h6#b B']],
    ['<h1>A</h1>\n\n## B', ['h2#a A', 'h3#b B']],
  ])('%j', async (source, expected) => {
    expect(await listHeadings(source)).toEqual(expected)
  })

  it('leave the heading of footnotes alone', async () => {
    const { html } = await renderMarkdown('# A[^1]\n\n# B\n\n[^1]: c')
    expect(html).toContain('<h2 class="sr-only" id="footnote-label"')
  })

  it('are said once', async () => {
    const { diagnostics } = await renderMarkdown('# A\n\n# B')
    expect(diagnostics.map(({ rule, line }) => [rule, line])).toEqual([
      ['heading-first-level', 1],
    ])
  })
})
