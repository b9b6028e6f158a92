import { expect, it } from 'vitest'

import { CODINGS } from '../../lib/http/encodings.ts'
import { etagOf } from '../../lib/http/etag.ts'
import { hashBytes } from '../../lib/text/hash.ts'

it('makes one strong ETag for each file and coding', () => {
  const hashes = ['one', 'two'].map(hashBytes)
  const tags = hashes.flatMap((hash) => CODINGS.map((coding) => etagOf(hash, coding)))
  expect(new Set(tags).size).toBe(6)
  // RFC 9110 §8.8.3: visible ASCII in quotes.
  for (const tag of tags) expect(tag).toMatch(/^"[!#-~]+"$/)
  expect(etagOf(hashBytes('one'))).toBe(etagOf(hashBytes('one'), 'identity'))
})
