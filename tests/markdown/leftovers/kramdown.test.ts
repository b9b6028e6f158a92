import { describe, expect, it } from 'vitest'
import { renderMarkdown } from '../../../lib/markdown/pipeline.ts'

async function render(source: string) {
  const { html, feedHtml, text, excerpt, diagnostics } = await renderMarkdown(source)
  const found = diagnostics.map(({ rule, line, column }) => `${rule} ${line}:${column}`)
  return { all: html + feedHtml + text + excerpt, text, found }
}

describe('a remark of kramdown', () => {
  it.each([
    ['a {::comment}curlew{:/comment} b', /^a +b$/, '1:3'],
    ['a {::comment}curlew{:/} b', /^a +b$/, '1:3'],
    ['{::comment}\ncurlew\n\n- curlew\n{:/comment}\n\nb', /^b$/, '1:1'],
    ['a\n\n{::comment}\n```\ncurlew\n```\n{:/comment}\n\nb', /^a\nb$/, '3:1'],
    ['- a {::comment}curlew{:/comment}\n- b', /^a\nb$/, '1:5'],
    ['> {::comment}\n> curlew\n> {:/comment}\n> b', /^b$/, '1:3'],
    ['a {::comment}curlew {: .b} [[curlew]]{:/comment} b', /^a +b$/, '1:3'],
    ['a {::comment}<b>curlew{:/comment} b', /^a +b$/, '1:3'],
    ['a {::comment}{% curlew %}{{ curlew }}{:/comment} b', /^a +b$/, '1:3'],
    [':::note\n{::comment}curlew{:/comment}\n\nb\n:::', /^b$/, '2:1'],
    ['## a {::comment}curlew{:/comment}\n\nb', /^a\nb$/, '1:6'],
    ['{::comment}curlew{:/comment}\r\n\r\nb', /^b$/, '1:1'],
  ])('is nowhere: %j', async (source, expected, place) => {
    const { all, text, found } = await render(source)
    expect(all).not.toContain('curlew')
    expect(text).toMatch(expected)
    expect(found).toContain(`template-mark ${place}`)
  })

  it('that code names first does not hide the end of the next', async () => {
    const { all, text } = await render('`{::comment}` a {::comment}curlew{:/comment} b')
    expect(all).not.toContain('curlew')
    expect(text).toMatch(/^\{::comment\} a +b$/)
  })

  it.each([
    'a {::comment}curlew',
    '{::comment}\ncurlew\n\nb',
    '{:/comment}{::comment} a',
  ])('that never ends holds the file: %j', async (source) => {
    expect((await render(source)).found.join()).toContain('remark-unclosed 1:')
  })

  it.each(['`{::comment}a{:/comment}`', '```\n{::comment}\na\n{:/comment}\n```'])(
    '%j is code',
    async (source) => {
      const { text, found } = await render(source)
      expect(text).toContain('{::comment}')
      expect(found).toEqual([])
    },
  )

  it('comes to an end on long input', async () => {
    await render('{::comment}'.repeat(20_000))
    await render('{:/}'.repeat(20_000))
  })
})

it.each([
  ['{::options parse_block_html="true" /}\n\na', 'a'],
  ['{::nomarkdown}\n<b>a</b>\n{:/nomarkdown}', 'a'],
  ['a {::nomarkdown}*b*{:/} c', 'a b c'],
])('a switch of kramdown is left out: %j', async (source, expected) => {
  const { text, found } = await render(source)
  expect(text).toBe(expected)
  expect(found.every((line) => line.startsWith('template-mark'))).toBe(true)
})

it.each([
  ['a\n{: .wide }', 'a'],
  ['a *b*{: .c} d', 'a b d'],
  ['a\n{:.c key="v w"}', 'a'],
  ['{:toc}\n\na', 'a'],
])('marks of kramdown are left out: %j', async (source, expected) => {
  const { text, found } = await render(source)
  expect(text).toBe(expected)
  expect(found.join()).toContain('template-mark')
})

it.each([
  'In Ruby {:name => 1} is one.',
  'A hash {:a=>"b"}',
  'Type {:ok, value}',
  '{:error, :x}',
])('code of other languages is text: %j', async (source) => {
  expect(await render(source)).toMatchObject({ text: source, found: [] })
})
