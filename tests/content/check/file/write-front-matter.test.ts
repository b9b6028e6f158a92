import { expect, it } from 'vitest'

import { checkFile } from '../../../../lib/content/check/index.ts'
import { fixFile } from '../../../../lib/content/check/file/safe-fix.ts'

const encoder = new TextEncoder()

function fix(path: string, text: string) {
  const bytes = encoder.encode(text)
  return fixFile(path, bytes, checkFile(path, bytes).diagnostics)
}

it.each([
  [
    'articles/2021-05-03-spring.md',
    'Spring tide\n===========\n\nIt comes.\n',
    '---\ntitle: "Spring tide"\npublish_date: "2021-05-03"\nslug: "spring"\n---\n\n\nIt comes.\n',
  ],
  ['pages/a.md', '# How to *read*\nText\n', '---\ntitle: "How to read"\n---\n\nText\n'],
  [
    'articles/a.md',
    'Title: A tide\nDate: 2021-05-03\nStatus: draft\n\nText\n',
    '---\nTitle: A tide\nDate: 2021-05-03\nStatus: draft\n---\n\nText\n',
  ],
  ['articles/a.md', 'Text alone.\n', 'Text alone.\n'],
  ['articles/a.md', 'Note: this is prose.\n\nText\n', 'Note: this is prose.\n\nText\n'],
])('front matter is written for %s with %j', (path, text, expected) => {
  expect(fix(path, text)).toBe(expected)
})

it('keeps a draft a draft, and a page good', () => {
  const hidden =
    fix('articles/a.md', 'Title: A\nDate: 2021-05-03\nStatus: draft\n\nText\n') ?? ''
  expect(checkFile('articles/a.md', encoder.encode(hidden)).fields.draft).toBe(true)
  const good = fix('articles/2021-05-03-a.md', '# A\n\nText\n') ?? ''
  expect(checkFile('articles/2021-05-03-a.md', encoder.encode(good))).toMatchObject({
    diagnostics: [],
    fields: { title: 'A', publish_date: '2021-05-03', slug: 'a' },
  })
})

it.each([
  ['# A tide\n\nText\n', []],
  ['A tide\n======\n\nText\n', []],
  ['Title: A\nStatus: draft\n\nText\n', ['front-matter-missing']],
  ['# A tide\n\ndraft: true\n\nText\n', ['front-matter-missing']],
  ['# A tide\n\n- public:: false\n', ['front-matter-missing']],
  ['+++\ntitle = "A\n+++\n', ['front-matter-format']],
  ['\n---\ntitle: A\n---\nText\n', ['front-matter-delimiter']],
  ['---js\nx\n---\n', ['front-matter-format']],
  ['', ['front-matter-missing']],
  ['# A tide\n', ['body-missing']],
  ['Text alone.\n', ['field-missing']],
])('a file without fields, where they are optional: %j', (text, rules) => {
  const options = { isBareAllowed: true }
  const checked = checkFile('articles/2021-05-03-a.md', encoder.encode(text), options)
  expect(checked.diagnostics.map(({ rule }) => rule)).toEqual(rules)
  // It is set.
  const told = checked.diagnostics.map(({ message }) => message).join()
  expect(told).not.toContain('front_matter: optional')
})
