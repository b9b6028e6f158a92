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

  it.each([
    ['> [!note] A *b* `c`\n> d', 'A <em>b</em>', '<p>d</p>'],
    ['> [!note|wide]- A\n> d', '<strong>A</strong>', '<p>d</p>'],
    ['> [!unheard]\n> a', '<strong>Unheard</strong>', '<p>a</p>'],
    ['> [!constructor] a', '<strong>a</strong>', 'alert-note'],
    ['> [!my-kind]+\n>\n> a', '<strong>My-kind</strong>', '<p>a</p>'],
    ['> [!注意]\n> a', '<strong>注意</strong>', '<p>a</p>'],
    ['> [!note] `a`  \n> b', '<code', '<p>b</p>'],
  ])('%j has its own title', async (source, title, body) => {
    const { html } = await renderMarkdown(source)
    expect(html).toContain(title)
    expect(html).toContain(body)
    expect(html).not.toContain('[!')
  })

  it('that is escaped stays as typed', async () => {
    expect((await renderMarkdown('> \\[!note]\n> a')).html).toContain('[!note]')
  })

  it.each(['> [!secret]\n> a', '> [!draft]\n> a'])(
    '%j holds the file: private-part',
    async (source) => {
      const { diagnostics } = await renderMarkdown(source)
      expect(diagnostics[0]?.rule).toBe('private-part')
    },
  )
})
