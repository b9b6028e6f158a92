import type { IncomingHttpHeaders } from 'node:http'

import { listen, readBody } from '../http.ts'

export interface Delivery {
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

export interface WebSubSubscriber {
  readonly callback: string
  /** What hubs have brought, in order. */
  readonly deliveries: readonly Delivery[]
  /** Asks a hub for a topic. Resolves with its status. */
  subscribe(hub: string, topic: string): Promise<number>
}

/** A feed reader that wants what it has asked for, and nothing else. */
export async function openWebSubSubscriber(): Promise<WebSubSubscriber> {
  const wanted = new Set<string>()
  const deliveries: Delivery[] = []
  const server = await listen(async (request, response) => {
    if (request.method === 'POST') {
      deliveries.push({
        headers: request.headers,
        body: (await readBody(request)).toString(),
      })
      response.writeHead(204).end()
      return
    }
    // §5.3.1: 404 for a topic that was not asked for.
    const { searchParams } = new URL(request.url ?? '/', server.origin)
    const isWanted = wanted.has(searchParams.get('hub.topic') ?? '')
    response.writeHead(isWanted ? 200 : 404).end(searchParams.get('hub.challenge'))
  })
  const callback = `${server.origin}/callback?reader=1`
  return {
    callback,
    deliveries,
    async subscribe(hub, topic) {
      wanted.add(topic)
      const response = await fetch(hub, {
        method: 'POST',
        body: new URLSearchParams({
          'hub.mode': 'subscribe',
          'hub.topic': topic,
          'hub.callback': callback,
        }),
      })
      return response.status
    },
  }
}
