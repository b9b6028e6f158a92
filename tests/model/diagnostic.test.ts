import { describe, expect, it } from 'vitest'

import {
  byPosition,
  formatDiagnostic,
  fromCatalogue,
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

it('is one line, whatever a file is called', () => {
  expect(formatDiagnostic({ ...diagnostic, file: 'a\nb\u001b[31m.md' })).toMatch(
    /^a b\ufffd\[31m\.md:3:7 /,
  )
})

describe('a value in a message', () => {
  const toMessage = (target: string) =>
    fromCatalogue({ 'link-dead': 'There is no `{{target}}` here' })('link-dead', {
      target,
    }).message

  it.each<[string, string, string]>([
    ['stays', 'articles/a b.md', 'articles/a b.md'],
    ['is one line', 'a\r\nb\tc', 'a b c'],
    ['says nothing to a terminal', 'a\u001b[2Jb\u009b', 'a\ufffd[2Jb\ufffd'],
    ['turns no text around', 'a\u202eb', 'a\ufffdb'],
    [
      'is cut in long words',
      `data:${'x'.repeat(5000)}.png`,
      `data:${'x'.repeat(55)}…${'x'.repeat(35)}.png`,
    ],
  ])('%s', (_, value, expected) => {
    expect(toMessage(value)).toBe(`There is no \`${expected}\` here`)
  })

  it.each([
    ['a pasted picture', 'x'.repeat(1_000_000)],
    ['a line of short words', 'ab '.repeat(300_000)],
    ['spaces', ' '.repeat(1_000_000)],
    ['words at the limit', `${'y'.repeat(100)} `.repeat(10_000)],
  ])('is short for %s', (_, value) => {
    expect(toMessage(value).length).toBeLessThan(340)
  })
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
