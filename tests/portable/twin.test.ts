import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { renderLlms } from '../../lib/portable/llms.ts'
import { MAX_PART_BYTES, renderLlmsPart } from '../../lib/portable/llms-part.ts'
import { renderTwin } from '../../lib/portable/twin.ts'
import type { MarkdownTwin } from '../../lib/model/twin.ts'
import { makeSite, makeSummary } from './support.ts'

function makeTwin(slug: string, markdown: string, more = {}): MarkdownTwin {
  return { site: makeSite(), article: makeSummary(slug, more), markdown }
}

describe('a twin', () => {
  it('has a header of YAML, a title and the text', () => {
    const text = renderTwin(
      makeTwin('a', 'Text *it*.\n', {
        title: 'A: "b" *c*',
        updatedDate: '2026-01-02T00:00:00.000Z',
      }),
    )
    const [, header = '', body = ''] = /^---\n(.*?)\n---\n\n(.*)$/s.exec(text) ?? []
    expect(parse(header)).toEqual({
      title: 'A: "b" *c*',
      description: 'About a',
      authors: ['Ann Lee'],
      publishDate: '2025-03-05T00:00:00.000Z',
      updatedDate: '2026-01-02T00:00:00.000Z',
      tags: ['Rust'],
      url: 'https://site.example/blog/articles/a',
    })
    expect(body).toBe('# A: "b" \\*c\\*\n\nText *it*.\n')
  })

  it('names the original where the article stands elsewhere', () => {
    const twin = { ...makeTwin('a', ''), canonicalUrl: 'https://x.example/a' }
    expect(renderTwin(twin)).toMatch(/\nurl: "https:\/\/x\.example\/a"\n---\n\n# a\n$/)
  })
})

describe('a part of all texts', () => {
  it('has each text whole where there is room', () => {
    const text = renderLlmsPart({
      twins: [makeTwin('a', 'One.\n'), makeTwin('b', 'Two.\n')],
    })
    expect(text).toBe(
      '# a\n\n2025-03-05T00:00:00.000Z · Ann Lee · <https://site.example/blog/articles/a>\n\nOne.\n\n---\n\n' +
        '# b\n\n2025-03-05T00:00:00.000Z · Ann Lee · <https://site.example/blog/articles/b>\n\nTwo.\n',
    )
  })

  it('cuts the longest at a block where there is none, and says where they are whole', () => {
    const block = `${'wörd '.repeat(100).trim()}\n\n`
    const code = `\`\`\`js\n${'x\n\n'.repeat(30_000)}\`\`\`\n`
    const twins = [
      makeTwin('a', 'Short.\n'),
      makeTwin('b', block.repeat(300)),
      makeTwin('c', code),
    ]
    const text = renderLlmsPart({ twins })
    const bytes = Buffer.byteLength(text)
    expect(bytes).toBeLessThanOrEqual(MAX_PART_BYTES)
    expect(bytes).toBeGreaterThan(MAX_PART_BYTES - 2000)
    expect(text).toContain('Short.\n')
    expect(text).not.toContain('a.md')
    expect(text).toContain('\n… <https://site.example/blog/articles/b.md>\n')
    expect(text).toMatch(/\n```\n\n… <https:\/\/site\.example\/blog\/articles\/c\.md>\n$/)
    expect(text).not.toContain('\ufffd')
  })
})

it('leads to the newest, to topics, to all texts, to feeds and to the API', () => {
  const site = makeSite()
  const tag = { slug: makeSummary('rust').slug, title: 'Rust', path: '/blog/tags/rust' }
  const text = renderLlms({ site, newest: [makeSummary('a')], tags: [tag], parts: 3 })
  expect(text).toBe(`# A \\[site\\]

> About it

## Newest

- [a](https://site.example/blog/articles/a.md): About a

## Topics

- [Rust](https://site.example/blog/tags/rust)

## Archive

- [1](https://site.example/blog/llms/1.txt)
- [3](https://site.example/blog/llms/3.txt)

## RSS, API

- [RSS](https://site.example/blog/feed.xml)
- [Atom](https://site.example/blog/atom.xml)
- [JSON Feed](https://site.example/blog/feed.json)
- [API](https://site.example/blog/api/v1/index.json)
`)
})
