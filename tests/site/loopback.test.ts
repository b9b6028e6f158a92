import { describe, expect, it } from 'vitest'

import { isLoopback } from '../../lib/site/url.ts'

describe('isLoopback', () => {
  it.each([
    'http://localhost',
    'http://localhost:3000/a',
    'https://LOCALHOST/a',
    'http://localhost./a',
    'http://blog.localhost:3000',
    'http://127.0.0.1:3000/a',
    'http://127.1',
    'http://2130706433',
    'http://127.255.0.9',
    'http://0.0.0.0:3000',
    'http://[::1]:3000/a',
    'http://[::]',
    'http://[::ffff:127.0.0.1]',
    'https://ann@localhost/a',
  ])('is true of %s', (address) => {
    expect(isLoopback(address)).toBe(true)
  })

  it.each([
    'https://blog.example',
    'https://localhost.example/a',
    'https://mylocalhost/a',
    'https://127.0.0.1.example',
    'https://128.0.0.1',
    'http://192.168.0.1',
    'http://[::2]',
    'https://blog.example/?from=http://localhost',
    '/localhost',
    'mailto:ann@localhost',
    '',
  ])('is false of %j', (address) => {
    expect(isLoopback(address)).toBe(false)
  })
})
