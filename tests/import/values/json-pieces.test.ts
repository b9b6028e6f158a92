import { describe, expect, it } from 'vitest'

import { renderJsonPieces } from '@/lib/import/values/json-pieces.ts'

describe('JSON in pieces', () => {
  it.each([
    ['nothing', {}],
    ['what JSON leaves out', { first: undefined, second: 1, third: undefined }],
    ['lists', { empty: [], one: ['"\n\u2028'], more: [{ a: [1, null] }, 2, 'x'] }],
    ['objects and texts', { '"': { a: { b: [] } }, text: 'list', nothing: null }],
  ])('says of %s what JSON says', (_, fields) => {
    const text = [...renderJsonPieces(fields)].join('')
    expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(fields)))
  })

  it('gives the values of a list one by one, each when it is asked for', () => {
    const asked: number[] = []
    const list = (function* () {
      for (const value of [1, 2]) {
        asked.push(value)
        yield { value }
      }
    })()
    const seen = Array.from(renderJsonPieces({ list }), (piece) => [piece, asked.length])
    expect(seen.slice(1, 3)).toEqual([
      ['[\n    {"value":1}', 1],
      [',\n    {"value":2}', 2],
    ])
  })
})
