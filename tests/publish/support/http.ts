import { once } from 'node:events'
import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type ServerResponse,
} from 'node:http'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'

export interface TestServer {
  /** `http://127.0.0.1:40000`. */
  readonly origin: string
  close(): Promise<void>
}

/** A server on a free port of the loopback, or on a known one, until the test ends. */
export async function listen(
  answer: (request: IncomingMessage, response: ServerResponse) => unknown,
  known = 0,
): Promise<TestServer> {
  const listener: RequestListener = (request, response) => void answer(request, response)
  const server = createServer(listener)
  server.listen(known, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const close = async () => {
    if (!server.listening) return
    server.close()
    server.closeAllConnections()
    await once(server, 'close')
  }
  onTestFinished(close)
  return { origin: `http://127.0.0.1:${port}`, close }
}

export async function readBody(request: IncomingMessage): Promise<Buffer> {
  return Buffer.concat(await request.toArray())
}
