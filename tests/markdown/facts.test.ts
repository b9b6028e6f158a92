import { describe, expect, it } from 'vitest'
import { renderMarkdown } from '../../lib/markdown/pipeline.ts'

describe('references', () => {
  it('list what only the store can resolve, with places', async () => {
    const source =
      '[a](./a.md#b) [c](/c?d) [e](https://e.example) [f](#f) [g](mailto:g@example.com)\n\n![h](h%20i.png)\n\n<video src="v.mp4" poster="p.jpg"></video>\n\n## F'
    const { references } = await renderMarkdown(source)
    expect(references).toEqual([
      { line: 1, column: 1, use: 'link', kind: 'file', target: './a.md#b' },
      { line: 1, column: 15, use: 'link', kind: 'site', target: '/c?d' },
      { line: 3, column: 1, use: 'image', kind: 'file', target: 'h%20i.png' },
      { line: 5, column: 1, use: 'media', kind: 'file', target: 'v.mp4' },
      { line: 5, column: 1, use: 'image', kind: 'file', target: 'p.jpg' },
    ])
  })
})

describe('links within the text', () => {
  it.each([
    ['[x](#part)', undefined],
    ['[x](#größe)', undefined],
    ['[x](#gr%C3%B6%C3%9Fe)', undefined],
    ['[x](#) [y](#top) [z](#:~:text=part)', undefined],
    ['[x](#prat)', 'no part of this text has the id "prat": did you mean #part?'],
    ['[x](#Part)', undefined],
    ['[x](#elsewhere-entirely)', 'no part of this text has the id "elsewhere-entirely"'],
  ])('%s', async (link, message) => {
    const { diagnostics } = await renderMarkdown(`${link}\n\n## Part\n\n## Größe`)
    expect(diagnostics.map((diagnostic) => diagnostic.message)).toEqual(
      message ? [message] : [],
    )
    for (const { severity } of diagnostics) expect(severity).toBe('warning')
  })
})

describe('code languages', () => {
  it.each([
    ['rust', undefined],
    ['Rust', undefined],
    ['c++', undefined],
    ['text', undefined],
    ['', undefined],
    [
      'pyhton',
      'unknown code language "pyhton", shown as plain text: did you mean "python"?',
    ],
    [
      'wholly-unknown',
      'unknown code language "wholly-unknown", shown as plain text: write "text" to say so',
    ],
  ])('%j', async (language, message) => {
    const { diagnostics } = await renderMarkdown(`\`\`\`${language}\nx\n\`\`\``)
    expect(diagnostics.map((diagnostic) => diagnostic.message)).toEqual(
      message ? [message] : [],
    )
  })

  it('are judged in inline code too', async () => {
    const { diagnostics } = await renderMarkdown('`x{:rusty}`')
    expect(diagnostics[0]?.message).toContain('did you mean "rust"?')
  })

  it.each(['{:toc}', '{:.note}', '{:js}', 'p{:.lead}', 'dict{:key}', 'x{:rusty}'])(
    'that no one knows leave inline code as it is: %s',
    async (code) => {
      const { html } = await renderMarkdown(`\`${code}\``)
      expect(html).toBe(`<p><code>${code}</code></p>`)
    },
  )
})

describe('toc', () => {
  it('has the second and third level, without footnotes and numbers', async () => {
    const source =
      '## One `code`[^1]\n\n### Two ![pic](x.png)\n\n#### Four\n\n## <em>Three</em>\n\n[^1]: x'
    const { toc } = await renderMarkdown(source)
    expect(toc).toEqual([
      { id: 'one-code', text: 'One code', depth: 2 },
      { id: 'two-pic', text: 'Two pic', depth: 3 },
      { id: 'three', text: 'Three', depth: 2 },
    ])
  })
})

describe('text', () => {
  it('has one line for each block, and no marks of footnotes', async () => {
    const source =
      '## Head\n\nOne\ntwo[^1].\n\n- a\n- b\n  - c\n\n| d | e |\n|---|---|\n| f | g |\n\n> quote\n\n```js\nlet x\n\nlet y\n```\n\n[^1]: Note.'
    const { text } = await renderMarkdown(source)
    expect(text.split('\n')).toEqual([
      ...['Head', 'One two.', 'a', 'b', 'c', 'd e', 'f g', 'quote'],
      ...['let x', 'let y', 'Note.'],
    ])
  })
})

describe('excerpt', () => {
  const words = 'word '.repeat(60).trim()

  it.each([
    ['short text as it is', 'Hello *world*.', 'Hello world.'],
    ['the first paragraphs', '## H\n\nOne.\n\n- list\n\nTwo.', 'One. Two.'],
    ['no pictures', '![a](b.png)\n\nText', 'Text'],
    ['no note numbers', 'Text[^1].\n\n[^1]: x', 'Text.'],
    ['a cut between words', words, `${'word '.repeat(40).trim()}…`],
    ['nothing where there is no prose', '- a\n- b', ''],
  ])('has %s', async (_, source, excerpt) => {
    expect((await renderMarkdown(source)).excerpt).toBe(excerpt)
  })

  it.each([
    ['Chinese', '春眠不觉晓处处闻啼鸟夜来风雨声花落知多少'.repeat(20)],
    ['one endless word', 'x'.repeat(500)],
    ['emoji', '👩‍👩‍👧'.repeat(100)],
  ])('cuts %s without spaces', async (_, source) => {
    const { excerpt } = await renderMarkdown(source)
    expect(excerpt.length).toBeGreaterThan(100)
    expect(excerpt.length).toBeLessThanOrEqual(202)
    expect(source.startsWith(excerpt.slice(0, -1))).toBe(true)
    expect(excerpt.slice(0, -1)).not.toMatch(/[\ud800-\udbff\u200d]$/)
  })
})

describe('read time', () => {
  it('counts prose as words and code apart', async () => {
    const code = `\`\`\`js\n${'alpha beta\n'.repeat(119)}\`\`\``
    const { wordCount, minutes } = await renderMarkdown(
      `${'word '.repeat(238)}\n\n${code}`,
    )
    expect({ wordCount, minutes }).toEqual({ wordCount: 238, minutes: 3 })
  })

  it('counts Chinese by characters', async () => {
    const { wordCount, minutes } = await renderMarkdown('字'.repeat(1000))
    expect({ wordCount, minutes }).toEqual({ wordCount: 1000, minutes: 2 })
  })
})

describe('a body that is changed', () => {
  it.each([
    ['<blockquote cite="/a">x</blockquote>', 'cite-local'],
    [
      '<picture><source srcset="a.png 2x"><img src="a.png" alt="x"></picture>',
      'srcset-local',
    ],
    ['<p id="a">x</p>\n\n<p id="a">y</p>', 'id-duplicate'],
    ['```nonsense\nx\n```', 'code-language-unknown'],
  ])('%j names the rule %s', async (source, rule) => {
    const { diagnostics } = await renderMarkdown(source)
    expect(diagnostics).toMatchObject([{ rule, severity: 'warning' }])
  })
})
