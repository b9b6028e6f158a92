import { expect, it } from 'vitest'
import { renderMarkdown } from '../../../lib/markdown/pipeline.ts'

it.each([
  ['~~~\ntern\n~~~\n{: .language-python}', 'python', '4:1'],
  ['```\ntern\n```\n{:.ruby}\nb', 'ruby', '4:1'],
  ['```\ntern\n```\n{: lang="sql"}', 'sql', '4:1'],
  ['```\r\ntern\r\n```\r\n{: .lang-js}\r\n', 'js', '4:1'],
  ['{: .language-ruby}\n~~~\ntern\n~~~', 'ruby', '1:1'],
  ['- a\n\n  ```\n  tern\n  ```\n  {: .language-python}\n- b', 'python', '6:3'],
  ['> ```\n> tern\n> ```\n> {: .js}', 'js', '4:3'],
  ['~~~\ntern\n~~~\n{: .highlight .language-css .wide}', 'css', '4:1'],
  ['~~~ css\ntern\n~~~\n{: file="_a/b.css" }', '_a/b.css', '4:1'],
  ["```\ntern\n```\n{: .css title='Why & how' }", 'Why &#x26; how', '4:1'],
])('a mark of kramdown is part of the fence: %j', async (source, expected, place) => {
  const { html, diagnostics } = await renderMarkdown(source)
  expect(html).toMatch(new RegExp(`language="${expected}"|>${expected}</figcaption>`))
  expect(html).not.toContain('{:')
  expect(
    diagnostics.map(({ rule, line, column }) => `${line}:${column} ${rule}`),
  ).toEqual([`${place} template-mark`])
})

it.each([
  '```\na\n```\n{: .zzz}',
  '```ruby\na\n```\n{: .python}',
  '```\n~~~\n{: .ruby}\n```',
  '    a\n{: .ruby}',
])('what says nothing of the fence does not change it: %j', async (source) => {
  const { html } = await renderMarkdown(source)
  expect(html).toMatch(/data-language="(?:plaintext|ruby)"/)
  expect(html).not.toContain('language="python"')
})
