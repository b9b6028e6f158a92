// From an address to its answer.
import { type Address, NOT_FOUND_FILE } from './address.ts'
import { negotiate } from './negotiate.ts'
import { textResponse } from './response-headers.ts'
import { findRoute, toSitePath } from './route.ts'
import { type RequestContext, type Source, sendKept, sendOpened } from './send-file.ts'

/** The publisher may replace or remove a file between its look-up and its opening. */
const MAX_ATTEMPTS = 3

/** Answers a GET or HEAD. */
export function respond(
  source: Source,
  context: RequestContext,
  address: Address,
): Response | Promise<Response> {
  const path = toSitePath(address.path, source.site.basePath)
  if (path !== '/healthz' && address.path !== '/healthz') {
    return respondAt(source, context, address, MAX_ATTEMPTS)
  }
  const text = JSON.stringify({ status: 'ok', ...source.site.status() })
  const type = 'application/json'
  const headers = { 'Content-Type': type, 'Cache-Control': 'no-store' }
  return textResponse(200, text, context.policy, headers)
}

function respondAt(
  source: Source,
  context: RequestContext,
  address: Address,
  attempts: number,
): Response | Promise<Response> {
  const { site } = source
  const route = attempts > 0 ? findRoute(site, address) : undefined
  if (route?.kind === 'redirect') {
    const { status, location } = route
    return textResponse(status, `${location}\n`, context.policy, { Location: location })
  }
  const file = route?.file ?? NOT_FOUND_FILE
  const served = route?.served ?? site.findFile(NOT_FOUND_FILE)
  if (served === undefined || attempts < 0) {
    return textResponse(404, 'There is nothing at this address.\n', context.policy)
  }
  const form = negotiate(site, context.headers.accept, { file, served })
  const kept = sendKept(source, context, form.file, form.served)
  if (kept) return kept
  return sendOpened(source, context, form.file, form.served).then(
    (opened) => opened ?? respondAt(source, context, address, attempts - 1),
  )
}
