/** What a client module asks of the page that refers to it. */
export type ClientModuleNeed = 'nothing' | 'react' | 'refused'

const MANIFEST =
  /^\s*globalThis\.__RSC_MANIFEST\s*=[^;]*;\s*globalThis\.__RSC_MANIFEST\["(?:[^"\\]|\\.)*"\]\s*=\s*(\{.*\})\s*;?\s*$/s

/** A path within Next, whichever of its two builds: `client/app-dir/link.js`. */
const NEXT_MODULE = /(?:^|\/)node_modules\/next\/dist\/(?:esm\/)?([^ ?#]+)/

/**
 * The client modules that a `page_client-reference-manifest.js` names: a script, which is read
 * here and never run. Throws `TypeError` when it is written in another way.
 */
export function parseClientModules(source: string): string[] {
  const json = MANIFEST.exec(source)?.[1]
  if (json === undefined) throw new TypeError('It is no assignment to __RSC_MANIFEST')
  const manifest: unknown = JSON.parse(json)
  const modules =
    typeof manifest === 'object' && manifest !== null && 'clientModules' in manifest
      ? manifest.clientModules
      : undefined
  if (typeof modules !== 'object' || modules === null) {
    throw new TypeError('It has no clientModules')
  }
  return Object.keys(modules)
}

/**
 * Modules from outside Next hydrate something. Of Next's own, those on every page belong to
 * its router, and links and pictures are whole without it.
 */
export function needOf(clientModule: string): ClientModuleNeed {
  const path = NEXT_MODULE.exec(clientModule)?.[1]
  if (path === undefined) return 'react'
  // `next/script` renders nothing before React has started.
  if (path === 'client/script.js') return 'refused'
  // What `next/dynamic` loads, and the old picture that appears by script.
  if (/^(?:shared\/lib\/lazy-dynamic|client\/legacy)\//.test(path)) return 'react'
  return 'nothing'
}
