import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, inject, it } from 'vitest'

import { parsePackage } from '../../../lib/update/release/package-facts.ts'
import {
  compareVersions,
  isInRange,
  parseVersion,
} from '../../../lib/update/release/version.ts'

it.each([
  ['v0.2.0', [0, 2, 0]],
  ['10.0.3', [10, 0, 3]],
  ['v1.0.0-beta.1', undefined],
  ['v1.0', undefined],
  ['', undefined],
])('reads %s', (text, version) => {
  expect(parseVersion(text)).toEqual(version)
})

it('orders by number, not by letter', () => {
  const sorted = [[0, 10, 0] as const, [0, 9, 1] as const, [0, 9, 0] as const]
  expect(sorted.toSorted(compareVersions).map(String)).toEqual([
    '0,9,0',
    '0,9,1',
    '0,10,0',
  ])
})

it.each([
  ['20.19.0', '>=20.19', true],
  ['20.18.9', '>=20.19', false],
  ['22.0.0', '>=20.19', true],
  ['18.0.0', '^20 || ^22', true],
])('says of Node %s whether it is in %s', (node, range, isIn) => {
  const version = parseVersion(node)
  expect(version && isInRange(version, range)).toBe(isIn)
})

it('understands what the project asks of Node', () => {
  const { node } = parsePackage(
    readFileSync(join(inject('root'), 'package.json'), 'utf8'),
  )
  expect(isInRange([1, 0, 0], node ?? '')).toBe(false)
})
