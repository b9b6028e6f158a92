import type { IncomingHttpHeaders } from 'node:http'

import type { PolicySettings } from '../http/headers.ts'
import type { PreparedHeads } from './response-headers.ts'
import type { Representation } from './representation.ts'
import type { ServedSite } from './site.ts'

/** What the headers of all answers follow from, and the headers that were made from it. */
export interface Policy {
  /** Here `isHttps` says how the reader came, where the site has https at all. */
  readonly settings: PolicySettings
  readonly prepared: WeakMap<Representation, PreparedHeads>
}

/** Returns the policy for a request, the same one until the site's settings change. */
export function openPolicies(site: ServedSite): (headers: IncomingHttpHeaders) => Policy {
  let policies = createPolicies(site)
  return (headers) => {
    const { isHttps, scriptHashes } = site
    if (isHttps !== policies.isHttps || !areEqual(scriptHashes, policies.scriptHashes)) {
      policies = createPolicies(site)
    }
    return headers['x-forwarded-proto'] === 'https' ? policies.secure : policies.plain
  }
}

/**
 * What speaks of https goes only to readers who came by it, as the proxy in front says. RFC
 * 6797 §7.2 forbids HSTS to others, and with `upgrade-insecure-requests` a site that is tried
 * at http://192.168.0.2:3000, or at localhost in Safari, would ask for its style sheets where
 * nobody listens.
 */
function createPolicies({ isHttps, scriptHashes: hashes }: ServedSite) {
  const scriptHashes = [...hashes]
  const create = (isSecure: boolean): Policy => ({
    settings: { scriptHashes, isHttps: isSecure },
    prepared: new WeakMap(),
  })
  return { isHttps, scriptHashes, plain: create(false), secure: create(isHttps) }
}

function areEqual(left: readonly string[], right: readonly string[]): boolean {
  return (
    left === right ||
    (left.length === right.length && left.every((hash, index) => hash === right[index]))
  )
}
