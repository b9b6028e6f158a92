import { expect, it } from 'vitest'

import { defaultId } from '../../lib/site/article-id.ts'
import { makeArticleId } from '../../lib/site/new-article/new-fields.ts'
import { parseSlug } from '../../lib/site/slug.ts'

const ids = Array.from({ length: 2000 }, makeArticleId)

it('makes twelve letters and digits that no eye confuses', () => {
  const wrong = ids.filter((id) => !/^[2-9b-df-hj-km-np-tv-xz]{12}$/.test(id))
  expect(wrong).toEqual([])
})

it('makes no id twice', () => {
  expect(new Set(ids).size).toBe(ids.length)
})

it('needs no escape in an address', () => {
  expect(ids.every((id) => encodeURIComponent(id) === id && parseSlug(id) === id)).toBe(
    true,
  )
})

it.each([
  ['articles/tide.md', 'path:tide'],
  ['articles/2026/übung & co.md', 'path:2026/übung & co'],
  ['articles/esc\u001bred.md', 'path:esc%1Bred'],
  ['articles/a\nb\tc.md', 'path:a%0Ab%09c'],
  ['articles/a\u0085\u007f\uffffb.md', 'path:a%C2%85%7F%EF%BF%BFb'],
  ['articles/end\u001b.md', 'path:end%1B'],
  ['articles/end \u00a0.md', 'path:end'],
])('%j has an id that a feed can hold: %j', (path, id) => {
  expect(defaultId(path)).toBe(id)
})
