import { readdirSync, readFileSync } from 'node:fs'
import { join, sep } from 'node:path'

import { needOf, parseClientModules } from './client-modules.ts'
import { openRoutes } from './routes.ts'

export interface ClientPages {
  /** Whether the page at a site path, without the base path, hydrates anything of ours. */
  keepsReact(path: string): boolean
}

export class ClientPagesError extends Error {
  override readonly name = 'ClientPagesError'
}

/**
 * Reads once, from a built app, which pages need React in the browser; the page that says 404
 * is `/_not-found`. Throws `ClientPagesError` when the build is missing or written in another
 * way, or when a page uses what shows nothing without React.
 */
export function openClientPages(distDir: string): ClientPages {
  const findRoute = parseFile(distDir, 'routes-manifest.json', (text) =>
    openRoutes(JSON.parse(text)),
  )
  const keeping = new Set(
    listPages(distDir)
      .filter(({ file, route }) => isKeeping(distDir, file, route))
      .map(({ route }) => route),
  )
  return { keepsReact: (path) => keeping.has(findRoute(path)) }
}

/** Every file that the built app offers to browsers, as `_next/static/…`, sorted. */
export function listStaticFiles(distDir: string): string[] {
  const folder = join(distDir, 'static')
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .map((file) => `_next/static/${file.replaceAll(sep, '/')}`)
    .sort()
}

interface PageFile {
  /** Below `server/app`, without ending: `/articles/[slug]/page`. */
  readonly file: string
  /** Several files may make one route: parallel ones, each in its slot. */
  readonly route: string
}

function listPages(distDir: string): PageFile[] {
  return parseFile(distDir, 'app-path-routes-manifest.json', parseAppPaths)
    .map(([file, route]) => ({ file, route }))
    .filter(({ file }) => file.endsWith('/page'))
}

function parseAppPaths(text: string): [file: string, route: string][] {
  const manifest: unknown = JSON.parse(text)
  if (typeof manifest !== 'object' || manifest === null) {
    throw new TypeError('It is no object')
  }
  return Object.entries(manifest).map(([file, route]: [string, unknown]) => {
    if (typeof route !== 'string') throw new TypeError(`${file} has no route`)
    return [file, route]
  })
}

function isKeeping(distDir: string, file: string, route: string): boolean {
  const manifest = `server/app${file}_client-reference-manifest.js`
  const needs = parseFile(distDir, manifest, parseClientModules).map(needOf)
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
