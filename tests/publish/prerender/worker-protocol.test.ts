import { expect, it } from 'vitest'

import {
  formatRendered,
  parseRendered,
  type Rendered,
} from '../../../lib/publish/prerender/worker-protocol.ts'

const PAGE: Rendered = {
  status: 200,
  type: 'text/html; charset=utf-8',
  tags: ['article:日本 "1"\n'],
  assets: ['/assets/a.js'],
  hash: 'abc',
  body: Buffer.from('<p>日本</p>'),
  forms: [
    { encoding: 'br', bytes: Buffer.from([0, 1, 2]) },
    { encoding: 'gzip', bytes: Buffer.from([]) },
  ],
}

it('a page arrives as it was sent', () => {
  expect(parseRendered(formatRendered(PAGE))).toEqual(PAGE)
})

it('a page that is known has no forms', () => {
  const { forms, ...known } = PAGE
  expect(forms).toHaveLength(2)
  expect(parseRendered(formatRendered(known)).forms).toBeUndefined()
})

it('a page that is cut off anywhere is refused', () => {
  const frame = formatRendered(PAGE)
  for (let length = 0; length < frame.length; length += 1) {
    expect(() => parseRendered(frame.subarray(0, length)), `${length} bytes`).toThrow()
  }
})
