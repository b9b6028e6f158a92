import { describe, expect, it } from 'vitest'
import { renderMarkdown } from '../../../lib/markdown/pipeline.ts'

async function render(source: string) {
  const { html, feedHtml, text, excerpt, toc, diagnostics } = await renderMarkdown(source)
  const rules = diagnostics.map(({ rule }) => rule)
  return { all: html + feedHtml + text + excerpt + JSON.stringify(toc), text, rules }
}

describe('html-hidden', () => {
  it.each([
    'a\n\n<div hidden>curlew</div>\n\nb',
    'a\n\n<div hidden>\n\n## curlew\n\n- curlew\n\n</div>\n\nb',
    'a <span hidden>curlew</span> b',
    'a <span HIDDEN="">curlew</span> b',
    'a <span hidden="until-found">curlew</span> b',
    'a\n\n<p style="display:none">curlew</p>\n\nb',
    'a\n\n<p style="color: red; Display : None !important">curlew</p>\n\nb',
    'a\n\n<p style="visibility:hidden">curlew</p>\n\nb',
    'a <b style="opacity:0">curlew</b> b',
    'a <b style="font-size:0">curlew</b> b',
    'a <b><i hidden>curlew</i></b> b',
    'a <i hidden>curlew</i><i hidden>curlew</i> b',
    'a\n\n<details hidden><summary>curlew</summary>curlew</details>\n\nb',
  ])('is left out: %j', async (source) => {
    const { all, text, rules } = await render(source)
    expect(all).not.toContain('curlew')
    expect(text).toMatch(/^a\s+b$/)
    expect(new Set(rules)).toEqual(new Set(['html-hidden']))
  })

  it.each(['hidden', 'd-none', 'is-hidden', 'invisible', 'private', 'a hide'])(
    'names the class %s, and shows the words',
    async (name) => {
      const { text, rules } = await render(`a <span class="${name}">kept</span>`)
      expect(text).toBe('a kept')
      expect(rules).toContain('html-hidden')
    },
  )

  it.each([
    '<span class="sr-only">kept</span>',
    '<span class="visually-hidden">kept</span>',
    '<span aria-hidden="true">kept</span>',
    '<span style="opacity:0.5">kept</span>',
    '<span style="font-size:0.8em">kept</span>',
    '`<p hidden>kept</p>`',
    '<details><summary>kept</summary>b</details>',
  ])('does not concern %j', async (source) => {
    const { text, rules } = await render(source)
    expect(text).toContain('kept')
    expect(rules).not.toContain('html-hidden')
  })
})
