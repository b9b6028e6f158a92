import { expect, it } from 'vitest'

import {
  byPosition,
  formatDiagnostic,
  isError,
  type Diagnostic,
} from '../../lib/model/diagnostic.ts'

const diagnostic: Diagnostic = {
  file: 'articles/a.md',
  line: 3,
  column: 7,
  rule: 'link-dead',
  severity: 'error',
  message: 'Something is wrong',
}

it('is printed in the form that editors turn into a link', () => {
  expect(formatDiagnostic(diagnostic)).toBe(
    'articles/a.md:3:7 error: Something is wrong (link-dead)',
  )
})

it('is an error or a warning', () => {
  expect(isError(diagnostic)).toBe(true)
  expect(isError({ ...diagnostic, severity: 'warning' })).toBe(false)
})

it('is listed by file, line and column, as numbers', () => {
  const places: readonly (readonly [string, number, number])[] = [
    ['articles/Z.md', 9, 9],
    ['articles/a.md', 2, 10],
    ['articles/a.md', 9, 1],
    ['articles/a.md', 10, 1],
    ['articles/a.md', 10, 2],
    ['articles/a.md', 10, 10],
    ['articles/ä.md', 1, 1],
  ]
  const listed = places
    .toReversed()
    .map(([file, line, column]) => ({ ...diagnostic, file, line, column }))
    .toSorted(byPosition)
  expect(listed.map(({ file, line, column }) => [file, line, column])).toEqual(places)
})
