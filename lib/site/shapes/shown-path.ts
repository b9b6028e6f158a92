// How addresses of pages end, as readers see them.
import { RESERVED_NAMES } from '../reserved.ts'
import { parseRoutePath, ROUTES, type RouteMatch, toRoutePath } from '../routes.ts'
import { ADDRESSES } from './addresses.ts'

const { isHtml, hasSlash } = ADDRESSES

/**
 * Ends an encoded site path of a page, perhaps with a query and a fragment, as this site ends its
 * addresses: `/tags/rust` is `/tags/rust/` with `trailing_slash`. Others stay as they are.
 */
export function toShownPath(path: string): string {
  if (!isHtml && !hasSlash) return path
  const [, address = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(path) ?? []
  const match = parsePagePath(address)
  return match ? toBare(match) + endingOf(match) + rest : path
}

/** Reverses `toShownPath`, for a path without a query. */
export function toBarePath(path: string): string {
  if (!isHtml && !hasSlash) return path
  const match = parsePagePath(path)
  return match ? toBare(match) : path
}

/** A reserved name that is no row of the table is a file's, such as `/feed.xml`. */
function parsePagePath(path: string): RouteMatch | undefined {
  const match = parseRoutePath(path)
  const isFile = match?.route.pattern === ROUTES.page.pattern
  return isFile && RESERVED_NAMES.has(match.params.slug ?? '') ? undefined : match
}

function toBare({ route, params, number }: RouteMatch): string {
  const path = toRoutePath(route.id, params)
  return number === undefined ? path : `${path}/${number}`
}

/** A worker asks for the page without a network, and hosts for the one of unknown addresses. */
const WITHOUT_SLASH = ['home', 'offline', 'notFound']

function endingOf({ route: { id, kind } }: RouteMatch): string {
  if (id === 'article' && isHtml) return '.html'
  return hasSlash && kind === 'page' && !WITHOUT_SLASH.includes(id) ? '/' : ''
}
