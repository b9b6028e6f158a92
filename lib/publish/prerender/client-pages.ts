// Which pages need React in the browser, from what Next wrote about the built app.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import { rewritePath } from '../../site/rewrites.ts'
import { findRoute, parseRoutesManifest, requireRecord } from './routes-manifest.ts'

export interface ClientPages {
  /** True where the page at a site path hydrates a component that is not Next's own. */
  keepsReact(path: string): boolean
}

export class ClientPagesError extends Error {
  override readonly name = 'ClientPagesError'
}

/**
 * Throws `ClientPagesError` when the build is missing or written in another way, or when a
 * page uses what shows nothing without React.
 */
export function readClientPages(distDir: string): ClientPages {
  const manifest = parseFile(distDir, 'routes-manifest.json', parseRoutesManifest)
  // Several files may make one route: parallel routes, each in its slot.
  const files = parseFile(distDir, 'app-path-routes-manifest.json', parseAppPaths)
  const keeping = files
    .filter(([file, route]) => file.endsWith('/page') && isKeeping(distDir, file, route))
    .map(([, route]) => route)
  const routeOf = (path: string) => findRoute(manifest, rewritePath(path) ?? path)
  return { keepsReact: (path) => keeping.includes(routeOf(path)) }
}

/** Files below `server/app` without ending, such as `/articles/[slug]/page`, and routes. */
function parseAppPaths(text: string): [file: string, route: string][] {
  return Object.entries(requireRecord(JSON.parse(text))).map(([file, route]) => {
    if (typeof route !== 'string') throw new TypeError(`${file} has no route`)
    return [file, route]
  })
}

function isKeeping(distDir: string, file: string, route: string): boolean {
  const manifest = `server/app${file}_client-reference-manifest.js`
  const needs = parseFile(distDir, manifest, parseClientModules).map(toNeed)
  if (needs.includes('refused')) {
    throw new ClientPagesError(
      `The route ${route} uses next/script, which puts its script into the page only after ` +
        'React has started: write a plain <script> element instead.',
    )
  }
  return needs.includes('react')
}

function parseFile<Value>(
  distDir: string,
  name: string,
  parse: (text: string) => Value,
): Value {
  const file = join(distDir, name)
  try {
    return parse(readFileSync(file, 'utf8'))
  } catch (error) {
    throw new ClientPagesError(
      `${file} does not say which pages need React: build the app again, with the Next ` +
        'version of the lock file.',
      { cause: error },
    )
  }
}

const CLIENT_MANIFEST =
  /^\s*globalThis\.__RSC_MANIFEST\s*=[^;]*;\s*globalThis\.__RSC_MANIFEST\["(?:[^"\\]|\\.)*"\]\s*=\s*(\{.*\})\s*;?\s*$/s

/** The modules of a `page_client-reference-manifest.js`: a script, which is never run here. */
function parseClientModules(source: string): string[] {
  const json = CLIENT_MANIFEST.exec(source)?.[1]
  if (json === undefined) throw new TypeError('It does not assign to __RSC_MANIFEST')
  return Object.keys(requireRecord(requireRecord(JSON.parse(json)).clientModules))
}

/** A path within Next, whichever of its two builds: `client/app-dir/link.js`. */
const NEXT_MODULE = /(?:^|\/)node_modules\/next\/dist\/(?:esm\/)?([^ ?#]+)/

/**
 * What a client module asks of its page. Modules from outside Next hydrate something. Of
 * Next's own, those on every page belong to its router, and links and pictures are whole
 * without it.
 */
function toNeed(clientModule: string): 'nothing' | 'react' | 'refused' {
  const path = NEXT_MODULE.exec(clientModule)?.[1]
  if (path === undefined) return 'react'
  // `next/script` renders nothing before React has started.
  if (path === 'client/script.js') return 'refused'
  // What `next/dynamic` loads, and the old picture that appears by script.
  if (/^(?:shared\/lib\/lazy-dynamic|client\/legacy)\//.test(path)) return 'react'
  return 'nothing'
}
