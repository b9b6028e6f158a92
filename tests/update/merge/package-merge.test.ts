import { describe, expect, it } from 'vitest'

import {
  mergePackage,
  wantSamePackages,
} from '../../../lib/update/merge/package-merge.ts'

const merge = (...files: [base: object, own: object, release: object]) => {
  const [base, own, release] = files.map((file) => JSON.stringify(file))
  return JSON.parse(mergePackage(base ?? '', own ?? '', release ?? ''))
}

describe('mergePackage', () => {
  it.each([
    ['a change of the release', { a: '1' }, { a: '1' }, { a: '2' }, { a: '2' }],
    ['a change of the owner', { a: '1' }, { a: '3' }, { a: '1' }, { a: '3' }],
    ['of two changes the release', { a: '1' }, { a: '3' }, { a: '2' }, { a: '2' }],
    ['additions of both', {}, { own: '1' }, { new: '1' }, { new: '1', own: '1' }],
    ['a deletion of the owner', { a: '1' }, {}, { a: '1' }, {}],
    ['a deletion of the release', { a: '1' }, { a: '1' }, {}, {}],
    [
      'what the owner changed and the release deleted',
      { a: '1' },
      { a: '2' },
      {},
      { a: '2' },
    ],
  ])('takes %s', (_, base, own, release, merged) => {
    expect(merge(base, own, release)).toEqual(merged)
    expect(merge({ d: base }, { d: own }, { d: release })).toEqual({ d: merged })
  })
})

it('compares the packages of two files, in any order', () => {
  const one = '{"dependencies":{"a":"1","b":"2"},"name":"mine"}'
  expect(wantSamePackages(one, '{"dependencies":{"b":"2","a":"1"}}')).toBe(true)
  expect(wantSamePackages(one, '{"dependencies":{"a":"1"}}')).toBe(false)
})
