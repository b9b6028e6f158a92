import { expect, it } from 'vitest'

import { codeOf } from '../../lib/files/system-error.ts'

it.each([
  ['EROFS', { code: 'EROFS', errno: -30, syscall: 'rm' }],
  // `rmSync` of Node 24, with the message `, Unknown error: Read-only file system '…'`.
  ['', { code: '', errno: -4094, syscall: 'rm' }],
  ['SQLITE_FULL', { code: 'SQLITE_FULL' }],
  ['', {}],
])('reads %j', (code, fields) => {
  expect(codeOf(Object.assign(new Error('EIO'), fields))).toBe(code)
})

it.each([['EIO'], [{ code: 'EIO' }], [undefined]])('%j has no code', (value) => {
  expect(codeOf(value)).toBe('')
})
