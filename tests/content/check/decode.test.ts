import { expect, it } from 'vitest'

import { problemsOf } from './problems-of.ts'

const encoder = new TextEncoder()

it.each([
  [
    'a Latin-1 letter',
    [...encoder.encode('---\nü'), 0xe9, 0x0a],
    '2:2 error: Byte 0xe9 is not UTF-8 here: save the file as UTF-8',
  ],
  [
    'a character cut off at the end',
    [0x61, 0x0a, 0xe2, 0x82],
    '2:1 error: Byte 0xe2 is not UTF-8 here: save the file as UTF-8',
  ],
  [
    'a character cut off within',
    [0x61, 0xe2, 0x82, 0x62],
    '1:2 error: Byte 0xe2 is not UTF-8 here: save the file as UTF-8',
  ],
  [
    'a surrogate',
    [0xed, 0xa0, 0x80],
    '1:1 error: Byte 0xed is not UTF-8 here: save the file as UTF-8',
  ],
  [
    'a bad byte after a byte order mark and CRLF',
    [0xef, 0xbb, 0xbf, 0x61, 0x0d, 0x0a, 0xff],
    '2:1 error: Byte 0xff is not UTF-8 here: save the file as UTF-8',
  ],
  ['UTF-16', [0xff, 0xfe, 0x2d, 0x00], '1:1 error: The file is UTF-16: save it as UTF-8'],
  [
    'one NUL',
    [0x61, 0x0a, 0x62, 0x00],
    '2:2 error: The file holds a NUL byte: it is no text, or it was damaged',
  ],
  [
    'two NULs',
    [0x00, 0x61, 0x00],
    '1:1 error: The file holds 2 NUL bytes, the first one here: it is no text, or it was damaged',
  ],
])('refuses %s', (_, bytes, problem) => {
  expect(problemsOf(Uint8Array.from(bytes))).toEqual([problem])
})
