import { expect, it } from 'vitest'

import { isLoopbackHost } from '../../lib/http/loopback-host.ts'

it.each([
  ['127.0.0.1', true],
  ['127.1.2.3', true],
  ['::1', true],
  ['[::1]', true],
  ['::ffff:127.0.0.1', true],
  ['localhost', true],
  ['0.0.0.0', false],
  ['::', false],
  ['127.0.0.1.evil.example', false],
  ['localhost.evil.example', false],
  ['10.0.0.1', false],
  ['', false],
])('%s is this machine: %s', (host, isIt) => {
  expect(isLoopbackHost(host)).toBe(isIt)
})
