import { createHmac } from 'node:crypto'
import { expect, it } from 'vitest'

import { findTokenId, makeToken } from '../../../lib/serve/preview/token.ts'

const SECRET = 'a secret of more than thirty letters'
const DAY = 86_400
const NOW = 1_750_000_000
const UNTIL = NOW + DAY

const encode = (id: string) => Buffer.from(id).toString('base64url')
const sign = (signed: string, secret = SECRET) =>
  `${signed}.${createHmac('sha256', secret).update(signed).digest('base64url')}`
const find = (token: string) => findTokenId(SECRET, token, NOW)

const GOOD = makeToken(SECRET, 'tides', UNTIL)
const MAC = GOOD.slice(-43)

it.each(['tides', 'path:2025/tides', 'Gezeiten und «Flut»', '7k2mq9x4bd3w', '潮'])(
  'shows the article of the id %s',
  (id) => expect(find(makeToken(SECRET, id, UNTIL))).toBe(id),
)

it('has the form that is documented', () => {
  expect(GOOD).toBe(sign(`p1.dGlkZXM.${UNTIL}`))
})

it.each([
  ['a second before its end', NOW + 1, 'tides'],
  ['at its end', NOW, undefined],
  ['long after', 1, undefined],
  ['with seven days to go', NOW + 7 * DAY, 'tides'],
  ['of a clock that goes five minutes before', NOW + 7 * DAY + 300, 'tides'],
  ['too far in the future', NOW + 7 * DAY + 301, undefined],
  ['of the end of all numbers', 99_999_999_999, undefined],
])('counts its time: %s', (_, until, id) => {
  expect(find(makeToken(SECRET, 'tides', until))).toBe(id)
})

it.each([
  ['nothing', ''],
  ['an altered id', GOOD.replace(encode('tides'), encode('tidez'))],
  ['an altered end', GOOD.replace(String(UNTIL), String(UNTIL + 1))],
  ['an altered MAC', GOOD.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A'))],
  ['another spelling of the MAC', `${GOOD.slice(0, -1)}${nextLetter(GOOD.slice(-1))}`],
  ['a MAC with padding', `${GOOD}=`],
  ['a MAC in hex', `p1.${encode('tides')}.${UNTIL}.${'ab'.repeat(32)}`],
  ['no MAC', GOOD.slice(0, -44)],
  ['half a MAC', GOOD.slice(0, -20)],
  ['another secret', makeToken(`${SECRET}!`, 'tides', UNTIL)],
  ['another version', sign(`p2.${encode('tides')}.${UNTIL}`)],
  ['no version', sign(`${encode('tides')}.${UNTIL}`)],
  ['a MAC of less', sign(`p1.${encode('tides')}`).replace(/\.(?=[^.]*$)/, `.${UNTIL}.`)],
  ['no id', sign(`p1..${UNTIL}`)],
  ['an id that is not encoded', sign(`p1.path:a/b.${UNTIL}`)],
  ['percent signs', `p1.%74ides.${UNTIL}.${MAC}`],
  ['a percent sign before what is right', `%${GOOD}`],
  ['an end that is no number', sign(`p1.${encode('tides')}.1e10`)],
  ['an end with a sign', sign(`p1.${encode('tides')}.+${UNTIL}`)],
  ['an end with a zero before it', sign(`p1.${encode('tides')}.0${UNTIL}`)],
  ['a line break after it', `${GOOD}\n`],
  ['a second token', `${GOOD} ${GOOD}`],
  ['10 kB of letters', 'x'.repeat(10_000)],
  ['10 kB of points', '.'.repeat(10_000)],
  ['10 kB of an id', `p1.${'x'.repeat(10_000)}.${UNTIL}.${MAC}`],
  ['letters of no alphabet', `p1.\u0000\uffff.${UNTIL}.${MAC}`],
])('refuses %s', (_, token) => {
  expect(find(token)).toBeUndefined()
})

/** The last letter of 32 bytes has two bits that no byte has. */
function nextLetter(letter: string): string {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
  return alphabet[alphabet.indexOf(letter) + 1] ?? ''
}
