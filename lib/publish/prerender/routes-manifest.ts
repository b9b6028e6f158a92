// Next's `routes-manifest.json`: which route of the built app answers an address.
import { decodePath } from '../../site/url.ts'

/** Next's own page for unknown addresses: it is whole, unlike what `notFound()` answers. */
export const NOT_FOUND_ROUTE = '/_not-found'

export interface RoutesManifest {
  readonly basePath: string
  readonly staticRoutes: readonly Route[]
  readonly dynamicRoutes: readonly Route[]
  /** What `next.config.js` redirects: site paths. */
  readonly redirects: readonly string[]
  /** Match paths, with the base path, that Next redirects or rewrites. */
  readonly rerouted: readonly RegExp[]
}

interface Route {
  /** `/`, `/articles/[slug]`, `/_not-found`. */
  readonly page: string
  readonly pattern: RegExp
}

/** Throws `TypeError` or `SyntaxError` for a manifest of another shape. */
export function parseRoutesManifest(text: string): RoutesManifest {
  const manifest = requireRecord(JSON.parse(text))
  const redirects = requireList(manifest.redirects ?? []).map(requireRecord)
  const rewrites = Object.values(requireRecord(manifest.rewrites ?? {}))
  const rules = [...redirects, ...rewrites.flatMap(requireList).map(requireRecord)]
  const basePath = `${manifest.basePath ?? ''}`
  return {
    basePath,
    staticRoutes: requireList(manifest.staticRoutes).map(toRoute),
    dynamicRoutes: requireList(manifest.dynamicRoutes).map(toRoute),
    // Next has redirects of its own, such as those for slashes at the end.
    redirects: redirects
      .filter(({ internal }) => !internal)
      // Sources have the base path already, and site paths have none.
      .map(({ source }) => `${source}`.slice(basePath.length))
      // A pattern is no address.
      .filter((source) => !source.includes(':')),
    rerouted: rules.map(({ regex }) => new RegExp(`${regex}`)),
  }
}

/**
 * The page of the route that answers a site path, as Next finds it: fixed addresses first,
 * then its patterns in its order, then the page for unknown addresses.
 */
export function findRoute(
  { staticRoutes, dynamicRoutes }: RoutesManifest,
  path: string,
): string {
  // Next compares fixed addresses decoded and patterns as written: `%2F` splits nothing.
  const plain = decodePath(path)
  const route =
    staticRoutes.find(({ pattern }) => pattern.test(plain)) ??
    dynamicRoutes.find(({ pattern }) => pattern.test(path))
  return route?.page ?? NOT_FOUND_ROUTE
}

/** Throws `TypeError` for a value of JSON that is not an object. */
export function requireRecord(value: unknown): Record<string, unknown> {
  if (isRecord(value)) return value
  throw new TypeError('An object is missing')
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function requireList(value: unknown): unknown[] {
  if (Array.isArray(value)) return value
  throw new TypeError('A list of routes is missing')
}

function toRoute(value: unknown): Route {
  const { page, regex } = requireRecord(value)
  if (typeof page === 'string' && typeof regex === 'string') {
    return { page, pattern: new RegExp(regex) }
  }
  throw new TypeError('A route has no page or no regex')
}
