import { describe, expect, it } from 'vitest'
import { renderMarkdown } from '../../../lib/markdown/pipeline.ts'

async function render(source: string) {
  const { html, feedHtml, diagnostics } = await renderMarkdown(source)
  const found = diagnostics.map(({ rule, line, column }) => `${rule} ${line}:${column}`)
  return { html, feedHtml, found }
}

describe('what would be lost is shown, and named', () => {
  it.each([
    ['a\n\n[^1]: lost words', 'lost words', 'footnote-unused', '3:1'],
    ['a\n\n[^1]: lost\n\n    words', 'words', 'footnote-unused', '3:1'],
    ['a\n\n[^n]: - lost', 'lost', 'footnote-unused', '3:1'],
    ['a[^1]\n\n[^1]: FIRST\n\n[^1]: SECOND', 'SECOND', 'footnote-unused', '5:1'],
    ['a `[^1]`\n\n[^1]: lost', 'lost', 'footnote-unused', '3:1'],
    ['| a | b |\n|--|--|\n| c | d | lost |', '<td>lost</td>', 'table-cells', '3:1'],
    ['| a |\n|--|\n| b |\n| c | lost | too |', '<td>too</td>', 'table-cells', '4:1'],
  ])('%j', async (source, shown, rule, place) => {
    const { html, feedHtml, found } = await render(source)
    expect([html.includes(shown), feedHtml.includes(shown)]).toEqual([true, true])
    expect(found).toEqual([`${rule} ${place}`])
  })
})

describe('a note that remarks alone call is part of them', () => {
  it.each([
    'a %%[^1]%% b\n\n[^1]: curlew',
    'a <!-- [^1] --> b\n\n[^1]: curlew',
    'a\n\n<!--\n[^1]\n-->\n\n[^1]: curlew\n\n    curlew',
    'a {# [^1] #} `[^1]`\n\n[^1]: curlew',
    'a %%[^Ä]%%\n\n[^ä]: curlew',
    '::: comment\n[^1]\n:::\n\n[^1]: curlew',
    'a %%[^1]%%\n\n[^2]: curlew\n\n[^1]: curlew [^2]',
    'a[^1]\n\n[^1]: b %%[^2]%%\n\n[^2]: curlew',
  ])('%j', async (source) => {
    const { html, feedHtml, found } = await render(source)
    expect(html + feedHtml).not.toContain('curlew')
    expect(found.join()).toContain('footnote-unused')
  })

  it.each([
    'a %%[^1]%% b[^1]\n\n[^1]: kept',
    'a\n\n[^1]: kept [^2]\n\n[^2]: kept [^1]',
    'a\n\n[^2]: kept\n\n[^1]: b [^2]',
    'a\\[^1]\n\n[^1]: kept',
  ])('and any other is shown: %j', async (source) => {
    expect((await render(source)).html.match(/kept/g)).toEqual(source.match(/kept/g))
  })
})

describe('signs that mean nothing are named', () => {
  it.each([
    ['one[^2]', 'footnote-missing', '1:4'],
    ['a\nb [^note].', 'footnote-missing', '2:3'],
    ['a [text][ref] b', 'reference-missing', '1:3'],
    ['[text][]', 'reference-missing', '1:1'],
    ['a ![pic][nopic]', 'reference-missing', '1:4'],
    ['[x]\n\n[x]: /a\n[x]: /b', 'definition-unused', '4:1'],
    ['a\n\n[unused]: /a "title words"', 'definition-unused', '3:1'],
    ['> a\n> [text][ref]', 'reference-missing', '2:3'],
    ['[note]: words', 'definition-unused', '1:1'],
    ['| a | b |\n| c | d |', 'table-delimiter', '1:1'],
    ['| a | b | c |\n|--|--|\n| d | e | f |', 'table-delimiter', '1:1'],
    ['a\n\n```js\nb\n\nc', 'fence-unclosed', '3:1'],
    ['> ```\n> b\n\nc', 'fence-unclosed', '1:3'],
    ['````\nb\n```', 'fence-unclosed', '1:1'],
    ['a **open', 'emphasis-unclosed', '1:3'],
    ['a\n~~open b', 'emphasis-unclosed', '2:1'],
    ['**spaced **b', 'emphasis-unclosed', '1:1'],
    ['one\ntwo\n---', 'heading-underlined', '1:1'],
    ['This sentence is far too long to be a heading.\n---', 'heading-underlined', '1:1'],
  ])('%j', async (source, rule, place) => {
    expect((await render(source)).found).toEqual([`${rule} ${place}`])
  })
})

it('names each reference', async () => {
  const { found } = await render('[text][missing]\n[other][] and ![pic][nopic]')
  expect(found).toEqual([
    'reference-missing 1:1',
    'reference-missing 2:1',
    'reference-missing 2:16',
  ])
})

describe('nothing is wrong with', () => {
  it.each([
    'a[^1]\n\n[^1]: b',
    'a[^1]\n\n[^1]: b[^2]\n\n[^2]: c',
    '\\[^1] and `[^1]`',
    '[text][ref]\n\n[ref]: https://x.example',
    '\\[text][ref] and `[text][ref]`',
    'a[i][j] and matrix[0][1]',
    '[ ] and [x] and [sic]',
    '[//]: # (a remark)',
    '[remark]: <> (text)',
    '[unused]: https://x.example/a',
    '[unused]: ./other.md',
    '| a | b |\n|--|--|\n| c |',
    '| not a table |',
    'a | b\nc | d',
    '```js\na\n```',
    '~~~\na\n~~~~',
    '> ```\n> a\n> ```',
    '- ```\n  a\n  ```',
    '    indented',
    '2**3 and a ** b',
    '`**open` and \\**open',
    '**closed** and ~~closed~~',
    'Title\n---',
    'Title\n===\n\n---',
    'What is it?\n---',
  ])('%j', async (source) => {
    const { found } = await render(source)
    expect(found.filter((line) => !line.startsWith('heading-first-level'))).toEqual([])
  })
})

it('comes to an end on long input', async () => {
  await render('[a][b] '.repeat(1000))
  await render(`[${'a'.repeat(100_000)}`)
  await render('**a '.repeat(500))
  await render('[^1]: a\n\n'.repeat(500))
})
