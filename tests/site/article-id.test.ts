import { expect, it } from 'vitest'

import { makeArticleId } from '../../lib/site/article-id.ts'
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
