// The prerender process: answers the publisher with what it stores for an address.
import 'next/dist/build/adapter/setup-node-env.external.js'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'

import { withDependencyTracking } from '../../content/invalidation/cache-tags.ts'
import { type GivenModels, withGiven } from '../../content/queries/pages/given.ts'
import { readClientPages } from '../../publish/prerender/client-pages.ts'
import { type Answer, finish } from '../../publish/prerender/finish.ts'
import { NOT_FOUND_ROUTE } from '../../publish/prerender/routes-manifest.ts'
import {
  formatRendered,
  type ListeningMessage,
  type Rendered,
} from '../../publish/prerender/worker-protocol.ts'
import { distDirOf } from '../process/next.ts'
import { exitWithParent } from '../process/parent.ts'
import { answerOf, type KeptResponse } from './answer-of.ts'
import { BuiltApp } from './built-app.ts'
import { findDocument } from './documents.ts'

const HOST = '127.0.0.1'

exitWithParent()
// On a closed pipe Next would log the error that logging causes, endlessly.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {})

const root = process.argv[2] ?? process.cwd()
const app = new BuiltApp(root, distDirOf())
const { keepsReact } = readClientPages(join(root, distDirOf()))
const server = createServer((request, response) => {
  void render(request).then((rendered) => response.end(formatRendered(rendered)))
})
// The publisher reuses connections: a timeout could close one during a request.
server.keepAliveTimeout = 0
server.listen(0, HOST, () => {
  const { port } = server.address() as AddressInfo
  const message: ListeningMessage = { port }
  process.send?.(message)
})

async function render(request: IncomingMessage): Promise<Rendered> {
  const { basePath } = app
  // Next deletes fields of the request while it answers.
  const { 'if-none-match': known, 'accept-encoding': accepted } = request.headers
  const path = (request.url ?? '/').slice(basePath.length) || '/'
  const given = request.method === 'POST' ? parseGiven(await text(request)) : undefined
  // For the app it is a page like all others.
  request.method = 'GET'
  const answer = await (given
    ? withGiven(given, () => ask(request, path))
    : ask(request, path))
  return finish(path, answer, { basePath, keepsReact, known, accepted })
}

// The process that started this one wrote it.
function parseGiven(json: string): GivenModels {
  return JSON.parse(json) as GivenModels
}

/** An error of a page is logged, and answered with status 500. */
async function ask(request: IncomingMessage, path: string): Promise<Answer> {
  const tags = new Set<string>()
  try {
    const document = withDependencyTracking(tags, () => findDocument(path))
    if (document) return { status: 200, ...document, tags: [...tags] }
    const handle = () =>
      answerOf(request, (asked, response) => app.handle(asked, response))
    const isShown = path === NOT_FOUND_ROUTE
    const kept = await withDependencyTracking(tags, handle, isShown)
    return toAnswer(kept, tags)
  } catch (error) {
    console.error(error)
    return { status: 500, type: 'text/plain', body: Buffer.alloc(0), tags: [...tags] }
  }
}

function toAnswer({ status, body, header }: KeptResponse, tags: Set<string>): Answer {
  const modified = Date.parse(header('Last-Modified') ?? '')
  return {
    status,
    type: header('Content-Type') ?? 'application/octet-stream',
    location: header('Location'),
    modified: Number.isNaN(modified) ? undefined : new Date(modified).toISOString(),
    tags: [...tags],
    body,
  }
}
