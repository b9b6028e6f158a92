import { expect, it } from 'vitest'

import { renderRefeatured } from '../../../lib/content/articles/rename/front-page-edit.ts'

const HEAD = 'title: Old\ndescription: The old one\nurl: https://press.example/old\n'

it.each([
  ['featured: old', 'featured: new'],
  ['featured: "old" # was old', 'featured: "new" # was old'],
  ['featured: older', 'featured: older'],
  ['start_here: [older, old, x-old]', 'start_here: [older, new, x-old]'],
  [
    "start_here:\n  - 'old'\n  - other # not old",
    "start_here:\n  - 'new'\n  - other # not old",
  ],
  ['start_here: older, old', 'start_here: older, new'],
  [
    'navigation:\n  - { label: old, href: /old }',
    'navigation:\n  - { label: old, href: /old }',
  ],
  ['featured: [', 'featured: ['],
])('%j of site.yaml becomes %j', (before, after) => {
  const move = { oldSlug: 'old', newSlug: 'new' }
  for (const ending of ['\n', '\r\n']) {
    const [text, expected] = [before, after].map((lines) =>
      `${HEAD}${lines}\n`.replaceAll('\n', ending),
    )
    expect(renderRefeatured(text ?? '', move)).toBe(expected)
  }
})

it('quotes a slug that would be a number', () => {
  const move = { oldSlug: 'old', newSlug: '2025' }
  expect(renderRefeatured(`${HEAD}featured: old\n`, move)).toBe(
    `${HEAD}featured: "2025"\n`,
  )
})
