import { describe, expect, it } from 'vitest'

import { evaluatePreconditions } from '../../lib/http/conditional.ts'

const MODIFIED = 'Sun, 06 Nov 1994 08:49:37 GMT'
const LATER = 'Sun, 06 Nov 1994 08:49:38 GMT'
const EARLIER = 'Sun, 06 Nov 1994 08:49:36 GMT'

const validators = {
  etag: '"a,b"',
  lastModified: new Date(MODIFIED).toISOString(),
  size: 100,
}

describe('conditions', () => {
  it.each([
    [{}, 'whole'],
    [{ 'if-none-match': '"a,b"' }, 'not-modified'],
    [{ 'if-none-match': 'W/"a,b"' }, 'not-modified'],
    [{ 'if-none-match': '"x", W/"a,b" ,"y"' }, 'not-modified'],
    [{ 'if-none-match': '"x","a,b"' }, 'not-modified'],
    [{ 'if-none-match': ' * ' }, 'not-modified'],
    [{ 'if-none-match': '"a"' }, 'whole'],
    [{ 'if-none-match': 'a,b' }, 'whole'],
    [{ 'if-none-match': '' }, 'whole'],
    [{ 'if-modified-since': MODIFIED }, 'not-modified'],
    [{ 'if-modified-since': LATER }, 'not-modified'],
    [{ 'if-modified-since': EARLIER }, 'whole'],
    [{ 'if-modified-since': 'Sunday, 06-Nov-94 08:49:37 GMT' }, 'not-modified'],
    [{ 'if-modified-since': 'Sunday, 06-Nov-94 08:49:36 GMT' }, 'whole'],
    [{ 'if-modified-since': 'Sun Nov  6 08:49:37 1994' }, 'not-modified'],
    [{ 'if-modified-since': 'Sun Nov  6 08:49:36 1994' }, 'whole'],
    [{ 'if-modified-since': '2050' }, 'whole'],
    [{ 'if-modified-since': '2050-01-01T00:00:00Z' }, 'whole'],
    [{ 'if-modified-since': 'Sun, 99 Nov 2050 08:49:37 GMT' }, 'whole'],
    // RFC 9110 §13.1.3: the entity tag wins.
    [{ 'if-none-match': '"x"', 'if-modified-since': LATER }, 'whole'],
    [{ 'if-match': '"a,b"' }, 'whole'],
    [{ 'if-match': '*' }, 'whole'],
    [{ 'if-match': 'W/"a,b"' }, 'failed'],
    [{ 'if-match': '"x"' }, 'failed'],
    [{ 'if-match': '"x"', 'if-none-match': '"a,b"' }, 'failed'],
    [{ 'if-unmodified-since': EARLIER }, 'failed'],
    [{ 'if-unmodified-since': MODIFIED }, 'whole'],
    [{ 'if-match': '"a,b"', 'if-unmodified-since': EARLIER }, 'whole'],
  ])('%j → %s', (headers, outcome) => {
    expect(evaluatePreconditions('GET', headers, validators)).toBe(outcome)
    expect(evaluatePreconditions('HEAD', headers, validators)).toBe(outcome)
  })
})

describe('ranges', () => {
  it.each([
    ['bytes=0-9', { start: 0, end: 9 }],
    ['bytes=0-0', { start: 0, end: 0 }],
    ['bytes=90-', { start: 90, end: 99 }],
    ['bytes=90-1000', { start: 90, end: 99 }],
    ['bytes=-10', { start: 90, end: 99 }],
    ['bytes=-1000', { start: 0, end: 99 }],
    ['Bytes= 0-9 ', { start: 0, end: 9 }],
    ['bytes=0-99999999999999999999999', { start: 0, end: 99 }],
    ['bytes=100-', 'unsatisfiable'],
    ['bytes=100-200', 'unsatisfiable'],
    ['bytes=99999999999999999999999-', 'unsatisfiable'],
    ['bytes=-0', 'unsatisfiable'],
    ['bytes=9-0', 'whole'],
    ['bytes=-', 'whole'],
    ['bytes=', 'whole'],
    ['bytes=a-b', 'whole'],
    ['bytes=0x0-0x9', 'whole'],
    ['bytes=1.5-3', 'whole'],
    ['bytes=--10', 'whole'],
    ['items=0-9', 'whole'],
    ['0-9', 'whole'],
    ['bytes=0-1,5-6', 'whole'],
    ['bytes=0-1, 0-1', 'whole'],
  ])('%s → %j', (range, outcome) => {
    expect(evaluatePreconditions('GET', { range }, validators)).toEqual(outcome)
    expect(evaluatePreconditions('HEAD', { range }, validators)).toBe('whole')
  })

  it.each([
    ['"a,b"', { start: 0, end: 9 }],
    ['W/"a,b"', 'whole'],
    ['"x"', 'whole'],
    [MODIFIED, 'whole'],
    [LATER, 'whole'],
  ])('if-range %s → %j', (ifRange, outcome) => {
    const headers = { range: 'bytes=0-9', 'if-range': ifRange }
    expect(evaluatePreconditions('GET', headers, validators)).toEqual(outcome)
  })

  it('come after the other conditions', () => {
    const headers = { range: 'bytes=0-9', 'if-none-match': '"a,b"' }
    expect(evaluatePreconditions('GET', headers, validators)).toBe('not-modified')
  })

  it('of nothing can not be had', () => {
    const empty = { ...validators, size: 0 }
    const ask = (range: string) => evaluatePreconditions('GET', { range }, empty)
    expect(['bytes=0-', 'bytes=0-0', 'bytes=-1'].map(ask)).toEqual(
      Array.from({ length: 3 }, () => 'unsatisfiable'),
    )
  })
})
