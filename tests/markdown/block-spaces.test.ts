import { describe, expect, it } from 'vitest'
import { renderMarkdown } from '../../lib/markdown/pipeline.ts'

async function render(source: string) {
  const { html, diagnostics } = await renderMarkdown(source)
  const found = diagnostics.map(({ rule, line, column }) => `${rule} ${line}:${column}`)
  return { html, found }
}

describe('a space that is none to CommonMark', () => {
  it.each([
    ['##\u00a0Part', '<h2'],
    ['##\u3000見出し', '<h2'],
    ['##\u2009\u2009Part', '<h2'],
    ['\u200b## Part', '<h2'],
    ['-\u00a0one\n-\u00a0two', '<li>two</li>'],
    ['*\u00a0one', '<li>one</li>'],
    ['+\u202fone', '<li>one</li>'],
    ['1.\u00a0one\n2.\u00a0two', '<ol>\n<li>one</li>\n<li>two</li>'],
    ['1)\u3000一\n2)\u3000二', '<ol>\n<li>一</li>\n<li>二</li>'],
    ['- a\n  -\u00a0b', '<ul>\n<li>b</li>'],
    ['-\u00a0a\n  -\u00a0b', '<ul>\n<li>b</li>'],
    ['>\u00a0-\u00a0a', '<blockquote>'],
    ['\u00a0```js\nx\n```', '<pre'],
    ['```js\nx\n```\u00a0\n\nafter', '<p>after</p>'],
    ['| a | b |\n|---|\u00a0---|\n| 1 | 2 |', '<td>2</td>'],
    ['\u00a0- one', '<li>one</li>'],
    ['＃＃\u3000見出し', '<h2'],
    ['＃＃ 見出し', '<h2'],
    ['＞ 引用', '<blockquote>'],
  ])('is read as a plain one in %j', async (source, expected) => {
    const { html, found } = await render(source)
    expect(html).toContain(expected)
    expect(found.length > 0 || /^>|^`/.test(source)).toBe(true)
    expect(new Set(found.map((line) => line.split(' ')[0]))).toEqual(
      new Set(found.length > 0 ? ['block-space'] : []),
    )
  })

  it('is named at its place', async () => {
    expect((await render('\ufeff---\na: b\n---\n\ntext\n\n##\u00a0Part')).found).toEqual([
      'block-space 7:3',
    ])
    expect((await render('a\r\n\r\n-\u00a0b\r\n-\u00a0c')).found).toEqual([
      'block-space 3:2',
      'block-space 4:2',
    ])
  })

  it.each([
    '```\n##\u00a0x\n-\u00a0y\n```',
    '`-\u00a0x`',
    '    ##\u00a0x',
    '1.\u00a0Mai',
    'Am 3.\u00a0Mai\n1.\u00a0Mai',
    'a\u00a0b',
    '« a\u00a0»',
    'a\u200bb',
    '＃標籤',
    'a ＃ b',
    '`＃ a`',
    '\u3000一字下げ',
    '---\na: -\u00a0b\n---\n',
    '---\na: |\n  ##\u00a0b\n---\n',
  ])('stays as it is in %j', async (source) => {
    expect((await render(source)).found).toEqual([])
  })

  it('comes to an end on long input', async () => {
    await render('-\u00a0a\n'.repeat(1000))
    await render(`${' '.repeat(50_000)}\u00a0`)
    await render(`-${'\u00a0'.repeat(50_000)}`)
    await render(`|-${'-'.repeat(50_000)}x\u00a0`)
  })
})
