// The server behind `npm start`.
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http'
import { getRequestListener, type HttpBindings, RequestError } from '@hono/node-server'
import { Hono } from 'hono'

import type { PolicySettings } from '../http/headers.ts'
import { type Address, parseAddress } from './address.ts'
import { openStop } from './close-server.ts'
import type { Editor } from './edit/editor.ts'
import { FileCache } from './file-cache.ts'
import type { Preview } from './preview/preview.ts'
import { PUBLISH_HOOK, type PublishHook } from './publish-hook/publish-hook.ts'
import { respond } from './respond.ts'
import { plainHead, textResponse } from './response-headers.ts'
import { toSitePath } from './route.ts'
import type { Search } from './search/search.ts'
import type { RequestContext, Source } from './send-file.ts'
import type { ServedSite } from './site.ts'

export type { ServedFile, ServedSite } from './site.ts'

const MAX_CACHE_BYTES = 64 * 1024 * 1024

/** Who answers at addresses that are more than files: each is there if its owner wants it. */
export interface Answerers {
  readonly publishHook?: PublishHook | undefined
  readonly preview?: Preview | undefined
  readonly search?: Search | undefined
  readonly editor?: Editor | undefined
}

/** The server that readers meet. */
export class SiteServer {
  /** `http://127.0.0.1:3000`. */
  readonly origin: string
  readonly #stop: () => Promise<void>

  private constructor(origin: string, stop: () => Promise<void>) {
    this.origin = origin
    this.#stop = stop
  }

  /** Port 0 takes a free one; rejects when a port is taken. */
  static async open(
    site: ServedSite,
    { host, port }: { readonly host: string; readonly port: number },
    answerers: Answerers = {},
  ): Promise<SiteServer> {
    const listener = getRequestListener(createApp(site, answerers).fetch, {
      // For HTTP/1.0, where a request need not name the host.
      hostname: 'localhost',
      errorHandler: (error) => refuse(error, policyFor(site, {})),
    })
    const server = createServer(listener)
    const stop = openStop(server)
    const taken = await listen(server, host, port)
    const name = host.includes(':') ? `[${host}]` : host
    return new SiteServer(`http://${name}:${taken}`, stop)
  }

  /** Lets requests under way finish, for two seconds at most. */
  close(): Promise<void> {
    return this.#stop()
  }
}

const ALLOW = { Allow: 'GET, HEAD, OPTIONS' }

/**
 * One route for all addresses: the library would decode and normalise them, and what an
 * address means is decided on the request target as it was sent.
 */
function createApp(
  site: ServedSite,
  { publishHook, preview, search, editor }: Answerers,
): Hono<{ Bindings: HttpBindings }> {
  const source = { site, cache: new FileCache(MAX_CACHE_BYTES) }
  const app = new Hono<{ Bindings: HttpBindings }>({ getPath: () => '/' })
  app.get('/', ({ env: { incoming } }) => {
    const { url = '/', method, headers } = incoming
    const policy = policyFor(site, headers)
    const address = parseAddress(url)
    if (address === undefined) return badRequest(policy)
    const path = toSitePath(address.path, site.basePath)
    if (preview?.owns(path)) return preview.respond(path, headers, policy)
    if (editor?.owns(path)) return editor.respond(incoming, path, policy)
    const context = { method, headers, policy }
    const answer = search?.owns(path)
      ? answerSearch(search, source, context, address)
      : respond(source, context, address)
    return editor?.isAlone(headers)
      ? editor.screen(Promise.resolve(answer), policy)
      : answer
  })
  app.options('/', ({ env: { incoming } }) => {
    const policy = policyFor(site, incoming.headers)
    const path = findSitePath(site, incoming.url)
    if (preview?.owns(path)) return preview.respondToPreflight(incoming.headers, policy)
    return new Response(null, plainHead(204, policy, ALLOW))
  })
  app.post('/', ({ env: { incoming } }, next) => {
    const path = findSitePath(site, incoming.url)
    const policy = policyFor(site, incoming.headers)
    if (editor?.owns(path)) return editor.respond(incoming, path, policy)
    if (path !== PUBLISH_HOOK) return next()
    return publishHook?.respond(incoming, policy) ?? nothingHere(policy)
  })
  // With one route for all addresses, what has no route is a method (RFC 9110 §15.5.6).
  app.notFound(({ env: { incoming } }) => {
    const policy = policyFor(site, incoming.headers)
    return textResponse(405, 'This server is for reading.\n', policy, ALLOW)
  })
  app.onError((error, { env }) => refuse(error, policyFor(site, env.incoming.headers)))
  return app
}

async function answerSearch(
  search: Search,
  source: Source,
  context: RequestContext,
  address: Address,
): Promise<Response> {
  const answer = await search.respond(source.site, context, address)
  return answer ?? respond(source, context, address)
}

function findSitePath({ basePath }: ServedSite, target = '/'): string | undefined {
  const address = parseAddress(target)
  return address && toSitePath(address.path, basePath)
}

/**
 * What speaks of https goes only to readers who came by it, as the proxy in front says. RFC
 * 6797 §7.2 forbids HSTS to others, and with `upgrade-insecure-requests` a site that is tried
 * at http://192.168.0.2:3000, or at localhost in Safari, would ask for its style sheets where
 * no server listens.
 */
function policyFor(site: ServedSite, headers: IncomingHttpHeaders): PolicySettings {
  const isHttps = site.isHttps && headers['x-forwarded-proto'] === 'https'
  return { scriptHashes: site.scriptHashes, isHttps }
}

function nothingHere(policy: PolicySettings): Promise<Response> {
  return Promise.resolve(textResponse(404, 'There is nothing at this address.\n', policy))
}

function badRequest(policy: PolicySettings): Response {
  return textResponse(400, 'This is no address.\n', policy)
}

function refuse(error: unknown, policy: PolicySettings): Response {
  // Such as a `Host` that is no host, or a target that begins with no slash.
  if (error instanceof RequestError) return badRequest(policy)
  console.error(error)
  return textResponse(500, 'The server failed at this.\n', policy)
}

/** Resolves with the port. */
function listen(server: Server, host: string, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      server.off('error', reject)
      const address = server.address()
      resolve(address !== null && typeof address === 'object' ? address.port : port)
    })
  })
}
