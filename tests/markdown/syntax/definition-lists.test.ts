import { describe, expect, it } from 'vitest'
import { renderMarkdown } from '../../../lib/markdown/pipeline.ts'

/** The list without white space. */
async function render(source: string): Promise<string> {
  return (await renderMarkdown(source)).html.replace(/\s*\n\s*/g, '')
}

describe('a definition list', () => {
  it.each([
    ['A\n: b', '<dl><dt>A</dt><dd>b</dd></dl>'],
    ['A\n: b\n: c', '<dl><dt>A</dt><dd>b</dd><dd>c</dd></dl>'],
    ['A\n: b\n\nC\n: d', '<dl><dt>A</dt><dd>b</dd><dt>C</dt><dd>d</dd></dl>'],
    ['A\nB\n: c', '<dl><dt>A</dt><dt>B</dt><dd>c</dd></dl>'],
    [
      '*A* `b`\n: **c**',
      '<dl><dt><em>A</em> <code>b</code></dt><dd><strong>c</strong></dd></dl>',
    ],
    ['> A\n> : b', '<blockquote><dl><dt>A</dt><dd>b</dd></dl></blockquote>'],
    ['用語\n: 意味', '<dl><dt>用語</dt><dd>意味</dd></dl>'],
    ['A\n:   b', '<dl><dt>A</dt><dd>b</dd></dl>'],
    ['A\n: b\n\ntext', '<dl><dt>A</dt><dd>b</dd></dl><p>text</p>'],
    ['A\r\n: b', '<dl><dt>A</dt><dd>b</dd></dl>'],
    ['A\n\n:   b', '<dl><dt>A</dt><dd><p>b</p></dd></dl>'],
    [
      'A\n\n:\tb\n\nC\n\n:   d',
      '<dl><dt>A</dt><dd><p>b</p></dd><dt>C</dt><dd><p>d</p></dd></dl>',
    ],
    ['A\n: b\n\n  c', '<dl><dt>A</dt><dd><p>b</p><p>c</p></dd></dl>'],
    ['A\n: b\n  - c', '<dl><dt>A</dt><dd>b<ul><li>c</li></ul></dd></dl>'],
  ])('%j', async (source, expected) => {
    expect(await render(source)).toBe(expected)
  })

  it.each([
    'Time: 3 o’clock',
    ': no term',
    'text\n\n: no term stands above this line',
    'a\n:b',
    'a\n:smile: b',
    '```\na\n: b\n```',
    '    a\n    : b',
    'a : b',
    'a\\\n\\: b',
  ])('is not seen in %j', async (source) => {
    expect(await render(source)).not.toContain('<dl')
  })

  it.each([
    ['text\n\n: no term', '3:1'],
    ['- a\n\n  A\n  : b', '4:3'],
    ['A\n  ~ b', '2:3'],
  ])('is named where it is shown as typed: %j', async (source, place) => {
    const { diagnostics } = await renderMarkdown(source)
    expect(
      diagnostics.map(({ rule, line, column }) => `${line}:${column} ${rule}`),
    ).toEqual([`${place} template-mark`])
  })

  it('is one in feeds and plain text', async () => {
    const { feedHtml, text } = await renderMarkdown('A\n: b\n: c')
    expect(feedHtml).toContain('<dt>A</dt>')
    expect(text).toBe('A\nb\nc')
  })

  it.each(['Say *this*: words.', '**A**: b', '`a`: b', '> [a](b): c', '- *a*: b\n- c'])(
    'is not looked for in %j',
    async (source) => {
      const { diagnostics } = await renderMarkdown(source)
      expect(diagnostics.filter(({ rule }) => rule === 'template-mark')).toEqual([])
    },
  )
})
