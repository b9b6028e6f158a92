import { describe, expect, it } from 'vitest'
import { renderMarkdown } from '../../../lib/markdown/pipeline.ts'

async function render(source: string) {
  const { html, feedHtml, text, diagnostics } = await renderMarkdown(source)
  const found = diagnostics.map(({ rule, line, column }) => `${rule} ${line}:${column}`)
  const shown = html
    .replace(/<aside class="alert alert-(\w+)" role="note"><p [^>]*>[^<]*<\/p>/g, '[$1]')
    .replaceAll('</aside>', '[/]')
    .replace(/ (?:data-\w+|tabindex)="[^"]*"| data-[\w-]+/g, '')
    .replaceAll('\n', '')
  return { html, feedHtml, text, diagnostics, found, shown }
}

const A = '\na\n:::'

describe('a box', () => {
  it.each([
    [`:::note${A}`, '[note]<p>a</p>[/]'],
    [`:::info${A}`, '[note]<p>a</p>[/]'],
    [`:::secondary${A}`, '[note]<p>a</p>[/]'],
    [`:::tip${A}`, '[tip]<p>a</p>[/]'],
    [`:::success${A}`, '[tip]<p>a</p>[/]'],
    [`:::important${A}`, '[important]<p>a</p>[/]'],
    [`:::warning${A}`, '[warning]<p>a</p>[/]'],
    [`:::caution${A}`, '[caution]<p>a</p>[/]'],
    [`:::danger${A}`, '[caution]<p>a</p>[/]'],
    [`:::Note${A}`, '[note]<p>a</p>[/]'],
    [`:::message${A}`, '[note]<p>a</p>[/]'],
    [`:::message alert${A}`, '[caution]<p>a</p>[/]'],
    [`:::note A *b*${A}`, '[note]<p><strong>A <em>b</em></strong></p><p>a</p>[/]'],
    [`:::note[A *b*]${A}`, '[note]<p><strong>A <em>b</em></strong></p><p>a</p>[/]'],
    [`:::note[*b*]${A}`, '[note]<p><strong><em>b</em></strong></p><p>a</p>[/]'],
    [`:::note[a [b](#c)]${A}`, 'a <a href="#c">b</a>'],
    [`::: warning A b${A}`, '[warning]<p><strong>A b</strong></p><p>a</p>[/]'],
    [`::: warning ::::${A}`, '[warning]<p>a</p>[/]'],
    ['```{tip}\na\n```', '[tip]<p>a</p>[/]'],
    [
      '~~~{warning} A\n:class: b\na\n~~~',
      '[warning]<p><strong>A</strong></p><p>a</p>[/]',
    ],
    ['````{admonition} A\n```{tip}\na\n```\n````', '[tip]<p>a</p>[/][/]'],
    ['- ```{note}\n  a\n  ```\n- b', '[note]<p>a</p>[/]</li>'],
    ['```ad-tip\na\n```', '[tip]<p>a</p>[/]'],
    [
      '```ad-note\ntitle: A\ncollapse: open\n*a*\n```',
      '<strong>A</strong></p><p><em>a</em></p>[/]',
    ],
    ['~~~ad-own\na\n~~~', '[note]<p><strong>own</strong></p><p>a</p>[/]'],
    [`:::{tip}${A}`, '[tip]<p>a</p>[/]'],
    [`:::{tip} A *b*${A}`, '[tip]<p><strong>A <em>b</em></strong></p><p>a</p>[/]'],
    [`::: {.callout-tip}${A}`, '[tip]<p>a</p>[/]'],
    [
      `::: details A *b*${A}`,
      '<details><summary>A <em>b</em></summary><p>a</p></details>',
    ],
    [`:::details${A}`, '<summary>\u0001word:details\u0001</summary><p>a</p></details>'],
    [`::: details A {open}${A}`, '<details open><summary>A</summary>'],
    [
      '::::info\na\n\n:::tip\nb\n:::\n\nc\n::::\nd',
      '[tip]<p>b</p>[/]<p>c</p>[/]<p>d</p>',
    ],
    [
      '- a\n\n  :::tip\n  b\n\n  c\n  :::\n- d',
      '<p>a</p>[tip]<p>b</p><p>c</p>[/]</li><li>',
    ],
    ['1. a\n   :::tip\n   b\n   :::\n2. c', '[tip]<p>b</p>[/]</li><li>c</li>'],
    ['> :::tip\n> b\n> :::\n> c', '<blockquote>[tip]<p>b</p>[/]<p>c</p></blockquote>'],
    ['b\n:::tip\na\n:::\nc', '<p>b</p>[tip]<p>a</p>[/]<p>c</p>'],
    [':::tip\r\na\r\n:::\r\nb', '[tip]<p>a</p>[/]<p>b</p>'],
    [':::tip\na\n- b\n:::\nc', '[tip]<p>a</p><ul><li>b</li></ul>[/]<p>c</p>'],
    ['  :::tip\n  a\n  :::\nb', '[tip]<p>a</p>[/]<p>b</p>'],
    [':::tip\n```md\n:::note\nb\n:::\n```\n:::\nc', '</figure>[/]<p>c</p>'],
    [':::tip\n[a]\n:::\n\n[a]: #b', '[tip]<p><a href="#b">a</a></p>[/]'],
    [':::tip\n:::', '[tip][/]'],
  ])('%j', async (source, expected) => {
    const { shown, found } = await render(source)
    expect(shown).toContain(expected)
    expect(found.filter((line) => !line.startsWith('anchor-dead'))).toEqual([])
  })

  it('has its name and its title in feeds', async () => {
    const { feedHtml } = await render(`:::tip[A]${A}`)
    expect(feedHtml.replaceAll('\n', '')).toMatch(
      /^<blockquote><p><strong>[^<]*tip[^<]*<\/strong><\/p><p><strong>A<\/strong><\/p><p>a<\/p><\/blockquote>$/,
    )
  })

  it.each([
    [`:::tip{.wide}${A}`, '[tip]<p>a</p>[/]'],
    [`:::tip[A]{.wide #b}${A}`, '[tip]<p><strong>A</strong></p><p>a</p>[/]'],
    [`:::tip{title="A b"}${A}`, '[tip]<p><strong>A b</strong></p><p>a</p>[/]'],
    [`::: tip A {open}${A}`, '[tip]<p><strong>A</strong></p><p>a</p>[/]'],
  ])('has the look of the site: %j', async (source, expected) => {
    const { shown, diagnostics } = await render(source)
    expect(shown).toBe(expected)
    expect(diagnostics).toMatchObject([{ rule: 'html-look-removed', line: 1 }])
  })
})

describe('a box that never ends', () => {
  it.each([
    ['a\n\n:::note\nb\n\nc', '<p>a</p>[note]<p>b</p><p>c</p>[/]', '3:1'],
    ['- :::note\n  b\n\nc', '<li>[note]<p>b</p>[/]</li></ul><p>c</p>', '1:3'],
    ['> :::note A\n> b\n\nc', '<p><strong>A</strong></p><p>b</p>[/]', '1:3'],
    [':::note', '[note][/]', '1:1'],
    [':::details A\nb', '<summary>A</summary><p>b</p></details>', '1:1'],
    ['::::note\na\n:::\nb', '[note]<p>a:::b</p>[/]', '1:1'],
    [':::note\n:::tip\na\n:::\nb', '[note][tip]<p>a</p>[/][/]<p>b</p>', '2:1'],
  ])('goes on, and is named: %j', async (source, expected, place) => {
    const { shown, found } = await render(source)
    expect(shown).toContain(expected)
    expect(found).toEqual([`box-unclosed ${place}`])
  })

  it('is text where it stands in too many others', async () => {
    const { text, found } = await render(':::note\na\n\n'.repeat(40))
    expect(text.match(/a/g)).toHaveLength(40)
    expect(found.length).toBeGreaterThan(30)
    expect(new Set(found.map((line) => line.split(' ')[0]))).toEqual(
      new Set(['box-unclosed']),
    )
  })
})

describe('a name that is unknown', () => {
  it.each([
    [`:::terns${A}`, '<p>:::terns</p><p>a</p>', ':::terns'],
    ['::: tabs My words\n- a\n:::\nb', '<p>::: tabs My words</p><ul>', '::: tabs'],
    [`:::column[A *b*]${A}`, '<p>:::column [A <em>b</em>]</p><p>a</p>', ':::column'],
    [`::: {.terns}${A}`, '<p>::: {.terns}</p><p>a</p>', '::: {.terns}'],
    [`:::注意${A}`, '<p>:::注意</p><p>a</p>', ':::注意'],
    [`:::constructor${A}`, '<p>:::constructor</p><p>a</p>', ':::constructor'],
    [':::tern\n:::tip\na\n:::\n:::', '<p>:::tern</p>[tip]<p>a</p>[/]', ':::tern'],
  ])('is shown as typed, and named: %j', async (source, expected, written) => {
    const { shown, diagnostics } = await render(`${source}`)
    expect(shown).toContain(expected)
    const unknown = diagnostics.find(({ rule }) => rule === 'box-unknown')
    expect(unknown).toMatchObject({ line: 1, column: 1 })
    expect(unknown?.message).toContain(written)
  })
})

describe('no box is', () => {
  it.each([
    ':::',
    ':::\n\na',
    '::::\na',
    'a :::note b',
    ':note[a]',
    '::note',
    '::note[a]{b}',
    ':::note: a',
    ':::note, a',
    'std:::note',
    '\\:::note\na',
    '`:::note`',
    '```\n:::note\na\n:::\n```',
    '~~~\n:::note\n~~~',
    '- ```\n  :::note\n  ```',
    '    :::note\n    a',
    '<pre>\n:::note\n</pre>',
    '<!-- a\n:::note\n-->\n\n::',
  ])('%j', async (source) => {
    const { shown, found } = await render(source)
    expect(shown).not.toContain('[note]')
    expect(shown).toContain(':')
    expect(found).toEqual([])
  })
})

it('comes to an end on long input', async () => {
  await render(':::note\n'.repeat(5000))
  await render('::: a'.repeat(20_000))
  await render(`:::note ${'{'.repeat(50_000)}`)
  await render(`:::note ${' ::::'.repeat(20_000)}x`)
  await render(`:::note ${' '.repeat(100_000)}x`)
})

it.each([
  ['::: code-group\n\n```js [a.js]\nx\n```\n\n:::', /^<figure><figcaption>a\.js</],
  [':::: {.columns}\n::: {.column width=50%}\na\n:::\n::::', /^<p>a<\/p>$/],
  ['::: raw\na\n:::', /^<p>a<\/p>$/],
])('what %j holds is shown without its box', async (source, expected) => {
  const { shown, found } = await render(source)
  expect(shown).toMatch(expected)
  expect(new Set(found.map((line) => line.split(' ')[0]))).toEqual(
    new Set(['template-mark']),
  )
})
