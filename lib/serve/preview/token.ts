// Tokens that show one article for a while: `p1.<id>.<until>.<mac>`.
import { createHmac } from 'node:crypto'

import { isSame } from '../../text/hash.ts'

export const MAX_DAYS = 7
export const DAY_SECONDS = 86_400

/** The clock of the machine that made a token may go before. */
const LEEWAY_SECONDS = 300

const TOKEN = /^(p1\.([A-Za-z0-9_-]+)\.([1-9][0-9]{0,10}))\.([A-Za-z0-9_-]{43})$/

/** `until`: Unix seconds. The secret is not in it, and a new secret ends all of them. */
export function makeToken(secret: string, id: string, until: number): string {
  const signed = `p1.${Buffer.from(id).toString('base64url')}.${until}`
  return `${signed}.${macOf(secret, signed)}`
}

/**
 * The id of the article that a token shows now; undefined for any other text. The letters are
 * compared, not what they decode to: one token has one spelling.
 */
export function findTokenId(
  secret: string,
  token: string,
  nowSeconds: number,
): string | undefined {
  const [, signed, id, until, mac] = TOKEN.exec(token) ?? []
  if (signed === undefined || id === undefined || mac === undefined) return undefined
  if (!isSame(mac, macOf(secret, signed))) return undefined
  const left = Number(until) - nowSeconds
  const isValid = left > 0 && left <= MAX_DAYS * DAY_SECONDS + LEEWAY_SECONDS
  return isValid ? Buffer.from(id, 'base64url').toString() : undefined
}

function macOf(secret: string, signed: string): string {
  return createHmac('sha256', secret).update(signed).digest('base64url')
}
