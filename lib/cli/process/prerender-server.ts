import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import next from 'next'

import {
  DEPENDENCIES_TRAILER,
  type ListeningMessage,
} from '../../publish/prerender/worker-protocol.ts'
import { withDependencyTracking } from '../../content/invalidation/track-dependencies.ts'

// A process of its own: the private Next of the publisher. It answers on the loopback only,
// and after each answer says in a trailer what the queries had noted while it was rendered.

type Handle = (request: IncomingMessage, response: ServerResponse) => Promise<void>

const HOST = '127.0.0.1'

// However the publisher ends, its channel closes, and nothing of this process is left.
process.on('disconnect', () => process.exit(0))
// Whoever read the log may have gone. Next would log that, and so on for ever.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {})

const app = next({ dev: false, dir: process.argv[2] ?? process.cwd(), hostname: HOST })
await app.prepare()
const server = createServer(answerWith(app.getRequestHandler()))
// The publisher keeps its connections: none may be closed while a request is on its way.
server.keepAliveTimeout = 0
server.listen(0, HOST, () => {
  const { port } = server.address() as AddressInfo
  const message: ListeningMessage = { port }
  process.send?.(message)
})

function answerWith(handle: Handle) {
  return (request: IncomingMessage, response: ServerResponse): void => {
    const keys = new Set<string>()
    addTrailer(response, keys)
    // What it can not answer, Next answers itself, with status 500.
    void withDependencyTracking(keys, () => handle(request, response))
  }
}

/** RFC 9110 §6.5: fields that are known only when the content has been made. */
function addTrailer(response: ServerResponse, keys: ReadonlySet<string>): void {
  const end = response.end.bind(response)
  const setHeader = response.setHeader.bind(response)
  response.setHeader('Trailer', DEPENDENCIES_TRAILER)
  // A body of announced length has no trailer.
  response.setHeader = (name, value) =>
    name.toLowerCase() === 'content-length' ? response : setHeader(name, value)
  Object.assign(response, {
    end(...args: Parameters<typeof end>) {
      const value = encodeURIComponent(JSON.stringify([...keys]))
      response.addTrailers({ [DEPENDENCIES_TRAILER]: value })
      return end(...args)
    },
  })
}
