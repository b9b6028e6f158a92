import { expect, it } from 'vitest'

import { requireMemory } from '../../lib/search/memory.ts'

const MB = 2 ** 20

it('asks for what the texts take, and says both numbers', () => {
  const entry = { path: 'a.md', key: '', language: 'en', bytes: 4 * MB }
  const take = (free: number) => () => requireMemory([entry, entry], free)
  expect(take(700 * MB)).not.toThrow()
  expect(take(699 * MB)).toThrow(
    '699 MB of memory are free, and indexing 2 articles takes 700 MB.',
  )
})
