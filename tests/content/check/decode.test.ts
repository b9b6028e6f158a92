import { expect, it } from 'vitest'

import { diagnosticsOf } from './diagnostics-of.ts'

const encoder = new TextEncoder()

it.each([
  [
    'a Latin-1 letter',
    [...encoder.encode('---\nü'), 0xe9, 0x0a],
    '2:2 error: Byte 0xe9 is not UTF-8 here: save the file as UTF-8 (file-encoding)',
  ],
  [
    'a character cut off at the end',
    [0x61, 0x0a, 0xe2, 0x82],
    '2:1 error: Byte 0xe2 is not UTF-8 here: save the file as UTF-8 (file-encoding)',
  ],
  [
    'a character cut off within',
    [0x61, 0xe2, 0x82, 0x62],
    '1:2 error: Byte 0xe2 is not UTF-8 here: save the file as UTF-8 (file-encoding)',
  ],
  [
    'a surrogate',
    [0xed, 0xa0, 0x80],
    '1:1 error: Byte 0xed is not UTF-8 here: save the file as UTF-8 (file-encoding)',
  ],
  [
    'a bad byte after a byte order mark and CRLF',
    [0xef, 0xbb, 0xbf, 0x61, 0x0d, 0x0a, 0xff],
    '2:1 error: Byte 0xff is not UTF-8 here: save the file as UTF-8 (file-encoding)',
  ],
  [
    'UTF-16',
    [0xff, 0xfe, 0x2d, 0x00],
    '1:1 error: The file is UTF-16: save it as UTF-8 (file-encoding)',
  ],
  [
    'one NUL',
    [0x61, 0x0a, 0x62, 0x00],
    '2:2 error: The file holds a NUL byte: restore it from a copy, since it is damaged or not text (file-encoding)',
  ],
  [
    'two NULs',
    [0x00, 0x61, 0x00],
    '1:1 error: The file holds 2 NUL bytes, the first one here: restore it from a copy, since it is damaged or not text (file-encoding)',
  ],
])('refuses %s', (_, bytes, diagnostic) => {
  expect(diagnosticsOf(Uint8Array.from(bytes))).toEqual([diagnostic])
})
