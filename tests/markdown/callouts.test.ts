import { describe, expect, it } from 'vitest'
import { renderMarkdown } from '../../lib/markdown/pipeline.ts'

describe('a callout of Obsidian', () => {
  it.each([
    ['> [!info]\n> a', 'note', '<p>a</p>'],
    ['> [!danger]\n> a', 'caution', '<p>a</p>'],
    ['> [!hint]- \n> a', 'tip', '<p>a</p>'],
    ['> [!faq]+ Why?\n> a', 'important', '<p><strong>Why?</strong></p>\n<p>a</p>'],
    ['> [!note] Only a title', 'note', '<p><strong>Only a title</strong></p>'],
    ['> [!WARNING]\n> a', 'warning', '<p>a</p>'],
    ['> [!WARNING]\r\n> a', 'warning', '<p>a</p>'],
    ['> [!tip] b\r\n> a', 'tip', '<p><strong>b</strong></p>\n<p>a</p>'],
  ])('%j is an alert', async (source, kind, body) => {
    const { html } = await renderMarkdown(source)
    expect(html).toContain(`alert-${kind}`)
    expect(html).toContain(body)
    expect(html).not.toContain('[!')
  })

  it.each(['> [!unheard]\n> a', '> \\[!note]\n> a', '> [!constructor] a'])(
    '%j stays as typed',
    async (source) => {
      expect((await renderMarkdown(source)).html).toContain('[!')
    },
  )
})
