import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest'

import type { Attempt } from '../../../lib/publish/deliveries/attempt.ts'
import { findRetry, RETRIES_MS } from '../../../lib/publish/deliveries/delivery.ts'
import { DeliveryQueue } from '../../../lib/publish/deliveries/delivery-queue.ts'
import { DeliveryStore } from '../../../lib/publish/deliveries/delivery-store.ts'
import { openGuardedAgent } from '../../../lib/publish/deliveries/guarded-agent.ts'
import { parseNetworks } from '../../../lib/settings/networks.ts'
import { type FakeClock, makeFakeClock } from '../support/fake-clock.ts'
import { openReceiverStub, type ReceiverStub } from '../support/receiver-stub.ts'
import { waitFor } from '../../support/wait-for.ts'

const SECOND = 1000
const HOUR = 3600 * SECOND

let clock: FakeClock
let stateDir: string
let receiver: ReceiverStub
let attempts: Attempt[]
let store: DeliveryStore
let queue: DeliveryQueue
let edition: number

beforeEach(async () => {
  clock = makeFakeClock('2025-06-01T00:00:00Z')
  stateDir = mkdtempSync(join(tmpdir(), 'imprint-deliveries-'))
  onTestFinished(() => rmSync(stateDir, { recursive: true, force: true }))
  receiver = await openReceiverStub()
  attempts = []
  edition = 0
  open()
})

/** As after a restart. */
function open(allowed = '127.0.0.1'): void {
  const opened = new DeliveryStore(stateDir)
  const dispatcher = openGuardedAgent(parseNetworks(allowed))
  store = opened
  queue = new DeliveryQueue({
    store,
    clock,
    dispatcher,
    random: () => 0,
    canSend: () => true,
    headersOf: ({ id }) => ({ 'webhook-id': id }),
    onAttempt: (attempt) => attempts.push(attempt),
    onError: (error) => {
      throw error
    },
  })
  const { close } = queue
  onTestFinished(async () => {
    await close.call(queue)
    await dispatcher.destroy()
    opened.close()
  })
}

function add(url = receiver.url): void {
  edition += 1
  const message = { id: `${edition}`, body: `{"edition":${edition}}` }
  store.add(
    { url, kind: 'webhook' },
    [message],
    { epoch: 'e', seq: edition },
    clock.now(),
  )
  queue.wake()
}

/** Waits for the end of the first so many tries. Returns the last. */
async function attempted(count: number): Promise<Attempt | undefined> {
  await waitFor(() => expect(attempts).toHaveLength(count), { interval: 2 })
  return attempts.at(-1)
}

/** Goes on with all looks on the way: the queue looks once a minute. */
async function pass(milliseconds: number): Promise<void> {
  await waitFor(() => expect(clock.nextMs).toBeDefined(), { interval: 2 })
  for (let left = milliseconds; left > 0; ) {
    const step = Math.min(left, clock.nextMs ?? left)
    clock.advance(step)
    left -= step
  }
}

const listStates = () => store.list().map(({ id, state, tries }) => [id, state, tries])

it('a message is sent at once, once', async () => {
  add()
  expect(await attempted(1)).toMatchObject({ isDone: true, reason: '204' })
  expect(receiver.messages).toMatchObject([
    {
      body: '{"edition":1}',
      headers: { 'content-type': 'application/json; charset=utf-8', 'webhook-id': '1' },
    },
  ])
  queue.wake()
  expect([clock.nextMs, receiver.messages.length]).toEqual([undefined, 1])
})

it('a receiver that fails, sleeps and is restarted gets each once in the end, in order', async () => {
  receiver.behave(500, 503, 500, 'hang')
  add()
  await attempted(1)
  add()
  add()
  await pass(5 * SECOND)
  await attempted(2)
  await pass(300 * SECOND)
  await attempted(3)
  await pass(1800 * SECOND)
  await waitFor(() => expect(receiver.messages).toHaveLength(4))
  clock.advance(20 * SECOND)
  expect(await attempted(4)).toMatchObject({ retryMs: 2 * HOUR })
  await receiver.close()
  await pass(2 * HOUR)
  expect((await attempted(5))?.reason).toMatch('ECONNREFUSED')
  // The sender is restarted too.
  await queue.close()
  store.close()
  await receiver.reopen()
  receiver.behave(200)
  open()
  add()
  expect(receiver.listAccepted()).toEqual([])
  await pass(5 * HOUR)
  await attempted(9)
  expect(receiver.listAccepted()).toEqual(['1', '2', '3', '4'])
  expect(listStates()).toEqual([
    ['1', 'done', 6],
    ...['2', '3', '4'].map((id) => [id, 'done', 1]),
  ])
})

it('each wait is up to a tenth longer, and the last try has none', () => {
  const waits = [0, 0.5, 1].map((random) => findRetry(1, {}, random))
  expect(waits).toEqual([5000, 5250, 5500])
  expect(findRetry(RETRIES_MS.length + 1, { retryAfterMs: 1000 }, 0)).toBeUndefined()
})

it('one receiver does not wait for another', async () => {
  const other = await openReceiverStub()
  receiver.behave('hang')
  add()
  add(other.url)
  await attempted(1)
  expect(other.listAccepted()).toEqual(['2'])
})

describe('a receiver that fails', () => {
  it('is tried for three days, then given up with all that waits behind', async () => {
    receiver.behave(500)
    add()
    for (const [index, wait] of RETRIES_MS.entries()) {
      expect(await attempted(index + 1)).toMatchObject({ isDone: false, retryMs: wait })
      if (index === 0) add()
      await pass(wait)
    }
    expect(await attempted(10)).toMatchObject({ reason: '500', retryMs: undefined })
    expect(listStates()).toEqual([
      ['1', 'failed', 10],
      ['2', 'failed', 0],
    ])
    receiver.behave(200)
    add()
    await attempted(11)
    expect(receiver.listAccepted()).toEqual(['3'])
  })

  it('is asked later when it says so, but within a day', async () => {
    receiver.behave({ status: 429, headers: { 'Retry-After': '7200' } })
    add()
    expect(await attempted(1)).toMatchObject({ retryMs: 2 * HOUR })
    receiver.behave({
      status: 503,
      headers: { 'Retry-After': 'Fri, 01 Aug 2025 00:00:00 GMT' },
    })
    await pass(2 * HOUR)
    expect(await attempted(2)).toMatchObject({ retryMs: 24 * HOUR })
  })

  it('with 410 gets no other, until one is accepted by hand', async () => {
    receiver.behave(410)
    add()
    expect(await attempted(1)).toMatchObject({ isDone: false, retryMs: undefined })
    receiver.behave(200)
    add()
    expect([receiver.messages.length, store.isClosed(receiver.url)]).toEqual([1, true])
  })

  it('by leading elsewhere is not followed', async () => {
    receiver.behave({ status: 307, headers: { Location: receiver.url } })
    add()
    expect(await attempted(1)).toMatchObject({ isDone: false, reason: '307' })
    expect(receiver.messages).toHaveLength(1)
  })

  it('hangs: it is left after twenty seconds', async () => {
    receiver.behave('hang')
    add()
    await waitFor(() => expect(receiver.messages).toHaveLength(1))
    clock.advance(20 * SECOND - 1)
    expect(attempts).toEqual([])
    clock.advance(1)
    expect(await attempted(1)).toMatchObject({
      reason: 'no answer within 20 seconds',
      retryMs: 5 * SECOND,
    })
  })
})

it('the end cuts off what is under way, and counts no try', async () => {
  receiver.behave('hang')
  add()
  await waitFor(() => expect(receiver.messages).toHaveLength(1))
  await queue.close()
  expect([clock.nextMs, attempts, listStates()]).toEqual([
    undefined,
    [],
    [['1', 'waiting', 0]],
  ])
})

it('a private address is refused when it is connected to', async () => {
  await queue.close()
  open('')
  add()
  expect(await attempted(1)).toMatchObject({
    reason: '127.0.0.1 is a private address, which WEBHOOK_ALLOW does not name',
  })
  expect(receiver.messages).toEqual([])
})

it('a receiver that the site names no more gets nothing', async () => {
  receiver.behave(500)
  add()
  await attempted(1)
  store.keepReceivers([])
  await pass(60 * SECOND)
  expect([receiver.messages.length, store.list()]).toEqual([1, []])
})

it('keeps the last hundred that are finished', async () => {
  for (let i = 0; i < 103; i += 1) add()
  await attempted(103)
  expect(store.list()).toHaveLength(100)
  expect(store.list()[0]?.id).toBe('4')
})
