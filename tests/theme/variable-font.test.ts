import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, inject, it } from 'vitest'

import { isVariableFont } from '@/lib/theme/variable-font'

const FONTS = 'components/layout/fonts'
const read = (name: string) => readFileSync(join(inject('root'), FONTS, name))

/** A header and a list of one table. */
function font(head: string, tag: string, start: number): Uint8Array {
  const bytes = Buffer.alloc(start + 20)
  bytes.write(head, 'latin1')
  bytes.writeUInt16BE(1, head === 'wOFF' ? 12 : 4)
  bytes.write(tag, start, 'latin1')
  return bytes
}

it.each([
  ['a variable WOFF2', read('brygada-1918.woff2'), true],
  ['a WOFF2 of one weight', read('brygada-1918-italic.woff2'), false],
  ['one that is cut off', read('brygada-1918.woff2').subarray(0, 50), false],
  ['a variable WOFF', font('wOFF', 'fvar', 44), true],
  ['a WOFF of one weight', font('wOFF', 'glyf', 44), false],
  ['a variable TrueType font', font('\0\u0001\0\0', 'fvar', 12), true],
  ['an OpenType font of one weight', font('OTTO', 'CFF ', 12), false],
  ['a text', Buffer.from('no font at all'), false],
  ['nothing', new Uint8Array(), false],
])('tells %s', (_, bytes, isVariable) => {
  expect(isVariableFont(bytes)).toBe(isVariable)
})
