// Addresses of the built app that no content decides.
import { readdirSync, readFileSync } from 'node:fs'
import { join, sep } from 'node:path'

import { listAliasUrls } from '../../site/alias.ts'
import { listApiPaths } from '../../site/api/fixed-paths.ts'
import { listFeedPaths } from '../../site/feed-url.ts'
import { ROUTES } from '../../site/routes.ts'
import { parseRoutesManifest } from './routes-manifest.ts'

/** `site.yaml` decides about them. */
const OF_SITE: ReadonlySet<string> = new Set([
  ROUTES.indexNow.pattern,
  ROUTES.offline.pattern,
])

/** The page that an unknown address shows. */
export const NOT_FOUND = ROUTES.notFound.pattern

/**
 * True for files that browsers load with a page: each build of the app has its own. Those of
 * the theme are content.
 */
export function isBuilt(address: string): boolean {
  return /^\/(?:_next|assets\/(?!theme-))/.test(address)
}

/**
 * The app's pages without parameters, such as `/archive`, its icons, the site's feeds, and
 * what `next.config.js` redirects. Some come and go with `site.yaml`. Those of a development
 * server answer 404 and are not stored.
 */
export function listAppAddresses(distDir: string): string[] {
  const text = readFileSync(join(distDir, 'routes-manifest.json'), 'utf8')
  const { staticRoutes, redirects } = parseRoutesManifest(text)
  const pages = staticRoutes
    .map(({ page }) => page)
    .filter((page) => !/^\/_/.test(page) && !OF_SITE.has(page))
  const old = redirects.flatMap(listAliasUrls)
  return [...pages, ...listFeedPaths(''), ...listApiPaths(), ...old, NOT_FOUND]
}

/**
 * Addresses of style sheets and fonts, sorted; of scripts too where a page keeps React, which
 * loads them as it goes.
 */
export function listAppFiles(distDir: string, keepsReact: boolean): string[] {
  const folder = join(distDir, 'static')
  const ignored = keepsReact ? /\.map$/ : /\.(?:map|js)$/
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !ignored.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .map((file) => `/_next/static/${file.split(sep).map(encodeURIComponent).join('/')}`)
    .sort()
}
