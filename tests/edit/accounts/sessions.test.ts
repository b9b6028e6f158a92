import { beforeEach, describe, expect, it } from 'vitest'

import { keyOfUser, macOf, renderSession } from '../../../lib/edit/accounts/session.ts'
import { HOUR, NOW, openHouse, type TestHouse } from './support.ts'

const DAY = 24 * HOUR

let house: TestHouse
let text: string

beforeEach(async () => {
  house = await openHouse()
  const [ada] = house.users
  text = ada ? house.sessions.begin(ada).text : ''
})

describe('a session', () => {
  it('tells its user, and what pages of that user send with their requests', () => {
    const user = house.sessions.identify([text])
    expect(user).toMatchObject({ name: 'Ada Lovelace', email: 'ada@example.org' })
    expect(user?.csrf).toMatch(/^[\w-]{43}$/)
    expect(text).not.toContain(user?.csrf)
  })

  it('has the same token as the next one, so that an open page outlives a log-in', () => {
    const [ada] = house.users
    const next = ada ? house.sessions.begin(ada).text : ''
    expect(next).not.toBe(text)
    const [before, after] = [text, next].map(
      (one) => house.sessions.identify([one])?.csrf,
    )
    expect(before).toBe(after)
  })

  it('has a token that nobody else has, and none that outlives the password', () => {
    const [ada] = house.users
    if (!ada) throw new Error('no user')
    const csrf = house.sessions.identify([text])?.csrf
    for (const changed of [{ name: 'Bob', hash: 'b' }, { hash: 'c' }]) {
      const user = { ...ada, ...changed }
      house.users.splice(0, 1, user)
      const other = house.sessions.begin(user).text
      expect(house.sessions.identify([other])?.csrf).not.toBe(csrf)
    }
  })

  it('outlives a restart of the server', () => {
    expect(house.restart().identify([text])?.name).toBe('Ada Lovelace')
  })

  it('is found behind what somebody planted beside it', () => {
    expect(house.sessions.identify(['', 'x', text])?.name).toBe('Ada Lovelace')
  })

  it('ends twelve hours after it was last seen', () => {
    house.clock.seconds = NOW + 12 * HOUR - 1
    expect(house.sessions.identify([text])).toBeDefined()
    house.clock.seconds += 1
    expect(house.sessions.identify([text])).toBeUndefined()
  })

  it('keeps its token when it is renewed, and ends after fourteen days in any case', () => {
    const { csrf } = house.sessions.identify([text]) ?? {}
    let kept = text
    for (let seconds = NOW; seconds < NOW + 14 * DAY; seconds += 6 * HOUR) {
      house.clock.seconds = seconds
      expect(house.sessions.identify([kept])?.csrf).toBe(csrf)
      kept = house.sessions.renew([kept])?.text ?? kept
    }
    house.clock.seconds = NOW + 14 * DAY
    expect(house.sessions.identify([kept])).toBeUndefined()
  })

  it('is not written anew by each request', () => {
    house.clock.seconds = NOW + 599
    expect(house.sessions.renew([text])).toBeUndefined()
    house.clock.seconds = NOW + 600
    expect(house.sessions.renew([text])).toMatchObject({ seconds: 90 * DAY })
  })

  it('tells a browser of its user when it is over, of nobody else, and of no stranger', () => {
    const { sessions, clock, users } = house
    clock.seconds = NOW + 30 * DAY
    expect(sessions.identify([text])).toBeUndefined()
    expect(sessions.findKnown(['x', text], 'ada  lovelace')).toMatch(/^[\w-]{22}$/)
    expect(sessions.findKnown([text], 'Bob')).toBeUndefined()
    expect(sessions.findKnown([`${text}x`], 'Ada Lovelace')).toBeUndefined()
    users.length = 0
    expect(sessions.findKnown([text], 'Ada Lovelace')).toBeUndefined()
  })

  it('ends with a log-out, in every copy and after a restart', () => {
    house.clock.seconds = NOW + HOUR
    const copy = house.sessions.renew([text])?.text ?? ''
    expect(house.sessions.identify([copy])).toBeDefined()
    house.sessions.end([text])
    for (const sessions of [house.sessions, house.restart(), house.restart()])
      expect([sessions.identify([text]), sessions.identify([copy])]).toEqual([
        undefined,
        undefined,
      ])
  })

  it('ends with its user, with another password, and with another user of the name', () => {
    const [ada] = house.users
    if (!ada) throw new Error('no user')
    for (const users of [[], [{ ...ada, hash: `${ada.hash}x` }]]) {
      house.users.splice(0, 1, ...users)
      expect(house.sessions.identify([text])).toBeUndefined()
    }
  })
})

describe('what is no session', () => {
  const forge = (change: (text: string) => string) => change(text)
  it.each<[string, (text: string) => string]>([
    ['nothing', () => ''],
    ['a longer life', (text) => text.replace(String(NOW), String(NOW + 60))],
    ['another user', (text) => text.replace(/^(s1\.[^.]+)\.[^.]+/, '$1.Ym9i')],
    ['another id', (text) => text.replace(/^s1\.[^.]+/, `s1.${'A'.repeat(22)}`)],
    ['no signature', (text) => text.replace(/\.[^.]+$/, '')],
    ['an empty signature', (text) => text.replace(/[^.]+$/, '')],
    ['a second signature', (text) => `${text}.${'A'.repeat(43)}`],
    ['white space', (text) => `${text} `],
    [
      'a name like a property',
      (text) => text.replace(/^(s1\.[^.]+)\.[^.]+/, '$1.X19wcm90b19f'),
    ],
    ['a megabyte', (text) => text + 'x'.repeat(1024 * 1024)],
  ])('%s', (_, change) => {
    expect(house.sessions.identify([forge(change)])).toBeUndefined()
    expect(house.sessions.renew([forge(change)])).toBeUndefined()
  })

  it('a text with the key of somebody else', () => {
    const key = keyOfUser(Buffer.alloc(32, 1), house.users[0]?.hash ?? '')
    const session = { id: 'A'.repeat(22), name: 'Ada Lovelace', begun: NOW, seen: NOW }
    expect(house.sessions.identify([renderSession(session, key)])).toBeUndefined()
  })

  it('the token of a session', () => {
    const { csrf = '' } = house.sessions.identify([text]) ?? {}
    expect(house.sessions.identify([text.replace(/[^.]+$/, csrf)])).toBeUndefined()
    expect(macOf(Buffer.alloc(32), 'a')).not.toBe(macOf(Buffer.alloc(32), 'b'))
  })

  it('one that was seen in the future', () => {
    house.clock.seconds = NOW - HOUR
    expect(house.sessions.identify([text])).toBeUndefined()
  })
})
