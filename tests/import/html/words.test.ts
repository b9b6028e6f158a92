import { describe, expect, it } from 'vitest'
import { openHtmlBody } from '@/lib/import/html/open-html-body.ts'
import { renderMarkdown } from '@/lib/markdown/pipeline.ts'

// Each looks like Markdown, or like what Imprint reads besides.
const WORDS = [
  ...['a * b *c*', '_a_ __init__ a_b', '# a', '1. a', '1) a', '+ a', '- a', '> a', '***'],
  ...[
    '[a](b) [a] [^1] [a]: b',
    '![a](b)',
    '<b> List<String>',
    '&copy; AT&T',
    '`a` ```',
    '~~a~~',
  ],
  ...[
    '$x_1$',
    '$5 and $6',
    ':::note',
    ': a',
    '==a== b',
    'x^2^ H~2~O',
    '%%a%%',
    '% a',
    '%%%a%%%',
  ],
  ...[
    '{{ a }}',
    '{{< youtube a >}}',
    '{% raw %}a{% endraw %}',
    '{#a}',
    'a {: .wide}',
    '*a*{: .b}',
  ],
  ...[
    '[[a]] ![[a.png]]',
    '[TOC]',
    '[private]a[/private]',
    '[caption id=1]a[/caption]',
    '@[a](b)',
  ],
  ...[
    '.. a',
    '// TODO a',
    '/* a */',
    '!!! note',
    '??? note',
    "import a from 'b'",
    'export const a = 1',
  ],
  ...[
    '<% a %>',
    '<!-- a -->',
    '<!--members-only-->',
    '<!– a –>',
    '<!—a—>',
    '<! -- a -- >',
    '<o:p>a',
    '{++a++} {--a--} {>>a<<}',
  ],
  ...[
    '-\u00a0a',
    '＃ a',
    'a ^abcd',
    '__GHOST_URL__/a',
    '\\begin{comment}',
    '\\todo{a}',
    'C:\\new\\*',
  ],
  ...[
    'www.a.example',
    'https://a.example/b_c_d.',
    'a@b.example',
    '---',
    '===',
    '<<<<<<< HEAD',
    'a | b',
    '[!NOTE] a',
  ],
]

const FRAMES = [
  (words: string) => `<p>${words}</p>`,
  (words: string) => `<p>a<br>${words} <b>${words}</b></p>`,
  (words: string) => `<ul><li>${words}</li></ul><blockquote>${words}</blockquote>`,
  (words: string) => `<table><tr><th><a href="/b">${words}</a></th></tr></table>`,
  (words: string) => `<table><tr><td rowspan="2">${words}</td></tr></table><p>a</p>`,
]

const SHOWN: readonly (readonly [html: string, words: string])[] = [
  ['<p><em>\u200bFirst<br>\u200bsecond</em> c</p>', 'First second c'],
  ['<p>a<strong>\u3000b\u2003</strong>c</p>', 'a b c'],
  ['<p><code>a {:js}</code> <code>b\\{:ts}</code></p>', 'a {:js} b\\{:ts}'],
  ['<p><code>{:js}</code> <code>p{:.lead}</code></p>', '{:js} p{:.lead}'],
]

describe('words that look like more', () => {
  it.each(SHOWN)('are shown as they were: %j', async (html, words) => {
    expect((await showAgain(html)).replaceAll('\u200b', '')).toBe(words)
  })

  it.each(FRAMES)('are shown as they were, in frame %#', async (frame) => {
    const shown = await Promise.all(
      WORDS.map(async (words) => [words, await showAgain(frame(toHtml(words)))]),
    )
    const changed = shown.filter(
      ([words, html]) => textOf(frame(toHtml(words ?? ''))) !== html,
    )
    expect(changed).toEqual([])
  })
})

function toHtml(words: string): string {
  return words.replace(/&/g, '&amp;').replace(/</g, '&lt;')
}

async function showAgain(html: string): Promise<string> {
  const markdown = openHtmlBody(html, { title: '' }).write(({ url }) => url)
  return textOf((await renderMarkdown(markdown)).html)
}

function textOf(html: string): string {
  return html
    .replace(/<\/?(?:br|p|li|ul|td|th|tr|thead|tbody|table|div|blockquote)\b[^>]*>/g, ' ')
    .replace(/<[^>]*>/g, '')
    .replace(/&#x([\da-f]+);/gi, (_, code) =>
      String.fromCodePoint(Number.parseInt(code, 16)),
    )
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ')
    .trim()
}
