// The prerender process: runs Next on the loopback and sends cache tags as a trailer.
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import next from 'next'

import {
  CACHE_TAGS_TRAILER,
  formatCacheTags,
  type ListeningMessage,
} from '../../publish/prerender/worker-protocol.ts'
import { exitWithParent } from './parent.ts'
import { withDependencyTracking } from '../../content/invalidation/cache-tags.ts'

const HOST = '127.0.0.1'

exitWithParent()
// On a closed pipe Next would log the error that logging causes, endlessly.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {})

const app = next({ dev: false, dir: process.argv[2] ?? process.cwd(), hostname: HOST })
await app.prepare()
const handle = app.getRequestHandler()
const server = createServer((request, response) => {
  const tags = new Set<string>()
  addTrailer(response, tags)
  // Next answers its own errors, with status 500.
  void withDependencyTracking(tags, () => handle(request, response))
})
// The publisher reuses connections: a timeout could close one during a request.
server.keepAliveTimeout = 0
server.listen(0, HOST, () => {
  const { port } = server.address() as AddressInfo
  const message: ListeningMessage = { port }
  process.send?.(message)
})

/** RFC 9110 §6.5: trailer fields are generated while the content is sent. */
function addTrailer(response: ServerResponse, tags: ReadonlySet<string>): void {
  const end = response.end.bind(response)
  const setHeader = response.setHeader.bind(response)
  response.setHeader('Trailer', CACHE_TAGS_TRAILER)
  // RFC 9112 §7.1.2: trailers require chunked coding, thus no Content-Length.
  response.setHeader = (name, value) =>
    name.toLowerCase() === 'content-length' ? response : setHeader(name, value)
  Object.assign(response, {
    end(...args: Parameters<typeof end>) {
      response.addTrailers({ [CACHE_TAGS_TRAILER]: formatCacheTags(tags) })
      return end(...args)
    },
  })
}
