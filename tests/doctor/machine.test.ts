import { describe, expect, it } from 'vitest'

import { examineBrowser } from '../../lib/doctor/browser.ts'
import { formatBytes } from '../../lib/doctor/format-bytes.ts'
import { examineNode } from '../../lib/doctor/machine.ts'

describe('examineNode', () => {
  it('names both programs, where npm runs the command', () => {
    const agent = 'npm/10.8.2 node/v20.19.0 linux x64 workspaces/false'
    expect(examineNode('20.19.0', '>=20.19', agent)).toEqual({
      check: 'node',
      level: 'ok',
      message: 'Node 20.19.0 with npm 10.8.2',
    })
  })

  it('finds an older Node than the release needs', () => {
    expect(examineNode('18.20.0', '>=20.19')).toMatchObject({
      level: 'error',
      message: expect.stringContaining('needs Node >=20.19'),
    })
  })
})

it('finds the browser of the tests, or says what to do', () => {
  expect(examineBrowser({ CHROMIUM_PATH: '/opt/chrome' }).message).toContain(
    '/opt/chrome',
  )
  expect(examineBrowser({ PATH: '/nowhere' })).toHaveProperty('level')
})

it.each([
  [0, '0 bytes'],
  [1023, '1023 bytes'],
  [1024, '1 KB'],
  [12_345_678, '12 MB'],
  [5e15, '4547 TB'],
])('formats %d as %s', (bytes, text) => {
  expect(formatBytes(bytes)).toBe(text)
})
