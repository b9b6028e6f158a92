import { expect, it } from 'vitest'
import { renderMarkdown } from '../../../lib/markdown/pipeline.ts'
import { readCpuMs } from '../../support/cpu-ms.ts'

async function render(source: string) {
  const { html, diagnostics } = await renderMarkdown(source)
  const found = diagnostics.map(({ rule, line, column }) => `${rule} ${line}:${column}`)
  const shown = html
    .replace(/<aside class="alert alert-(\w+)" role="note"><p [^>]*>[^<]*<\/p>/g, '[$1]')
    .replaceAll('</aside>', '[/]')
    .replaceAll('\n', '')
  return { shown, found }
}

it.each([
  ['!!! note\n    a *b*\n\n    c\nd', '[note]<p>a <em>b</em></p><p>c</p>[/]<p>d</p>'],
  [
    '!!! warning "A *b*"\n    a',
    '[warning]<p><strong>A <em>b</em></strong></p><p>a</p>[/]',
  ],
  ['!!! danger blink end "A"\n    a', '[caution]<p><strong>A</strong></p><p>a</p>[/]'],
  ['!!! note ""\n    a', '[note]<p>a</p>[/]'],
  ['!!!tip\n    a', '[tip]<p>a</p>[/]'],
  ['!!! pied-piper\n    a', '[note]<p><strong>Pied-piper</strong></p><p>a</p>[/]'],
  ['!!! note\n\ta\n\n\tb', '[note]<p>a</p><p>b</p>[/]'],
  ['!!! note\n  a\n\nb', '[note]<p>a</p>[/]<p>b</p>'],
  ['!!! note\n\nb', '[note][/]<p>b</p>'],
  ['!!! note\r\n    a\r\n\r\n    b\r\nc', '[note]<p>a</p><p>b</p>[/]<p>c</p>'],
  ['- x\n\n    !!! note\n        a\n- y', '[note]<p>a</p>[/]</li>'],
  ['> !!! note\n>     a\n> b', '<blockquote>[note]<p>a</p>[/]<p>b</p></blockquote>'],
  [
    '!!! note\n    a\n\n    !!! tip "B"\n        b\n\n    c',
    '[note]<p>a</p>[tip]<p><strong>B</strong></p><p>b</p>[/]<p>c</p>[/]',
  ],
  ['!!! note\n    ```\n    !!! tip\n        x\n    ```\n    z', '!!! tip'],
  [
    '!!! note\n    - a\n\n        !!! tip\n            b',
    '[tip]<p>b</p>[/]</li></ul>[/]',
  ],
  ['??? note\n    a', '<details><summary>Note</summary><p>a</p></details>'],
  ['???+ tip "A"\n    a', '<details open><summary>A</summary><p>a</p></details>'],
  ['.. note:: a\n   b\n\nc', '[note]<p>ab</p>[/]<p>c</p>'],
  ['.. warning::\n\n   a\n\n   b\n\nc', '[warning]<p>a</p><p>b</p>[/]<p>c</p>'],
  ['.. admonition:: A\n\n   a', '[note]<p><strong>A</strong></p><p>a</p>[/]'],
])('%j is a box', async (source, expected) => {
  const { shown, found } = await render(source)
  expect(shown).toContain(expected)
  expect(found).toEqual([])
})

it.each([
  [
    '=== "A"\n\n    a\n\n=== "B"\n    b\n\nc',
    '<p>a</p><p><strong>B</strong></p><p>b</p>',
    2,
  ],
  ['!!! note\nb', '!!! noteb', 1],
  ['.. image:: a.png', '.. image:: a.png', 1],
])('%j is named', async (source, expected, count) => {
  const { shown, found } = await render(source)
  expect(shown).toContain(expected)
  expect(found.map((line) => line.split(' ')[0])).toEqual(
    Array(count).fill('template-mark'),
  )
})

it('that hides its words is left out', async () => {
  const { shown, found } = await render('!!! hidden\n    curlew\n\n    curlew\n\nb')
  expect(shown).toBe('<p>b</p>')
  expect(found).toEqual(['template-mark 1:1'])
})

it.each([
  '```\n!!! note\n    a\n```',
  '    !!! note\n        a',
  '!!! what a day\nit was',
  '??? what now',
  'wow !!! note\n    a',
  'a\n===\n\n    b',
])('%j is none', async (source) => {
  const { shown, found } = await render(source)
  expect(shown).not.toMatch(/\[note\]|<details/)
  expect(found.filter((line) => !line.startsWith('heading-first-level'))).toEqual([])
})

it('takes linear time', async () => {
  const start = readCpuMs()
  await render('!!! note\n    a\n'.repeat(2000))
  await render(
    Array.from({ length: 200 }, (_, i) => `${'    '.repeat(i)}!!! note\n`).join(''),
  )
  await render(`!!! note${' a'.repeat(100_000)}`)
  expect(readCpuMs() - start).toBeLessThan(20_000)
})
