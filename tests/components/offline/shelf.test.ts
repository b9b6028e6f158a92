import { caches, Response as StoredResponse } from 'undici'
import { expect, it } from 'vitest'

import { Shelf } from '../../../components/enhance/offline/shelf.ts'

let count = 0

/** The storage of a browser, as undici has it. */
function makeShelf(limit?: number): Shelf {
  count += 1
  return new Shelf(Object(caches), `shelf ${count}`, limit)
}

/** An answer of the same origin. */
function answer(text = 'x', init: ResponseInit = {}): Response {
  const { status = 200, headers } = init
  const stored = new StoredResponse(text, {
    status,
    ...(headers && { headers: Object(headers) }),
  })
  return Object.defineProperty(Object(stored), 'type', { value: 'basic' })
}

const at = (name: string | number) => `https://blog.example/${name}`

it('keeps the twenty that were put in last', async () => {
  const shelf = makeShelf()
  for (let number = 1; number <= 22; number += 1) await shelf.put(at(number), answer())
  await shelf.put(at(5), answer('again'))
  const kept = await shelf.list()
  expect(kept).toHaveLength(20)
  expect([kept[0], kept.at(-1)]).toEqual([at(3), at(5)])
  expect(await (await shelf.find(at(5)))?.text()).toBe('again')
})

it.each<[string, Response]>([
  ['that may not be stored', answer('x', { headers: { 'Cache-Control': 'no-store' } })],
  ['of an error', answer('x', { status: 404 })],
  ['that is too large', answer('x'.repeat(1_000_001))],
  ['of another origin', Object(new StoredResponse('x'))],
])('takes no answer %s, and keeps no older one', async (_, refused) => {
  const shelf = makeShelf()
  await shelf.put(at('a'), answer())
  await shelf.put(at('a'), refused)
  expect(await shelf.list()).toEqual([])
})

it('loses what is removed, whatever it varies with', async () => {
  const shelf = makeShelf()
  await shelf.put(at('a'), answer('x', { headers: { Vary: 'Accept' } }))
  expect(await shelf.find(at('a'))).toBeDefined()
  await shelf.remove(at('a'))
  expect(await shelf.find(at('a'))).toBeUndefined()
})
