import { randomUUID } from 'node:crypto'
import type { IncomingMessage } from 'node:http'

import { listen, readBody, type TestServer } from '../http.ts'

export interface HubStub {
  /** Where publishers and subscribers turn to. */
  readonly url: string
  /** The forms of all publish requests, in order. */
  readonly pings: readonly URLSearchParams[]
  /** Content types of the same. */
  readonly pingTypes: readonly string[]
  /** What it answers from now on; `hang` is no answer at all. */
  behave(as: 'well' | 'hang' | number): void
  /** Settles when it has distributed, or tried to, every notification. */
  settle(): Promise<void>
}

interface Subscription {
  readonly topic: string
  readonly callback: string
}

/**
 * A small WebSub hub (https://www.w3.org/TR/websub/), without leases, secrets and retries. It
 * listens on the loopback until the test ends.
 */
export async function openHubStub(): Promise<HubStub> {
  const subscriptions = new Map<string, Subscription>()
  const pings: URLSearchParams[] = []
  const pingTypes: string[] = []
  const works = new Set<Promise<void>>()
  let behaviour: 'well' | 'hang' | number = 'well'

  // §5.3: a request takes effect when the subscriber has echoed the challenge.
  async function subscribe(topic: string, callback: string): Promise<void> {
    const challenge = randomUUID()
    const address = new URL(callback)
    address.searchParams.set('hub.mode', 'subscribe')
    address.searchParams.set('hub.topic', topic)
    address.searchParams.set('hub.challenge', challenge)
    address.searchParams.set('hub.lease_seconds', '864000')
    const response = await fetch(address)
    const isMeant = response.ok && (await response.text()) === challenge
    if (isMeant) subscriptions.set(`${topic} ${callback}`, { topic, callback })
  }

  // §7: the whole content, with the type that the topic has, and links to hub and topic.
  async function distribute(topic: string): Promise<void> {
    const interested = [...subscriptions.values()].filter(
      (known) => known.topic === topic,
    )
    if (interested.length === 0) return
    const response = await fetch(topic)
    if (!response.ok) return
    const body = await response.arrayBuffer()
    const headers = {
      'Content-Type': response.headers.get('content-type') ?? '',
      Link: `<${server.origin}/>; rel="hub", <${topic}>; rel="self"`,
    }
    for (const { callback } of interested) {
      await fetch(callback, { method: 'POST', headers, body })
    }
  }

  /** The status for a request, which is done after it was answered, as §5.2 allows. */
  async function accept(request: IncomingMessage): Promise<number> {
    const form = new URLSearchParams((await readBody(request)).toString())
    const topic = form.get('hub.topic') ?? form.get('hub.url') ?? ''
    if (form.get('hub.mode') === 'publish') {
      pings.push(form)
      pingTypes.push(request.headers['content-type'] ?? '')
    }
    if (behaviour !== 'well') return behaviour === 'hang' ? 0 : behaviour
    // A subscriber that is gone does not stop the others.
    const work = startWork(form, topic)?.catch(() => {})
    if (work === undefined) return 400
    works.add(work)
    void work.finally(() => works.delete(work))
    return 202
  }

  function startWork(form: URLSearchParams, topic: string): Promise<void> | undefined {
    if (!URL.canParse(topic)) return undefined
    const mode = form.get('hub.mode')
    if (mode === 'publish') return distribute(topic)
    return mode === 'subscribe'
      ? subscribe(topic, form.get('hub.callback') ?? '')
      : undefined
  }

  const server: TestServer = await listen(async (request, response) => {
    const status = await accept(request)
    if (status === 0) return
    const isMoved = status >= 300 && status < 400
    response.writeHead(status, isMoved ? { Location: '/moved' } : {})
    response.end(status < 300 ? '' : 'no')
  })
  return {
    url: `${server.origin}/`,
    pings,
    pingTypes,
    behave(as) {
      behaviour = as
    },
    async settle() {
      while (works.size > 0) await Promise.all(works)
    },
  }
}
