import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http'

import { listen, readBody } from './http.ts'

export interface ReceivedMessage {
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

export type Behaviour =
  | number
  | 'hang'
  | { readonly status: number; readonly headers: Record<string, string> }

export interface ReceiverStub {
  readonly url: string
  readonly messages: ReceivedMessage[]
  /** What it accepted, by id, in the order of coming. */
  listAccepted(): string[]
  /** How it answers from now on, or the next requests first. */
  behave(...behaviours: readonly Behaviour[]): void
  close(): Promise<void>
  /** At the same address again. */
  reopen(): Promise<void>
}

/** A receiver of webhooks that fails on demand. */
export async function openReceiverStub(): Promise<ReceiverStub> {
  const messages: ReceivedMessage[] = []
  const accepted: string[] = []
  let behaviours: readonly Behaviour[] = [204]
  const receive = async (request: IncomingMessage, response: ServerResponse) => {
    const [behaviour = 204, ...rest] = behaviours
    if (rest.length > 0) behaviours = rest
    const body = (await readBody(request)).toString()
    const { headers } = request
    messages.push({ headers, body })
    const status = answer(response, behaviour)
    if (status >= 200 && status < 300) accepted.push(String(headers['webhook-id']))
  }
  const { origin, close: closeFirst } = await listen(receive)
  let close = closeFirst
  return {
    url: `${origin}/hook`,
    messages,
    listAccepted: () => [...accepted],
    behave(...next) {
      behaviours = next
    },
    close: () => close(),
    async reopen() {
      close = (await listen(receive, Number(new URL(origin).port))).close
    },
  }
}

function answer(response: ServerResponse, behaviour: Behaviour): number {
  if (behaviour === 'hang') return 0
  const { status, headers = {} } =
    typeof behaviour === 'number' ? { status: behaviour } : behaviour
  response.writeHead(status, headers).end()
  return status
}
