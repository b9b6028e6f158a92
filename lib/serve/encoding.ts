import { parseAccept } from 'hono/utils/accept'

import { CODINGS, type Coding } from '../http/encodings.ts'

/**
 * Lists the codings that a reader takes, best first (RFC 9110 §12.5.3). `identity` is always
 * one: where nothing is acceptable, §12.4.1 lets a server send what it has.
 */
export function listCodings(acceptEncoding = ''): readonly Coding[] {
  const weights = new Map(
    parseAccept(acceptEncoding.toLowerCase())
      .toReversed()
      .map(({ type, q }) => [type === 'x-gzip' ? 'gzip' : type, q]),
  )
  const weightOf = (coding: Coding) => weights.get(coding) ?? weights.get('*') ?? 0
  // Sorted by weight alone: `CODINGS` has the smaller form first.
  const wanted = CODINGS.filter((coding) => weightOf(coding) > 0).toSorted(
    (a, b) => weightOf(b) - weightOf(a),
  )
  return wanted.includes('identity') ? wanted : [...wanted, 'identity']
}
