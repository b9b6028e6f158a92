import {
  Agent,
  createServer,
  type IncomingMessage,
  request,
  type Server,
  type ServerResponse,
} from 'node:http'
import type { AddressInfo } from 'node:net'

export interface FrontSettings {
  readonly host: string
  /** 0 takes a free one. */
  readonly port: number
  /** Port of the server behind, on loopback. */
  readonly targetPort: number
  /** Path whose page, with status 404, stands for every address that has none. */
  readonly notFoundPath: string
}

export interface Front {
  /** `http://127.0.0.1:3000`. */
  readonly origin: string
  /** Lets requests under way finish, for a while. */
  close(): Promise<void>
}

/** How long a reader's request may still take when the server has to end. */
const GRACE_MS = 2000

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
 * that only scripts can fill (`notFound()` in a dynamic route), so the whole page is put in
 * its place here. Rejects when the port is taken.
 */
export async function openFront(settings: FrontSettings): Promise<Front> {
  const { host, port, targetPort, notFoundPath } = settings
  const agent = new Agent({ keepAlive: true })
  const ask: Ask = (incoming, path, reply) => {
    const { method = 'GET', headers } = incoming
    const options = { agent, host: '127.0.0.1', port: targetPort, path, method, headers }
    return request(options, reply)
  }
  const server = createServer((incoming, outgoing) => {
    const path = incoming.url ?? '/'
    // RFC 9112 §3.2: `*` and whole addresses are for proxies and other servers.
    if (!path.startsWith('/'))
      return refuse(outgoing, 400, 'The address must begin with /.')
    forward(ask, incoming, outgoing, path, notFoundPath)
  })
  await listen(server, host, port)
  const { port: taken } = server.address() as AddressInfo
  const close = async () => {
    await closeServer(server)
    agent.destroy()
  }
  return { origin: `http://${host.includes(':') ? `[${host}]` : host}:${taken}`, close }
}

type Ask = (
  incoming: IncomingMessage,
  path: string,
  reply: (answer: IncomingMessage) => void,
) => ReturnType<typeof request>

function forward(
  ask: Ask,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  path: string,
  notFoundPath: string,
): void {
  const asked = ask(incoming, path, (answer) => {
    if (!isEmptyNotFound(incoming, answer)) return pass(answer, outgoing)
    answer.resume()
    ask(incoming, notFoundPath, (page) => pass(page, outgoing))
      .on('error', () => fail(outgoing))
      .end()
  })
  asked.on('error', () => {
    // The server behind had just closed a connection that was kept for reuse.
    const mayRepeat = asked.reusedSocket && isRead(incoming) && !outgoing.headersSent
    if (mayRepeat && !outgoing.destroyed)
      forward(ask, incoming, outgoing, path, notFoundPath)
    else fail(outgoing)
  })
  outgoing.on('close', () => asked.destroy())
  if (isRead(incoming)) asked.end()
  else incoming.pipe(asked)
}

function isRead({ method }: IncomingMessage): boolean {
  return method === 'GET' || method === 'HEAD'
}

function isEmptyNotFound(incoming: IncomingMessage, answer: IncomingMessage): boolean {
  const isPage = answer.headers['content-type']?.startsWith('text/html') ?? false
  return answer.statusCode === 404 && isPage && isRead(incoming)
}

function pass(answer: IncomingMessage, outgoing: ServerResponse): void {
  const headers = Object.entries(answer.headers).filter(([name]) => !HOP_BY_HOP.has(name))
  outgoing.writeHead(answer.statusCode ?? 502, Object.fromEntries(headers))
  answer.on('error', () => outgoing.destroy())
  answer.pipe(outgoing)
}

function fail(outgoing: ServerResponse): void {
  if (outgoing.headersSent) return void outgoing.destroy()
  refuse(
    outgoing,
    502,
    'The server behind this one does not answer. Try again in a moment.',
  )
}

function refuse(outgoing: ServerResponse, status: number, message: string): void {
  outgoing.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' })
  outgoing.end(`${message}\n`)
}

function listen(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, resolve)
  })
}

/** A client that keeps a connection open and says nothing must not hold the process. */
async function closeServer(server: Server): Promise<void> {
  const closed = new Promise((resolve) => server.close(resolve))
  server.closeIdleConnections()
  const timer = setTimeout(() => server.closeAllConnections(), GRACE_MS)
  await closed
  clearTimeout(timer)
}
