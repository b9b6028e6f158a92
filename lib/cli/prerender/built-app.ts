// The built app: calls the entrypoints of its routes, as an adapter of Next does.
import { readFileSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import next from 'next'

import {
  findRoute,
  NOT_FOUND_ROUTE,
  parseRoutesManifest,
  requireRecord,
  type RoutesManifest,
} from '../../publish/prerender/routes-manifest.ts'
import { findStandalonePage } from '../../content/queries/index.ts'
import { isAppPath, rewritePath } from '../../site/rewrites.ts'
import { toBarePath } from '../../site/shapes/shown-path.ts'
import { parseSlug } from '../../site/slug.ts'
import type { Handler } from './answer-of.ts'

/** Answers every address that no other route has: it leads old ones on. */
const ANY_ROUTE = '/[...path]'

/**
 * Next's own server looks for middleware, rewrites and files before it calls the entrypoint of
 * a route, which takes a third of the time of a page. It is started for what it reroutes, and
 * for its files.
 */
export class BuiltApp {
  readonly #root: string
  readonly #require: NodeJS.Require
  readonly #manifest: RoutesManifest
  readonly #files: ReadonlyMap<string, string>
  readonly #handlers = new Map<string, Promise<Handler>>()
  #server: Promise<Handler> | undefined

  /**
   * `root` is the project, which has to be the folder of this process, and `distDir` lies
   * within it. Throws where the app is not built.
   */
  constructor(root: string, distDir: string) {
    const folder = join(root, distDir)
    const read = (name: string) => readFileSync(join(folder, name), 'utf8')
    this.#root = root
    this.#require = createRequire(join(folder, 'server/'))
    this.#manifest = parseRoutesManifest(read('routes-manifest.json'))
    this.#files = parseEntrypoints(read('app-path-routes-manifest.json'))
  }

  get basePath(): string {
    return this.#manifest.basePath
  }

  /**
   * Answers a request for a path with the base path, and without a query. Rejects with what a
   * page throws.
   */
  async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { url = '/' } = request
    const asked = url.slice(this.basePath.length) || '/'
    const path = toBarePath(asked)
    const rewritten = rewritePath(path, hasPage)
    const isMoved = isAppPath(path)
    const isRerouted = rewritten === undefined && !isMoved && this.#isRerouted(url)
    const route = isMoved ? ANY_ROUTE : findRoute(this.#manifest, rewritten ?? path)
    const file = isRerouted ? undefined : this.#files.get(route)
    // Next's server says so before it renders the page.
    if (route === NOT_FOUND_ROUTE) response.statusCode = 404
    // Without a User-Agent, Next streams metadata into the body whatever its settings say.
    request.headers = { host: 'localhost', 'user-agent': 'Imprint' }
    if (rewritten !== undefined || path !== asked)
      request.url = this.basePath + (rewritten ?? path)
    const handler = await (file === undefined ? this.#startServer() : this.#load(file))
    await handler(request, response)
  }

  #isRerouted(url: string): boolean {
    const isFile = url.startsWith(`${this.basePath}/_next/`)
    return isFile || this.#manifest.rerouted.some((pattern) => pattern.test(url))
  }

  #load(file: string): Promise<Handler> {
    const loaded = this.#handlers.get(file) ?? loadEntrypoint(this.#require, file)
    this.#handlers.set(file, loaded)
    return loaded
  }

  #startServer(): Promise<Handler> {
    this.#server ??= startServer(this.#root)
    return this.#server
  }
}

async function startServer(dir: string): Promise<Handler> {
  const app = next({ dev: false, dir, hostname: '127.0.0.1' })
  await app.prepare()
  return app.getRequestHandler()
}

function hasPage(name: string): boolean {
  const slug = parseSlug(name)
  return slug !== undefined && findStandalonePage(slug) !== undefined
}

/** A module with top-level await exports a promise. */
async function loadEntrypoint(require: NodeJS.Require, file: string): Promise<Handler> {
  const entrypoint = requireRecord(await require(`./app${file}.js`))
  const { handler } = entrypoint
  if (typeof handler !== 'function') throw new TypeError(`${file} has no handler`)
  const context = { requestMeta: { relativeProjectDir: '.' } }
  return (request, response) => handler(request, response, context)
}

/** By route, the file below `server/app` without its ending: a slot is no page of its own. */
function parseEntrypoints(text: string): Map<string, string> {
  const files = Object.entries(requireRecord(JSON.parse(text)))
  return new Map(
    files
      .filter(([file]) => !file.includes('/@'))
      .map(([file, route]) => [`${route}`, file]),
  )
}
