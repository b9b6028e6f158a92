import { beforeEach, describe, expect, it, onTestFinished } from 'vitest'

import { Scheduler } from '../../lib/publish/scheduler.ts'
import type { PublishOutcome, Publisher } from '../../lib/publish/publisher.ts'
import { type FakeClock, makeFakeClock } from './support/fake-clock.ts'

const SECOND = 1000

/** A publisher whose publishes end when, and as, the test says. */
interface FakePublisher extends Pick<Publisher, 'publish'> {
  /** How often it was called. */
  readonly count: number
  readonly signal: AbortSignal | undefined
  end(outcome?: Partial<PublishOutcome> & { readonly nextDue?: string }): Promise<void>
  fail(error?: unknown): Promise<void>
}

let clock: FakeClock
let publisher: FakePublisher
let outcomes: PublishOutcome[]
let errors: [error: unknown, retryMs: number][]
let scheduler: Scheduler<PublishOutcome>

beforeEach(() => {
  clock = makeFakeClock('2025-06-01T00:00:00Z')
  publisher = makeFakePublisher()
  outcomes = []
  errors = []
  scheduler = new Scheduler((signal) => publisher.publish(signal), {
    clock,
    onOutcome: (outcome) => outcomes.push(outcome),
    onError: (error, retryMs) => errors.push([error, retryMs]),
  })
  onTestFinished(() => void scheduler.close())
})

it('publishes at once, and then waits for a change', async () => {
  expect(publisher.count).toBe(1)
  await publisher.end()
  expect([outcomes.length, clock.nextMs]).toEqual([1, undefined])
  scheduler.wake()
  expect(publisher.count).toBe(2)
})

describe('a change while it publishes', () => {
  it('is published after it, once however many there were', async () => {
    for (let i = 0; i < 5; i += 1) scheduler.wake()
    expect(publisher.count).toBe(1)
    await publisher.end()
    expect(publisher.count).toBe(2)
    await publisher.end()
    expect(publisher.count).toBe(2)
  })

  it('is published at once when that has failed', async () => {
    scheduler.wake()
    await publisher.fail()
    expect(publisher.count).toBe(2)
    await publisher.end()
    expect(clock.nextMs).toBeUndefined()
  })
})

describe('a failure', () => {
  it('is tried again after 1, 2, 4 … 30 seconds', async () => {
    const waits: unknown[] = []
    for (let i = 0; i < 8; i += 1) {
      await publisher.fail()
      waits.push((clock.nextMs ?? 0) / SECOND)
      clock.advance(clock.nextMs ?? 0)
    }
    expect(waits).toEqual([1, 2, 4, 8, 16, 30, 30, 30])
    expect(errors.map(([, retryMs]) => retryMs / SECOND)).toEqual(waits)
    expect(publisher.count).toBe(9)
  })

  it('is forgotten after a success', async () => {
    for (let i = 0; i < 3; i += 1) {
      await publisher.fail()
      clock.advance(clock.nextMs ?? 0)
    }
    await publisher.end()
    scheduler.wake()
    await publisher.fail()
    expect(clock.nextMs).toBe(SECOND)
  })

  it('does not keep a change waiting', async () => {
    for (let i = 0; i < 6; i += 1) {
      await publisher.fail()
      clock.advance(clock.nextMs ?? 0)
    }
    await publisher.fail()
    expect(clock.nextMs).toBe(30 * SECOND)
    scheduler.wake()
    expect(publisher.count).toBe(8)
    await publisher.end()
    expect(clock.nextMs).toBeUndefined()
  })

  it('is tried again in time when the clock is set back meanwhile', async () => {
    await publisher.fail()
    clock.set('2025-05-01T00:00:00Z')
    clock.advance(SECOND)
    expect(publisher.count).toBe(2)
  })

  it('of single pages is tried again too, and reported as an outcome', async () => {
    const failures = new Map([['/a', 'no']])
    await publisher.end({ failures })
    expect([outcomes.length, errors.length, clock.nextMs]).toEqual([1, 0, SECOND])
    clock.advance(SECOND)
    await publisher.end({ failures })
    expect(clock.nextMs).toBe(2 * SECOND)
    clock.advance(2 * SECOND)
    await publisher.end()
    expect(clock.nextMs).toBeUndefined()
  })
})

describe('a scheduled article', () => {
  it('is published at its instant, not a millisecond before', async () => {
    await publisher.end({ nextDue: '2025-06-01T08:00:00.000Z' })
    clock.advance(8 * 3600 * SECOND - 1)
    expect(publisher.count).toBe(1)
    clock.advance(1)
    expect(publisher.count).toBe(2)
    expect(clock.now().toISOString()).toBe('2025-06-01T08:00:00.000Z')
  })

  it('that came due meanwhile is published at once', async () => {
    clock.advance(5 * SECOND)
    await publisher.end({ nextDue: '2025-06-01T00:00:04.000Z' })
    expect(clock.nextMs).toBe(0)
    clock.advance(0)
    expect(publisher.count).toBe(2)
  })

  it('is looked at every minute: the machine may have slept', async () => {
    const nextDue = '2026-01-01T00:00:00.000Z'
    await publisher.end({ nextDue })
    for (let i = 0; i < 8; i += 1) {
      expect(clock.nextMs).toBe(60 * SECOND)
      clock.advance(60 * SECOND)
    }
    expect(publisher.count).toBe(1)
    clock.set('2026-01-01T08:00:00Z')
    clock.advance(60 * SECOND)
    expect(publisher.count).toBe(2)
  })

  it('is not kept waiting by pages that fail', async () => {
    const failures = new Map([['/a', 'no']])
    for (let i = 0; i < 5; i += 1) {
      await publisher.end({ failures })
      clock.advance(clock.nextMs ?? 0)
    }
    const due = new Date(clock.now().getTime() + 5 * SECOND)
    await publisher.end({ failures, nextDue: due.toISOString() })
    expect(clock.nextMs).toBe(5 * SECOND)
  })

  it('is published once when a change came before', async () => {
    await publisher.end({ nextDue: '2025-06-01T00:01:00.000Z' })
    scheduler.wake()
    await publisher.end({ nextDue: '2025-06-01T00:02:00.000Z' })
    clock.advance(119 * SECOND)
    expect(publisher.count).toBe(2)
    clock.advance(SECOND)
    expect(publisher.count).toBe(3)
  })
})

describe('the end', () => {
  it('waits for what is under way, and nothing follows', async () => {
    scheduler.wake()
    let isClosed = false
    const closing = scheduler.close().then(() => {
      isClosed = true
    })
    await settle()
    expect([isClosed, publisher.signal?.aborted]).toEqual([false, true])
    await publisher.end({ nextDue: '2025-06-01T00:01:00.000Z' })
    await closing
    scheduler.wake()
    expect([publisher.count, clock.nextMs]).toEqual([1, undefined])
  })

  it('is no failure of what was cut off', async () => {
    const closing = scheduler.close()
    await publisher.fail(publisher.signal?.reason)
    await closing
    expect([errors, clock.nextMs]).toEqual([[], undefined])
  })

  it('takes the timer back', async () => {
    await publisher.end({ nextDue: '2025-06-01T00:01:00.000Z' })
    await scheduler.close()
    expect(clock.nextMs).toBeUndefined()
  })
})

interface Call {
  resolve(outcome: PublishOutcome): void
  reject(error: unknown): void
}

function makeFakePublisher(): FakePublisher {
  const calls: Call[] = []
  let signal: AbortSignal | undefined
  const last = () => {
    const call = calls.at(-1)
    if (call === undefined) throw new Error('Nothing is being published')
    return call
  }
  return {
    get count() {
      return calls.length
    },
    get signal() {
      return signal
    },
    publish(given) {
      signal = given
      return new Promise((resolve, reject) => calls.push({ resolve, reject }))
    },
    async end({ nextDue, ...outcome } = {}) {
      const snapshot = { number: 1, changed: true, ...(nextDue && { nextDue }) }
      last().resolve({
        failures: new Map(),
        replaced: 0,
        tried: new Set(),
        seconds: 0,
        hasChanged: true,
        snapshot,
        ...outcome,
      })
      await settle()
    },
    async fail(error = new Error('The disk is full')) {
      last().reject(error)
      await settle()
    },
  }
}

/** Lets everything that can go on go on. */
function settle(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}
