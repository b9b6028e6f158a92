import { HtmlValidate } from 'html-validate'
import { expect, it } from 'vitest'

import { renderMarkdown } from '../../../lib/markdown/pipeline.ts'

const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:standard'],
  // The caption of a region is a word that is put in later.
  rules: { 'prefer-native-element': 'off', 'no-raw-characters': 'off' },
})

async function render(source: string) {
  const { html, diagnostics, toc } = await renderMarkdown(source)
  const { results } = await validator.validateString(html)
  const faults = results.flatMap(({ messages }) => messages.map(({ message }) => message))
  return { html, faults, toc, rules: diagnostics.map(({ rule }) => rule) }
}

const LOOK = ['html-look-removed']
const VALUE = ['html-attribute-removed']
const img = (attributes: string) =>
  `<img src="https://x.example/a.png" alt="a" ${attributes}>`

it.each([
  [img('width="50%"'), LOOK, 'alt="a" loading'],
  [img('width="300px" height="auto"'), LOOK, 'width="300"'],
  [img('width="300.5" height=" 20 "'), [], 'width="300" height="20"'],
  [img('width=""'), LOOK, 'alt="a" loading'],
  [img('width="-3"'), LOOK, 'alt="a" loading'],
  ['<video controls width="100%" src="https://x.example/a.mp4"></video>', LOOK, '<video'],
  ['<table><tr><td rowspan="">a</td></tr></table>', VALUE, '<td>a'],
  ['<table><tr><td colspan="0">a</td></tr></table>', VALUE, '<td>a'],
  ['<table><tr><td colspan="2">a</td></tr></table>', [], 'colspan="2"'],
  ['<table><tr><th scope="line">a</th></tr></table>', VALUE, '<th>a'],
  ['<ol start="x"><li>a</li></ol>', VALUE, '<ol><li>a'],
  ['<ol type="disc"><li value="c">a</li></ol>', [...VALUE, ...VALUE], '<ol><li>a'],
  ['<ol type="i" start="-3"><li value="2">a</li></ol>', [], 'type="i"'],
  ['<p dir="left">a</p>', VALUE, '<p>a</p>'],
  ['<p dir="RTL">a</p>', [], '<p dir="rtl">a</p>'],
  ['a <time datetime="yesterday">b</time>', VALUE, '<time>b'],
  ['a <time datetime="2026-02-01">b</time>', [], 'datetime="2026-02-01"'],
  ['<ol><li>a</li><ol><li>b</li></ol></ol>', [], '<li>a<ol><li>b</li></ol></li>'],
  ['<ul><ul><li>b</li></ul><li>c</li></ul>', [], '<ul><li><ul><li>b</li></ul></li>'],
  ['<ul><p>a</p><li>c</li></ul>', [], '<ul><li><p>a</p></li><li>c</li></ul>'],
  ['<li>a</li>\n<li>b</li>', [], '<ul><li>a</li>\n<li>b</li></ul>'],
  ['<div><li>a</li></div>', [], '<div><ul><li>a</li></ul></div>'],
  ['<dt>a</dt><dd>b</dd>', [], '<dl><dt>a</dt><dd>b</dd></dl>'],
  ['- a\n  - b\n- c', [], '<li>c</li>'],
] as const)('%j is valid: %j %s', async (source, rules, expected) => {
  const found = await render(source)
  expect(found.html).toContain(expected)
  expect(found.faults).toEqual([])
  expect(found.rules).toEqual(rules)
})

it.each([
  ['<pre lang="python">x = 1</pre>', true],
  ['<pre lang="PHP"><code>$x = 1;</code></pre>', true],
  ['<pre lang="fr">Bonjour</pre>', false],
  ['<pre lang="en">Hello</pre>', false],
  ['<pre lang="de">Hallo</pre>', false],
])('of %s the language is that of code: %s', async (source, isCode) => {
  const { html, rules } = await render(source)
  expect(html.includes('lang=')).toBe(!isCode)
  expect(html.includes('<span')).toBe(isCode)
  expect(rules).toEqual([])
})

it.each(['## ', '## \n\n## B', '### <br>', '## <b></b>\n\na'])(
  'a heading without words is not in the contents: %j',
  async (source) => {
    const { toc, faults } = await render(source)
    expect(faults).toEqual([])
    expect(toc.filter(({ text }) => text === '')).toEqual([])
  },
)
