// A graceful stop of a server.
import type { Server } from 'node:http'
import type { Socket } from 'node:net'

/** How long a reader's request may still take when the server has to end. */
const GRACE_MS = 2000

const SWEEP_MS = 20

/** Watches a server's connections; call before it listens. Returns its graceful stop. */
export function openStop(server: Server): () => Promise<void> {
  const sockets = new Set<Socket>()
  let stopped: Promise<void> | undefined
  server.on('connection', (socket) => {
    sockets.add(socket)
    socket.once('close', () => sockets.delete(socket))
  })
  server.prependListener('request', (_, outgoing) => {
    if (stopped !== undefined) outgoing.setHeader('Connection', 'close')
  })
  return () => {
    stopped ??= stop(server, sockets)
    return stopped
  }
}

/** Requests under way finish; who holds a connection and says nothing is cut off. */
async function stop(server: Server, sockets: ReadonlySet<Socket>): Promise<void> {
  const closed = new Promise((resolve) => server.close(resolve))
  // Browsers open connections ahead; Node calls one idle only after its first request.
  for (const socket of sockets) if (socket.bytesRead === 0) socket.destroy()
  server.closeIdleConnections()
  // An answer whose head was sent earlier leaves its connection open, to be closed here.
  const sweep = setInterval(() => server.closeIdleConnections(), SWEEP_MS)
  const cut = setTimeout(() => server.closeAllConnections(), GRACE_MS)
  await closed
  clearInterval(sweep)
  clearTimeout(cut)
}
