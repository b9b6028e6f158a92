import { describe, expect, it } from 'vitest'

import { Attempts } from '../../../lib/edit/accounts/attempts.ts'
import { NOW, openHouse, PASSWORD, type TestHouse } from './support.ts'

const HERE = '192.0.2.1'

const logIn = ({ logIns }: TestHouse, name: string, password: string, address = HERE) =>
  logIns.logIn({ name, password, address })

describe('a log-in', () => {
  it.each(['Ada Lovelace', 'ada lovelace', ' ADA  LOVELACE ', 'Ada\u00a0Lovelace'])(
    'takes the name %j',
    async (name) => {
      const house = await openHouse()
      const outcome = await logIn(house, name, PASSWORD)
      expect(outcome).toMatchObject({ kind: 'in', name: 'Ada Lovelace' })
      const text = outcome.kind === 'in' ? outcome.session.text : ''
      expect(house.sessions.identify([text])?.name).toBe('Ada Lovelace')
    },
  )

  it('takes a password however a keyboard spells its letters', async () => {
    const house = await openHouse()
    const hash = await house.passwords.hash('Zürcher Käse, drei')
    house.users.push({ name: 'Emil', email: 'e@example.org', hash, added: '' })
    const spelled = 'Zürcher Käse, drei'.normalize('NFD')
    expect(await logIn(house, 'emil', spelled)).toMatchObject({ kind: 'in' })
  })

  it('gives a session of its own each time: none can be planted', async () => {
    const house = await openHouse()
    const outcomes = [
      await logIn(house, 'Ada Lovelace', PASSWORD),
      await logIn(house, 'Ada Lovelace', PASSWORD),
    ]
    const texts = outcomes.map((one) => (one.kind === 'in' ? one.session.text : ''))
    expect(new Set(texts).size).toBe(2)
  })

  it.each([
    ['a wrong password', 'Ada Lovelace', 'seven pale crane'],
    ['no password', 'Ada Lovelace', ''],
    ['a name that nobody has', 'Bob', PASSWORD],
    ['no name', '', PASSWORD],
    ['a name like a property', '__proto__', PASSWORD],
    ['a name like a method', 'constructor', PASSWORD],
    ['a name with a line break', 'Ada Lovelace\r\nSet-Cookie: a=b', PASSWORD],
  ])('refuses %s alike, after the same work', async (_, name, password) => {
    const house = await openHouse()
    expect(await logIn(house, name, password)).toEqual({ kind: 'wrong' })
    expect(house.countHashes()).toBe(1)
  })
})

describe('a lock-out', () => {
  it('comes after five wrong passwords, of a name that nobody has too', async () => {
    for (const name of ['Ada Lovelace', 'Nobody']) {
      const house = await openHouse()
      for (let tries = 0; tries < 5; tries += 1)
        expect(await logIn(house, name, 'wrong')).toEqual({ kind: 'wrong' })
      expect(await logIn(house, name, PASSWORD)).toEqual({ kind: 'wait', seconds: 30 })
      expect(house.countHashes()).toBe(5)
    }
  })

  it('is over after the time that it told', async () => {
    const house = await openHouse()
    for (let tries = 0; tries < 5; tries += 1) await logIn(house, 'Ada Lovelace', 'x')
    house.clock.seconds += 29
    expect(await logIn(house, 'Ada Lovelace', PASSWORD)).toMatchObject({ kind: 'wait' })
    house.clock.seconds += 1
    expect(await logIn(house, 'Ada Lovelace', PASSWORD)).toMatchObject({ kind: 'in' })
  })

  it('doubles up to a quarter of an hour, and is forgotten after an hour', () => {
    const attempts = new Attempts(5)
    let nowMs = NOW * 1000
    const waits = Array.from({ length: 12 }, () => {
      attempts.count('ada', nowMs)
      const seconds = attempts.findWait('ada', nowMs) ?? 0
      nowMs += seconds * 1000
      return seconds
    })
    expect(waits).toEqual([0, 0, 0, 0, 30, 60, 120, 240, 480, 900, 900, 900])
    attempts.count('ada', nowMs + 60 * 60_000)
    expect(attempts.findWait('ada', nowMs + 60 * 60_000)).toBeUndefined()
  })

  it('of one name leaves others alone', async () => {
    const house = await openHouse()
    for (let tries = 0; tries < 6; tries += 1) await logIn(house, 'Nobody', 'wrong')
    expect(await logIn(house, 'Ada Lovelace', PASSWORD)).toMatchObject({ kind: 'in' })
  })

  it('is of an address too, and of no address where nobody can tell it', async () => {
    const house = await openHouse()
    for (let tries = 0; tries < 20; tries += 1) await logIn(house, `n${tries}`, 'wrong')
    expect(await logIn(house, 'Ada Lovelace', PASSWORD)).toMatchObject({ kind: 'wait' })
    expect(await logIn(house, 'Ada Lovelace', PASSWORD, '192.0.2.2')).toMatchObject({
      kind: 'in',
    })
    for (let tries = 0; tries < 20; tries += 1)
      await house.logIns.logIn({ name: `m${tries}`, password: '', address: undefined })
    const nowhere = { name: 'Ada Lovelace', password: PASSWORD, address: undefined }
    expect(await house.logIns.logIn(nowhere)).toMatchObject({ kind: 'in' })
  })

  it('counts what comes at once: of a thousand passwords it judges five', async () => {
    const house = await openHouse()
    const outcomes = await Promise.all(
      Array.from({ length: 1000 }, (_, n) => logIn(house, 'Ada Lovelace', `guess ${n}`)),
    )
    expect(house.countHashes()).toBe(5)
    expect(outcomes.filter(({ kind }) => kind === 'wrong').length).toBe(5)
  })

  it('judges few of ten thousand passwords, one after the other from anywhere', async () => {
    const house = await openHouse()
    for (let tries = 0; tries < 10_000; tries += 1)
      await logIn(
        house,
        'Ada Lovelace',
        `guess ${tries}`,
        `10.0.${tries >> 8}.${tries & 255}`,
      )
    expect(house.countHashes()).toBe(5)
  })

  it('lets go of a name after a right password', async () => {
    const house = await openHouse()
    for (let round = 0; round < 3; round += 1) {
      for (let tries = 0; tries < 4; tries += 1) await logIn(house, 'Ada Lovelace', 'x')
      expect(await logIn(house, 'Ada Lovelace', PASSWORD)).toMatchObject({ kind: 'in' })
    }
  })

  it('keeps as many places as there are, whatever names it is asked for', () => {
    const attempts = new Attempts(5)
    for (let tries = 0; tries < 40_000; tries += 1) attempts.count(`name ${tries}`, NOW)
    expect(attempts.size).toBeLessThanOrEqual(16_384)
  })
})

it('refuses a log-in of a user who was removed while it was judged', async () => {
  const house = await openHouse()
  const outcome = logIn(house, 'Ada Lovelace', PASSWORD)
  house.users.length = 0
  expect(await outcome).toEqual({ kind: 'wrong' })
})
