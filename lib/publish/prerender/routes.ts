import { decodePath } from '../../site/url.ts'

/** What Next calls a page: `/`, `/articles/[slug]`, `/_not-found`. */
export type FindRoute = (path: string) => string

const NOT_FOUND = '/_not-found'

/**
 * Finds the route that answers a site path without the base path, as Next does: fixed
 * addresses first, then its patterns in its order, then the page that says 404. `manifest` is
 * the contents of `routes-manifest.json`. Throws `TypeError` when it has another shape.
 */
export function openRoutes(manifest: unknown): FindRoute {
  const { staticRoutes, dynamicRoutes } = parseRoutesManifest(manifest)
  return (path) => {
    // Next compares fixed addresses decoded and patterns as written: `%2F` splits nothing.
    const plain = decodePath(path)
    const route =
      staticRoutes.find(({ pattern }) => pattern.test(plain)) ??
      dynamicRoutes.find(({ pattern }) => pattern.test(path))
    return route?.page ?? NOT_FOUND
  }
}

interface Route {
  readonly page: string
  readonly pattern: RegExp
}

interface RoutesManifest {
  readonly staticRoutes: readonly Route[]
  readonly dynamicRoutes: readonly Route[]
}

function parseRoutesManifest(value: unknown): RoutesManifest {
  if (!isRecord(value)) throw new TypeError('It is no object')
  return {
    staticRoutes: parseRoutes(value.staticRoutes),
    dynamicRoutes: parseRoutes(value.dynamicRoutes),
  }
}

function parseRoutes(value: unknown): Route[] {
  if (!Array.isArray(value)) throw new TypeError('A list of routes is missing')
  return value.map((route: unknown) => {
    if (isRecord(route) && typeof route.page === 'string') {
      if (typeof route.regex === 'string') {
        return { page: route.page, pattern: new RegExp(route.regex) }
      }
    }
    throw new TypeError('A route has no page or no regex')
  })
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
