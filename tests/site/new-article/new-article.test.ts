import { expect, it } from 'vitest'

import { toFileSlug } from '../../../lib/site/new-article/file-slug.ts'
import { makeNewFields } from '../../../lib/site/new-article/new-fields.ts'

it('begins an article as a draft of today with an id of its own', () => {
  const fields = makeNewFields({ author: 'ada', day: '2026-11-27' })
  expect(fields).toEqual({
    author: 'ada',
    publish_date: '2026-11-27',
    created_date: '2026-11-27',
    draft: true,
    id: expect.stringMatching(/^[2-9b-z]{12}$/),
  })
  expect(makeNewFields({ author: 'ada', day: '2026-11-27' }).id).not.toBe(fields.id)
})

it.each([
  ['Tides & C++', 'tides-cpp'],
  ["Don't — ever", 'dont-ever'],
  ['🦀', undefined],
  ['word '.repeat(60), 'word-'.repeat(30).slice(0, -1)],
  ['a'.repeat(300), 'a'.repeat(149)],
])('names a file after %j', (title, name) => {
  expect(toFileSlug(title)).toBe(name)
})
