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
