import { describe, expect, it } from 'vitest'
import { renderMarkdown } from '../../../lib/markdown/pipeline.ts'

async function render(source: string) {
  const { html, feedHtml, text, diagnostics } = await renderMarkdown(source)
  return { html, feedHtml, text, rules: diagnostics.map(({ rule }) => rule) }
}

describe('marked words', () => {
  it.each([
    ['==a==', '<mark>a</mark>'],
    ['Say ==two words== here.', 'Say <mark>two words</mark> here.'],
    ['==a *b* c==', '<mark>a <em>b</em> c</mark>'],
    ['*==a==*', '<em><mark>a</mark></em>'],
    ['**a ==b==**', '<strong>a <mark>b</mark></strong>'],
    ['これは==重要==です', 'これは<mark>重要</mark>です'],
    ['(==a==), ==b==.', '(<mark>a</mark>), <mark>b</mark>.'],
    ['- ==a==', '<li><mark>a</mark></li>'],
    ['## A ==b==', 'A <mark>b</mark>'],
    ['| a |\n|--|\n| ==b== |', '<td><mark>b</mark></td>'],
    ['> ==a==', '<p><mark>a</mark></p>'],
    [':::note ==a==\nb\n:::', '<strong><mark>a</mark></strong>'],
    ['==[a](#b)==\n\n## B', '<mark><a href="#b">a</a></mark>'],
  ])('%j', async (source, expected) => {
    const { html, feedHtml, rules } = await render(source)
    expect(html).toContain(expected)
    expect(feedHtml).toContain('<mark>')
    expect(rules).toEqual([])
  })

  it.each([
    'a == b == c',
    'a==b==c',
    'if ==a',
    'a== b ==c',
    '== a ==',
    '===a===',
    'x ====',
    '\\==a==',
    '`==a==`',
    '```\n==a==\n```',
    '    ==a==',
    '<code>==a==</code>',
    '[a](https://x.example/?==b==)',
    'https://x.example/a==b== c',
    'A heading\n=========',
    'YQ== and Yg==',
    '| a | b |\n|--|--|\n| ==c | d== |',
  ])('%j has none', async (source) => {
    const { html, text } = await render(source)
    expect(html).not.toContain('<mark')
    expect(/==/.test(text) || /x\.example|<h2/.test(html)).toBe(true)
  })

  it('comes to an end on long input', async () => {
    await render('==a '.repeat(20_000))
    await render('='.repeat(200_000))
    await render(`==${'a'.repeat(300_000)}`)
  })
})
