import { expect, it } from 'vitest'

import { editFields } from '../../../../lib/cli/init/texts/edit-fields.ts'

const TEXT = `# Mine.
title: "Old" # here
theme: { accent: '#123456' }
`

it.each([
  [['title'], "It's", TEXT.replace('"Old"', "'It''s'")],
  [['title'], 'Old', TEXT],
  [['url'], 'https://a.example', `${TEXT}url: 'https://a.example'\n`],
  [['theme', 'look'], 'ink', TEXT.replace('{ ', "{ look: 'ink', ")],
] as const)('writes %s, and leaves the rest', (path, value, expected) => {
  expect(editFields(TEXT, [{ path, value }])).toBe(expected)
})

it('writes into a mapping in lines, or begins one', () => {
  const edit = [{ path: ['theme', 'look'], value: 'ink' }] as const
  expect(editFields("theme:\n  accent: '#123456'\n", edit)).toBe(
    "theme:\n  look: 'ink'\n  accent: '#123456'\n",
  )
  expect(editFields("title: 'A'", edit)).toBe("title: 'A'\ntheme:\n  look: 'ink'\n")
})

it('leaves what is no YAML as it is', () => {
  expect(editFields('title: [', [{ path: ['title'], value: 'A' }])).toBe('title: [')
})
