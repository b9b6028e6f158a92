import type { IncomingHttpHeaders } from 'node:http'
import { type HttpBindings, RequestError } from '@hono/node-server'
import { Hono } from 'hono'

import { parseAddress } from './address.ts'
import { respond } from './respond.ts'
import { openFileCache } from './file-cache.ts'
import { openPolicies, type Policy } from './policy.ts'
import { answerText, plainHead } from './text-response.ts'
import type { ServedSite } from './site.ts'

export interface SiteApp {
  readonly hono: Hono<{ Bindings: HttpBindings }>
  forget(files: readonly string[]): void
  /** The answer to what never became a request, or failed; headers where there are any. */
  refuse(error: unknown, headers?: IncomingHttpHeaders): Response
}

const MAX_KEPT_BYTES = 64 * 1024 * 1024

/**
 * One route for all addresses: the library would decode and normalise them, and what an
 * address means is decided on the request target as it was sent.
 */
export function createApp(site: ServedSite): SiteApp {
  const kept = openFileCache(MAX_KEPT_BYTES)
  const policyFor = openPolicies(site)
  const refuse: SiteApp['refuse'] = (error, headers = {}) =>
    sayError(error, policyFor(headers))
  const hono = new Hono<{ Bindings: HttpBindings }>({ getPath: () => '/' })
  hono.get('/', ({ env: { incoming } }) => {
    const { url = '/', method, headers } = incoming
    const policy = policyFor(headers)
    const address = parseAddress(url)
    if (address === undefined) return sayBadRequest(policy)
    return respond({ site, kept }, { method, headers, policy }, address)
  })
  hono.options('/', ({ env: { incoming } }) => {
    return new Response(null, plainHead(204, policyFor(incoming.headers), ALLOW))
  })
  // With one route for all addresses, what has no route is a method.
  hono.notFound(({ env: { incoming } }) => sayOtherMethod(policyFor(incoming.headers)))
  hono.onError((error, { env: { incoming } }) => refuse(error, incoming.headers))
  return { hono, forget: kept.forget, refuse }
}

const ALLOW = { Allow: 'GET, HEAD, OPTIONS' }

function sayBadRequest(policy: Policy): Response {
  return answerText(400, 'This is no address.\n', policy)
}

/** RFC 9110 §15.5.6: with the methods that there are. */
function sayOtherMethod(policy: Policy): Response {
  return answerText(405, 'This server is for reading.\n', policy, ALLOW)
}

function sayError(error: unknown, policy: Policy): Response {
  // Such as a `Host` that is no host, or a target that begins with no slash.
  if (error instanceof RequestError) return sayBadRequest(policy)
  console.error(error)
  return answerText(500, 'The server failed at this.\n', policy)
}
