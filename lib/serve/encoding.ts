import { parseAccept } from 'hono/utils/accept'

import { ENCODINGS, type Encoding } from '../http/encodings.ts'

export type Coding = Encoding | 'identity'

/** Best first when a reader likes them alike. */
const CODINGS: readonly Coding[] = [...ENCODINGS, 'identity']

/** Readers send few different headers; a bound for one who makes them up. */
const MAX_REMEMBERED = 256

const remembered = new Map<string, readonly Coding[]>()

/**
 * The codings that a reader takes, best first (RFC 9110 §12.5.3). `identity` is always one:
 * where nothing is acceptable, §12.4.1 lets a server send what it has.
 */
export function listCodings(acceptEncoding: string | undefined): readonly Coding[] {
  const header = acceptEncoding ?? ''
  const known = remembered.get(header)
  if (known !== undefined) return known
  const codings = parseCodings(header)
  if (remembered.size >= MAX_REMEMBERED) remembered.clear()
  remembered.set(header, codings)
  return codings
}

function parseCodings(header: string): readonly Coding[] {
  const weights = new Map(
    parseAccept(header.toLowerCase())
      .toReversed()
      .map(({ type, q }) => [type === 'x-gzip' ? 'gzip' : type, q]),
  )
  const weightOf = (coding: Coding) => weights.get(coding) ?? weights.get('*') ?? 0
  const wanted = CODINGS.filter((coding) => weightOf(coding) > 0).toSorted(
    (a, b) => weightOf(b) - weightOf(a),
  )
  return wanted.includes('identity') ? wanted : [...wanted, 'identity']
}
