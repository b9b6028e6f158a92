import { describe, expect, it } from 'vitest'
import { renderMarkdown } from '../../../lib/markdown/pipeline.ts'

async function render(source: string): Promise<string> {
  return (await renderMarkdown(source)).html
}

describe('emphasis beside CJK', () => {
  it.each([
    ['**注意：**これは', '<strong>注意：</strong>これは'],
    ['彼は**「はい」**と', '彼は<strong>「はい」</strong>と'],
    ['说**“好”**就', '说<strong>“好”</strong>就'],
    ['这是**重点。**然后', '这是<strong>重点。</strong>然后'],
    ['**중요.**라고', '<strong>중요.</strong>라고'],
    ['**중요**합니다', '<strong>중요</strong>합니다'],
    ['*『本』*を', '<em>『本』</em>を'],
    ['~~消す。~~次', '<del>消す。</del>次'],
    ['太郎は**`x`**を', '太郎は<strong><code>x</code></strong>を'],
    ['**（注）**文', '<strong>（注）</strong>文'],
    ['**𠮷。**野', '<strong>𠮷。</strong>野'],
    ['用**Rust！**写', '用<strong>Rust！</strong>写'],
  ])('%s', async (source, expected) => {
    expect(await render(source)).toBe(`<p>${expected}</p>`)
  })

  it('comes to an end on many signs', async () => {
    const source = '**あ。'.repeat(4000)
    await render(source)
    const { html } = await renderMarkdown('x '.repeat(10))
    expect(html).toContain('x')
  })
})

describe('a line end', () => {
  it.each([
    ['一行が\n続く', '一行が続く'],
    ['一行が、\n続く', '一行が、続く'],
    ['在\n行中', '在行中'],
    ['说：\n“好”', '说：“好”'],
    ['说“你好”\n“再见”他答', '说“你好”“再见”他答'],
    ['好……\n——好', '好……——好'],
    ['**太字**\n次', '<strong>太字</strong>次'],
    ['次\n**太字**', '次<strong>太字</strong>'],
    ['カタ\nカナ', 'カタカナ'],
    ['全角！\nＡＢＣ', '全角！ＡＢＣ'],
    ['> 引用\n> 続く', '<blockquote>\n<p>引用続く</p>\n</blockquote>'],
  ])('%j is no space', async (source, expected) => {
    const html = await render(source)
    expect(html.replace(/^<p>(.*)<\/p>$/s, '$1')).toBe(expected)
  })

  it.each([
    '한국어\n문장',
    '中文\nEnglish',
    'English\n中文',
    'ไทย\nไทย',
    'ລາວ\nລາວ',
    'ខ្មែរ\nខ្មែរ',
    'عربي\nعربي',
    'a\n“b”',
    '“a”\n“b”',
    '好”\n“b”',
    '文\n🎉',
  ])('%j stays', async (source) => {
    expect(await render(source)).toBe(`<p>${source}</p>`)
  })

  it('is no space in feeds, plain text and excerpts', async () => {
    const { feedHtml, text, excerpt } = await renderMarkdown('一行が\n続く')
    expect([feedHtml, text, excerpt]).toEqual([
      '<p>一行が続く</p>',
      '一行が続く',
      '一行が続く',
    ])
  })

  it('stays in code, after a break and between cells', async () => {
    expect(await render('```\n一\n二\n```')).toContain('一</span>\n<span')
    expect(await render('一\\\n二')).toBe('<p>一<br>\n二</p>')
    expect(await render('| 一 | 二 |\n|---|---|\n| 三 | 四 |')).toContain(
      '<td>三</td>\n<td>四</td>',
    )
  })
})
