import { expect, it } from 'vitest'

import { createDiagnosticList } from '../../../lib/content/check/file/report.ts'

it.each([
  ['the first character', '', 'a', '1:1'],
  ['a line end', 'ab', '\n', '1:3'],
  ['a line after LF', 'ab\n', 'c', '2:1'],
  ['the end of the text', 'ab\ncd', '', '2:3'],
  // A file's CRLF is LF before this; alone, neither ends a line in editors that count by LF.
  ['what follows a carriage return', 'a\rb', 'c', '1:4'],
  ['a line after CRLF', 'ab\r\n', 'c', '2:1'],
  ['what follows U+2028', 'a\u2028b', 'c', '1:4'],
  ['what follows an emoji, in UTF-16 units', '👩', 'c', '1:3'],
])('the position of %s', (_, before, rest, position) => {
  const { positionOf } = createDiagnosticList('articles/a.md', before + rest)
  const { line, column } = positionOf(before.length)
  expect(`${line}:${column}`).toBe(position)
})
