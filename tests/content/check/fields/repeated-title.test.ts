import { expect, it } from 'vitest'

import { checkFile } from '../../../../lib/content/check/index.ts'
import { articleWith } from '../diagnostics-of.ts'

function bodyOf(title: string, body: string): string {
  const text = articleWith(`title: ${title}`).replace(/\n---\n[\s\S]*$/, `\n---\n${body}`)
  const { staged } = checkFile('articles/a.md', new TextEncoder().encode(text))
  return staged.replace(/^---\n[\s\S]*?\n---\n/, '').trim()
}

it.each([
  ["'High water'", '# High water\n\na', 'a'],
  ['High water', '\n# High water #\n\na\n\n## Two\n\nb', 'a\n\n## Two\n\nb'],
  ['"High water"', '# HIGH  *water* {#top}\n\na', 'a'],
  ['High water', 'High water\n==========\n\na', 'a'],
  ['Tide & `code`', '# Tide &amp; `code`\na', 'a'],
  [
    'High water',
    '<!-- imprint-disable link-dead -->\n\n# High water\n\na',
    /disable.*\s+a$/,
  ],
])('a first heading that repeats %s is left out of %j', (title, body, rest) => {
  if (typeof rest === 'string') expect(bodyOf(title, body)).toBe(rest)
  else expect(bodyOf(title, body)).toMatch(rest)
})

it.each([
  ['High water', '# Low water\n\na'],
  ['High water', '## High water\n\na'],
  ['High water', 'a\n\n# High water\n\nb'],
  ['High water', '> # High water\n\na'],
  ['High water', '```\n# High water\n```\n\na'],
  ['High water', '# High water'],
])('below %s nothing is left out of %j', (title, body) => {
  expect(bodyOf(title, body)).toBe(body)
})
