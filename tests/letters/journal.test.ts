import { expect, it } from 'vitest'

import {
  applyLine,
  JournalError,
  type Line,
  readJournal,
  renderJournal,
  renderLine,
} from '../../lib/letters/journal.ts'
import { toLetterKey } from '../../lib/letters/message.ts'
import { listUnsent, type Outcome, sendLetter } from '../../lib/letters/send-letter.ts'
import { makeSource, SENDER } from './support.ts'

const ADDRESSES = ['ada@x.example', 'bob@x.example', 'cy@x.example']
const SOURCE = makeSource()

class Killed extends Error {}

/** A server and a disk that outlive the process, which dies after so many steps. */
class World {
  text = ''
  readonly got: string[] = []
  answer: (address: string) => Outcome = () => ({ step: 'sent' })

  async run({ steps = Number.POSITIVE_INFINITY, isResend = false } = {}) {
    let left = steps
    const step = () => {
      left -= 1
      if (left < 0) throw new Killed()
    }
    const journal = readJournal(this.text)
    const record = (line: Line) => {
      step()
      applyLine(journal, line)
      this.text += renderLine(line)
    }
    const deliver = async ({ to }: { readonly to: { readonly address: string } }) => {
      step()
      const outcome = this.answer(to.address)
      if (outcome.step === 'sent') this.got.push(to.address)
      return outcome
    }
    const others = { now: () => new Date(0), onFailure() {}, wait: async () => true }
    const task = { sender: SENDER, source: SOURCE, addresses: ADDRESSES, isResend }
    return sendLetter({ journal, record, deliver, ...others }, task)
  }
}

it('sends nothing twice, wherever the process is killed', async () => {
  // Three steps for each letter, and one for the end.
  for (let steps = 0; steps <= 10; steps += 1) {
    const world = new World()
    await world.run({ steps }).catch(() => {})
    const { uncertain } = await world.run()
    expect(new Set(world.got).size, `${steps} steps`).toBe(world.got.length)
    expect(world.got.length + uncertain).toBeGreaterThanOrEqual(3)
    await world.run({ isResend: true })
    expect(new Set(world.got)).toEqual(new Set(ADDRESSES))
    expect(readJournal(world.text).done.has('one')).toBe(true)
  }
})

it('goes on after a bad address, and tries a busy one in three runs', async () => {
  const world = new World()
  world.answer = (address) => {
    if (address.startsWith('ada')) return { step: 'refused', reason: '550' }
    return address.startsWith('bob')
      ? { step: 'deferred', reason: '450' }
      : { step: 'sent' }
  }
  expect(await world.run()).toMatchObject({ sent: 1, refused: 1, deferred: 1 })
  expect(readJournal(world.text).done.size).toBe(0)
  expect(await world.run()).toMatchObject({ sent: 0, refused: 0, deferred: 1 })
  await world.run()
  expect(world.got).toEqual(['cy@x.example'])
  expect(listUnsent(readJournal(world.text), [SOURCE])).toEqual([])
})

it('stops where no letter would fare better, and goes on in the next run', async () => {
  const world = new World()
  world.answer = () => ({ step: 'unsent', reason: 'no server', isEnd: true })
  expect(await world.run()).toMatchObject({ sent: 0, isStopped: true, uncertain: 0 })
  world.answer = () => ({ step: 'sent' })
  expect(await world.run()).toMatchObject({ sent: 3, isStopped: false })
})

it('keeps what is uncertain when it is made short, and little else', () => {
  const key = toLetterKey('one', 'ada@x.example')
  const lines: Line[] = [
    { since: '2026-11-01T00:00:00.000Z' },
    { letter: 'one', key, step: 'sending' },
    { letter: 'one', key: 'k2', step: 'sending' },
    { letter: 'one', key: 'k2', step: 'sent' },
    { done: 'one', same: 'x' },
    { letter: 'two', key: 'k3', step: 'deferred' },
    { letter: 'two', key: 'k3', step: 'deferred' },
  ]
  const short = renderJournal(readJournal(lines.map(renderLine).join('')))
  expect(short.split('\n')).toHaveLength(6)
  expect(renderJournal(readJournal(short))).toBe(short)
  expect(readJournal(short).keys.get('k3')?.deferrals).toBe(2)
})

it('reads a last line that is cut off as not there, and refuses any other', () => {
  const whole = renderLine({ done: 'one', same: 'x' })
  expect(readJournal(`${whole}{"done":"tw`).done.size).toBe(1)
  expect(() => readJournal(`{"done"\n${whole}`)).toThrow(JournalError)
})

it('knows an article whose id is another', () => {
  const same = '2026-11-01T00:00:00.000Z The moon'
  const journal = readJournal(renderLine({ done: 'one', same }))
  const [renamed, other] = [
    makeSource({ id: 'x' }),
    makeSource({ id: 'y', title: 'Sun' }),
  ]
  expect(listUnsent(journal, [SOURCE, renamed, other])).toEqual([other])
})
