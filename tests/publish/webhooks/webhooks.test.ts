import { createHmac } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Webhook } from 'standardwebhooks'
import { describe, expect, it, onTestFinished, vi } from 'vitest'

import {
  DeliveryStore,
  type LogMark,
} from '../../../lib/publish/deliveries/delivery-store.ts'
import type { Change, Edition } from '../../../lib/publish/webhooks/edition.ts'
import { toWebhookMessage } from '../../../lib/publish/webhooks/message.ts'
import { queueEditions, type Receiver } from '../../../lib/publish/webhooks/receiver.ts'
import { signMessage } from '../../../lib/publish/webhooks/sign.ts'

const NOW = new Date('2025-06-01T00:00:00Z')
const URL_A = 'https://a.example/hook'
const OLD = Buffer.alloc(24, 'old')
const NEW = Buffer.alloc(32, 'new')

const changeOf = (seq: number): Change => ({
  ...{ seq, edition: 3, at: '2025-05-31T23:59:59.000Z', op: 'delete' },
  ...{ type: 'article', id: `id-${seq}`, slug: `slug-${seq}` },
})

function editionOf(edition: number, count = 1, epoch = 'e1'): Edition {
  return {
    ...{ epoch, edition, seq: edition * count },
    index: 'https://blog.example/api/v1/index.json',
    lists: ['https://blog.example/api/v1/lists/all/newest.json'],
    changes: Array.from({ length: count }, (_, i) => changeOf(i + 1)),
  }
}

describe('a message', () => {
  it('names the edition, what it changed, and its receiver', () => {
    const { id, body } = toWebhookMessage(editionOf(3), URL_A, NOW)
    expect(id).toMatch(/^e1\.3\.[0-9a-f]{8}$/)
    expect(JSON.parse(body)).toEqual({
      type: 'edition.published',
      timestamp: '2025-06-01T00:00:00.000Z',
      data: editionOf(3),
    })
    expect(toWebhookMessage(editionOf(3), 'https://b.example/', NOW).id).not.toBe(id)
  })

  it('has a hundred changes at most, and the last `seq`', () => {
    const { data } = JSON.parse(toWebhookMessage(editionOf(2, 150), URL_A, NOW).body)
    expect([data.changes.length, data.changes[0].seq, data.seq]).toEqual([100, 1, 300])
  })
})

describe('a signature', () => {
  const message = toWebhookMessage(editionOf(1), URL_A, NOW)
  const headers = { ...signMessage(message, [OLD, NEW], NOW) }
  /** The package compares with the time of the machine. */
  const verify = (
    secret: Uint8Array,
    body: string,
    given: Record<string, string>,
    at = NOW,
  ) => {
    vi.useFakeTimers({ toFake: ['Date'], now: at })
    onTestFinished(() => void vi.useRealTimers())
    const key = Buffer.from(secret).toString('base64')
    return new Webhook(`whsec_${key}`).verify(body, given)
  }

  it('is right for each secret', () => {
    expect(verify(OLD, message.body, headers)).toEqual(JSON.parse(message.body))
    expect(verify(NEW, message.body, headers)).toEqual(JSON.parse(message.body))
    expect(() => verify(Buffer.alloc(24, 'other'), message.body, headers)).toThrow(
      'No matching signature',
    )
  })

  it.each([
    ['another body', { body: message.body.replace('slug-1', 'slug-2') }],
    ['another id', { given: { ...headers, 'webhook-id': 'e1.2.00000000' } }],
    ['another time', { given: { ...headers, 'webhook-timestamp': '1748736001' } }],
    ['no signature', { given: { ...headers, 'webhook-signature': 'v1,' } }],
    ['six minutes after it was made', { at: new Date(NOW.getTime() + 360_000) }],
    ['six minutes before it was made', { at: new Date(NOW.getTime() - 360_000) }],
  ])(
    'is refused with %s',
    (_, {
      body = message.body,
      given = headers,
      at = NOW,
    }: {
      readonly body?: string
      readonly given?: typeof headers
      readonly at?: Date
    }) => {
      expect(() => verify(NEW, body, given, at)).toThrow()
    },
  )

  it('is an HMAC over id, time and body', () => {
    const signed = `${message.id}.${NOW.getTime() / 1000}.${message.body}`
    const expected = createHmac('sha256', OLD).update(signed).digest('base64')
    expect(signMessage(message, [OLD], NOW)['webhook-signature']).toBe(`v1,${expected}`)
  })
})

describe('the queue', () => {
  function openStore(): DeliveryStore {
    const stateDir = mkdtempSync(join(tmpdir(), 'imprint-editions-'))
    const store = new DeliveryStore(stateDir)
    onTestFinished(() => {
      store.close()
      rmSync(stateDir, { recursive: true, force: true })
    })
    return store
  }

  const receiver: Receiver = {
    url: URL_A,
    kind: 'webhook',
    toMessages: (edition, now) => [toWebhookMessage(edition, URL_A, now)],
  }

  /** What the tables of changes would answer. */
  const listOf = (all: readonly Edition[]) => (known: LogMark | undefined) => {
    const [last] = all.slice(-1)
    if (known?.epoch !== last?.epoch) return all.slice(-1)
    return all.filter(({ edition }) => edition > (known?.seq ?? 0))
  }

  const listIds = (store: DeliveryStore) =>
    store.list().map(({ id }) => id.split('.').slice(0, 2).join('.'))

  it('begins with the current edition, and misses none after it', () => {
    const store = openStore()
    const all = [1, 2, 3].map((number) => editionOf(number))
    queueEditions(store, [receiver], listOf(all.slice(0, 1)), NOW)
    queueEditions(store, [receiver], listOf(all.slice(0, 1)), NOW)
    expect(listIds(store)).toEqual(['e1.1'])
    queueEditions(store, [receiver], listOf(all), NOW)
    queueEditions(store, [receiver], listOf(all), NOW)
    expect(listIds(store)).toEqual(['e1.1', 'e1.2', 'e1.3'])
  })

  it('goes on with a new epoch, whatever its number', () => {
    const store = openStore()
    queueEditions(store, [receiver], listOf([editionOf(7)]), NOW)
    queueEditions(store, [receiver], listOf([editionOf(0, 1, 'e2')]), NOW)
    expect(listIds(store)).toEqual(['e1.7', 'e2.0'])
  })
})
