// What stands at an address: a file, a redirect or nothing.
import { decodePath, encodePath, toPath } from '../site/url.ts'
import {
  type Address,
  listCandidates,
  listVerbatimCandidates,
  pathOf,
} from './address.ts'
import type { ServedFile, ServedSite } from './site.ts'

/** What stands at an address; undefined is nothing. */
export type Route =
  | { readonly kind: 'file'; readonly file: string; readonly served: ServedFile }
  | {
      readonly kind: 'redirect'
      readonly location: string
      readonly status: 301 | 302
    }
  | undefined

/**
 * The part behind the base path, `/articles/x`; undefined for an address outside of it, and
 * for `/blog/`, since `/blog` is the start page.
 */
export function toSitePath(path: string, basePath: string): string | undefined {
  if (basePath === '') return path
  const base = decodePath(basePath)
  if (path === base) return '/'
  const isInside = path.startsWith(`${base}/`) && path.length > base.length + 1
  return isInside ? path.slice(base.length) : undefined
}

/** Asks the site what stands at an address. */
export function findRoute(site: ServedSite, { path, query }: Address): Route {
  const { basePath } = site
  const inside = toSitePath(path, basePath)
  if (inside === undefined) {
    if (path === '/') return redirectTo(basePath, query, 302)
    return path === `${decodePath(basePath)}/`
      ? redirectTo(basePath, query, 301)
      : undefined
  }
  const own = findVerbatim(site, inside)
  if (own) return own
  const target = findRedirect(site, inside)
  if (target !== undefined) return redirectTo(target, query, 301)
  return findFile(site, inside, query) ?? findFolder(site, inside, query)
}

function findVerbatim(site: ServedSite, path: string): Route {
  for (const file of listVerbatimCandidates(path)) {
    const served = site.findFile(file)
    if (served?.verbatim) return { kind: 'file', file, served }
  }
  return undefined
}

/** Links of an `index.html` count from its folder, so that the slash has to be there. */
function findFolder(site: ServedSite, path: string, query: string): Route {
  if (path.endsWith('/') || !findVerbatim(site, `${path}/`)) return undefined
  return redirectTo(toPath(site.basePath, `${encodePath(path)}/`), query, 301)
}

// Old addresses come first: a small redirect page lies in `dist` for each, for other hosts.
function findRedirect(site: ServedSite, path: string): string | undefined {
  const clean = path.replace(/(?<=.)\/(?:index\.html?)?$/, '')
  const target = site.findRedirect(clean)
  if (target !== undefined || !clean.endsWith('.html')) return target
  return site.findRedirect(clean.slice(0, -'.html'.length))
}

function findFile(site: ServedSite, path: string, query: string): Route {
  for (const file of listCandidates(path)) {
    const served = site.findFile(file)
    if (served === undefined) continue
    const clean = served.verbatim ? `/${file}` : (pathOf(file) ?? '/')
    if (clean === path) return { kind: 'file', file, served }
    return redirectTo(toPath(site.basePath, encodePath(clean)), query, 301)
  }
  return undefined
}

// RFC 3986 §4.2: `//evil.example` names another host; browsers read `\` as `/`.
const SAME_SITE = /^\/(?![/\\])/

/**
 * 301 rather than 308: only GET and HEAD are answered, so no method can be lost, old feed
 * readers know no 308, and Netlify, GitHub Pages and nginx answer alike.
 */
function redirectTo(target: string, query: string, status: 301 | 302): Route {
  if (!SAME_SITE.test(target)) return undefined
  const [, before = '', fragment = ''] = /^([^#]*)(.*)$/s.exec(target) ?? []
  const joined = before.includes('?') ? query.replace('?', '&') : query
  // RFC 9110 §5.5: a field value is visible ASCII; what is encoded already stays.
  const location = (before + joined + fragment)
    .toWellFormed()
    .replace(/[^\u0021-\u007e]+/g, encodeURIComponent)
  return { kind: 'redirect', location, status }
}
