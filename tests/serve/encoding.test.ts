import { expect, it } from 'vitest'

import { listCodings } from '../../lib/serve/encoding.ts'

it.each([
  [undefined, ['identity']],
  ['', ['identity']],
  ['br', ['br', 'identity']],
  ['gzip, deflate, br, zstd', ['br', 'gzip', 'identity']],
  ['gzip, deflate', ['gzip', 'identity']],
  ['GZIP', ['gzip', 'identity']],
  ['x-gzip', ['gzip', 'identity']],
  ['gzip;q=1.0, br;q=0.5', ['gzip', 'br', 'identity']],
  ['br;q=0', ['identity']],
  ['br;q=0, gzip', ['gzip', 'identity']],
  ['br ; Q=0 , gzip', ['gzip', 'identity']],
  ['br;q=0.000, *', ['gzip', 'identity']],
  ['*', ['br', 'gzip', 'identity']],
  ['*;q=0', ['identity']],
  ['*;q=0, gzip', ['gzip', 'identity']],
  ['identity', ['identity']],
  ['identity;q=1, *;q=0', ['identity']],
  ['identity, br;q=0.5', ['identity', 'br']],
  ['identity;q=0.5, gzip;q=0.5', ['gzip', 'identity']],
  ['identity;q=0, br', ['br', 'identity']],
  ['identity;q=0', ['identity']],
  ['broccoli, gzipper', ['identity']],
  [',,;q=1,;', ['identity']],
])('%j → %j', (header, codings) => {
  expect(listCodings(header)).toEqual(codings)
})
