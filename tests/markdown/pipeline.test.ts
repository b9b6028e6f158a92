import { unified } from 'unified'
import type { VFile } from 'vfile'
import { describe, expect, it } from 'vitest'
import {
  useMarkdown as plugMarkdown,
  renderMarkdown,
  takeBodyFacts,
} from '../../lib/markdown/pipeline.ts'

const source = '---\ntitle: T\n---\n\n## Part\n\nSome *text* and [a link](./b.md).\n'

// What @contentlayer2/core does in `markdownToHtml`.
async function renderLikeContentlayer(text: string, raw: object): Promise<string> {
  const builder = unified()
  builder.use(() => (_, file: VFile) => {
    Object.assign(file.data, { rawDocumentData: raw })
  })
  plugMarkdown(builder)
  return String(await builder.process(text))
}

describe('useMarkdown', () => {
  it('gives Contentlayer the same HTML, and the facts by the raw document', async () => {
    const raw = {}
    const html = await renderLikeContentlayer(source, raw)
    expect({ html, ...takeBodyFacts(raw) }).toEqual(await renderMarkdown(source))
  })

  it('keeps the facts of bodies apart that are rendered at the same time', async () => {
    const raws = Array.from({ length: 20 }, (_, index) => ({ index }))
    await Promise.all(
      raws.map((raw) =>
        renderLikeContentlayer(`Body ${raw.index}\n\n\`\`\`js {1}\nx\n\`\`\``, raw),
      ),
    )
    for (const raw of raws) {
      expect(takeBodyFacts(raw).excerpt).toBe(`Body ${raw.index}`)
    }
  })

  it('throws for a document that it never saw', () => {
    expect(() => takeBodyFacts({})).toThrow('No body was rendered')
  })
})

describe('places of diagnostics', () => {
  const bad = '[x](javascript:1)\n\n<div>\n  <p onclick="y">z</p>\n</div>\n'

  it.each([
    ['alone', bad, ['1:1', '4:3']],
    ['after front matter', `---\na: b\n---\n${bad}`, ['4:1', '7:3']],
    ['after a byte order mark', `\uFEFF---\na: b\n---\n${bad}`, ['4:1', '7:3']],
    ['with CRLF', `---\na: b\n---\n${bad}`.replaceAll('\n', '\r\n'), ['4:1', '7:3']],
    ['in a list', '- a\n\n  <p onclick="y">z</p>\n', ['3:3']],
    ['in a quote', '> a <b style="x">z</b>\n', ['1:5']],
    ['in a table', '| a |\n|---|\n| [x](javascript:1) |\n', ['3:3']],
    ['in a footnote', 'a[^1]\n\n[^1]: b <b style="x">z</b>\n', ['3:9']],
  ])('%s', async (_, text, places) => {
    const { diagnostics } = await renderMarkdown(text)
    expect(diagnostics.map(({ line, column }) => `${line}:${column}`)).toEqual(places)
  })
})

describe('line ends', () => {
  it('make no difference', async () => {
    const text = `${source}\n> [!NOTE]\n> x\n\n\`\`\`js {1}\na\n\nb\n\`\`\`\n`
    const lf = await renderMarkdown(text)
    const crlf = await renderMarkdown(text.replaceAll('\n', '\r\n'))
    expect(crlf).toEqual(lf)
  })
})

describe('front matter', () => {
  it.each(['', '\n', '---\na: b\n---\n', '---\na: b\n---'])(
    'leaves no trace of %j',
    async (text) => {
      const { html, feedHtml, text: plain, excerpt } = await renderMarkdown(text)
      expect([html.trim(), feedHtml.trim(), plain, excerpt]).toEqual(['', '', '', ''])
    },
  )
})

describe('bodies that are out of bounds', () => {
  it('render 1,000 nested quotes', async () => {
    const { html } = await renderMarkdown(`${'>'.repeat(1000)} x`)
    expect(html.split('<blockquote>')).toHaveLength(1001)
  })

  it('fail with an error for endless elements, and the next one is fine', async () => {
    await expect(
      renderMarkdown(`${'<b>'.repeat(9000)}${'</b>'.repeat(9000)}`),
    ).rejects.toThrow(Error)
    expect((await renderMarkdown('fine')).html).toBe('<p>fine</p>')
  })

  it('number 200 footnotes', async () => {
    const numbers = Array.from({ length: 200 }, (_, index) => index)
    const text = `${numbers.map((n) => `a[^${n}]`).join(' ')}\n\n${numbers.map((n) => `[^${n}]: n`).join('\n')}`
    const { html, diagnostics } = await renderMarkdown(text)
    expect(html).toContain('id="fnref-199"')
    expect(diagnostics).toEqual([])
  })
})
