import {
  Agent,
  createServer,
  type IncomingMessage,
  request,
  type ServerResponse,
} from 'node:http'
import type { AddressInfo } from 'node:net'

export interface FrontSettings {
  readonly host: string
  /** 0 takes a free one. */
  readonly port: number
  /** Origin of the server behind, on loopback. */
  readonly target: string
  /** Path whose page, with status 404, stands for every address that has none. */
  readonly notFoundPath: string
}

export interface Front {
  /** `http://127.0.0.1:3000`. */
  readonly origin: string
  /** Lets requests under way finish. */
  close(): Promise<void>
}

// RFC 9110 §7.6.1: these are about one connection, not about the message.
const HOP_BY_HOP = new Set([
  'connection',
  'keep-alive',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
])

/**
 * The server that readers meet. Next answers an unknown article with status 404 and a body
 * that only scripts can fill (`notFound()` in a dynamic route), so that page is put in place
 * of it here. Rejects when the port is taken.
 */
export async function openFront({
  host,
  port,
  target,
  notFoundPath,
}: FrontSettings): Promise<Front> {
  const agent = new Agent({ keepAlive: true })
  const ask = (
    path: string,
    incoming: IncomingMessage,
    reply: (answer: IncomingMessage) => void,
  ) =>
    request(
      target + path,
      { agent, method: incoming.method ?? 'GET', headers: incoming.headers },
      reply,
    )

  const server = createServer((incoming, outgoing) => {
    const asked = ask(incoming.url ?? '/', incoming, (answer) => {
      if (!isEmptyNotFound(incoming, answer)) return pass(answer, outgoing)
      answer.resume()
      ask(notFoundPath, incoming, (page) => pass(page, outgoing))
        .on('error', () => fail(outgoing))
        .end()
    })
    asked.on('error', () => fail(outgoing))
    outgoing.on('close', () => asked.destroy())
    incoming.pipe(asked)
  })
  await listen(server, host, port)
  const { port: taken } = server.address() as AddressInfo
  return {
    origin: `http://${host.includes(':') ? `[${host}]` : host}:${taken}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          agent.destroy()
          resolve()
        })
        server.closeIdleConnections()
      }),
  }
}

function listen(server: ReturnType<typeof createServer>, host: string, port: number) {
  return new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, resolve)
  })
}

function isEmptyNotFound({ method }: IncomingMessage, answer: IncomingMessage): boolean {
  const isPage = answer.headers['content-type']?.startsWith('text/html') ?? false
  return answer.statusCode === 404 && isPage && (method === 'GET' || method === 'HEAD')
}

function pass(answer: IncomingMessage, outgoing: ServerResponse): void {
  const headers = Object.entries(answer.headers).filter(([name]) => !HOP_BY_HOP.has(name))
  outgoing.writeHead(answer.statusCode ?? 502, Object.fromEntries(headers))
  answer.pipe(outgoing)
}

function fail(outgoing: ServerResponse): void {
  if (outgoing.headersSent) return void outgoing.destroy()
  outgoing.writeHead(502, { 'Content-Type': 'text/plain; charset=utf-8' })
  outgoing.end('The server behind this one does not answer. Try again in a moment.\n')
}
