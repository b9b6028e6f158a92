import { describe, expect, it } from 'vitest'
import { renderMarkdown } from '../../../lib/markdown/pipeline.ts'

/** The text of each link in turn. */
async function listLinks(source: string): Promise<string[]> {
  const { html } = await renderMarkdown(source)
  return [...html.matchAll(/<a [^>]*>([^<]*)<\/a>/g)].map(([, text = '']) => text)
}

describe('a bare address beside CJK', () => {
  it.each([
    ['詳細はhttps://a.example/b。次', ['https://a.example/b']],
    ['（https://a.example/b）と', ['https://a.example/b']],
    [
      '「https://a.example/b」、https://c.example/d、',
      ['https://a.example/b', 'https://c.example/d'],
    ],
    ['请看 https://a.example/b，谢谢', ['https://a.example/b']],
    ['https://a.example！', ['https://a.example']],
    ['https://a.example/b？c', ['https://a.example/b']],
    ['https://a.example/b에서 보세요', ['https://a.example/b']],
    ['https://a.exampleを見る', ['https://a.example']],
    ['https://a.example/を見る', ['https://a.example/']],
    ['https://a.example/b.。', ['https://a.example/b']],
    ['https://a.example/b\u3000次', ['https://a.example/b']],
    ['【https://a.example/b】', ['https://a.example/b']],
    ['www.a.example：次', ['www.a.example']],
    ['me@a.example。', ['me@a.example']],
    ['**https://a.example/b**。', ['https://a.example/b']],
    ['https://a.example/wiki/東京、', ['https://a.example/wiki/東京']],
    ['https://a.example/?q=서울 그리고', ['https://a.example/?q=서울']],
    ['https://例え.jp/ です', ['https://例え.jp/']],
    ['(https://a.example/Foo_(bar)).', ['https://a.example/Foo_(bar)']],
    ['a="https://a.example/b"]c[/d]', ['https://a.example/b']],
    ['"https://a.example/b"c', ['https://a.example/b']],
    ['[ https://a.example/b。次', ['https://a.example/b']],
    ['https://a.example/é…', ['https://a.example/é']],
    ['https://a.example/مسار، نهاية', ['https://a.example/مسار']],
    ['https://a.example/b؟', ['https://a.example/b']],
    ['https://a.example/b؛ c', ['https://a.example/b']],
    ['https://a.example/b۔', ['https://a.example/b']],
    ['https://a.example/b។ បន្ទាប់', ['https://a.example/b']],
    ['https://a.example/b། བོད', ['https://a.example/b']],
    ['https://a.example/b။', ['https://a.example/b']],
    ['https://a.example/हिन्दी। अगला', ['https://a.example/हिन्दी']],
    ['https://a.example/b։', ['https://a.example/b']],
    ['https://a.example/b።', ['https://a.example/b']],
    ['https://a.example/b၊ c', ['https://a.example/b']],
    ['«https://a.example/b»', ['https://a.example/b']],
    ['“https://a.example/b”.', ['https://a.example/b']],
    ['www.例え.jp', []],
  ])('%s', async (source, expected) => {
    expect(await listLinks(source)).toEqual(expected)
  })
})

describe('a bare address before a footnote call', () => {
  it.each([
    ['See https://a.example/b[^1].', 'https://a.example/b'],
    ['See www.a.example/b[^1].', 'www.a.example/b'],
    ['https://a.example/B_(c)[^1]', 'https://a.example/B_(c)'],
    ['(https://a.example/b[^1])', 'https://a.example/b'],
    ['(https://a.example/b)[^1]', 'https://a.example/b'],
    ['> https://a.example/b.[^1]', 'https://a.example/b'],
    ['[see https://a.example/b[^1]]', 'https://a.example/b'],
    ['| a |\n|---|\n| https://a.example/b[^1] |', 'https://a.example/b'],
    ['*https://a.example/b*[^1]', 'https://a.example/b'],
    ['**https://a.example/b?c[]=1[^1]**', 'https://a.example/b?c[]=1'],
    ['- https://a.example[^1][^1]', 'https://a.example'],
  ])('%j ends there', async (source, address) => {
    const { html, diagnostics } = await renderMarkdown(`${source}\n\n[^1]: The note.`)
    expect(html).toContain(`>${address}</a>`)
    expect(html).toContain('The note.')
    expect(html).not.toMatch(/\[\^|>\*/)
    expect(diagnostics).toEqual([])
  })
})

describe('an escaped sign in a bare address', () => {
  it.each([
    ['https://a.example/b\\_c', 'https://a.example/b_c'],
    ['https://a.example/b\\*c\\~d', 'https://a.example/b*c~d'],
    ['https://a.example/?b=1\\&amp=2', 'https://a.example/?b=1&#x26;amp=2'],
    ['https://a.example/b?c=1&d=2\\_3', 'https://a.example/b?c=1&#x26;d=2_3'],
    ['| a |\n|---|\n| https://a.example/b\\|c |', 'https://a.example/b|c'],
    ['See www.a.example/b\\_c.', 'www.a.example/b_c'],
    ['**https://a.example/b\\_c_d_e**', 'https://a.example/b_c_d_e'],
    ['https://a.example/b[c\\_d', 'https://a.example/b[c_d'],
    ['https://a.example/b\\.', 'https://a.example/b'],
    ['https://a.example/b\\\nnext', 'https://a.example/b'],
    ['- https://a.example/b\\\r\n  next', 'https://a.example/b'],
  ])('%j is the sign', async (source, address) => {
    const { html, diagnostics } = await renderMarkdown(source)
    expect(html).toContain(`>${address}</a>`)
    expect(html).not.toContain('\\')
    expect(html.includes('<br>')).toBe(source.includes('next'))
    expect(diagnostics).toEqual([])
  })
})

describe('a handle', () => {
  it.each(['@me@a.example', 'Ask @a.b@c.example.', '[ @me@a.example', 'x@２', '＠me'])(
    '%s is no mail address',
    async (source) => {
      expect(await listLinks(source)).toEqual([])
    },
  )
})

describe('one tilde', () => {
  it.each(['~20–30~', '20~30円、5~6時', '~/.config and ~/.cache'])(
    '%s strikes nothing',
    async (source) => {
      const { html } = await renderMarkdown(source)
      expect(html).toBe(`<p>${source}</p>`)
    },
  )
})
