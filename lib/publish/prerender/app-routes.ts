import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import { listFeedPaths } from '../../site/feed-url.ts'
import { listStaticFiles } from './client-pages.ts'
import { NOT_FOUND } from './to-output.ts'

/** The page that Next has for unknown addresses, whole, unlike what `notFound()` answers. */
export const NOT_FOUND_ROUTE = '/_not-found'

const BUILT = /^\/(?:_next|assets)\//

/** True for files of the app that browsers load with a page: each build has its own. */
export function isBuilt(address: string): boolean {
  return BUILT.test(address)
}

/**
 * Addresses of the app that no content decides: its pages without parameters, such as
 * `/archive`, its icons, the site's feeds, and what `next.config.js` redirects. Those of a
 * development server answer 404 and are not stored.
 */
export function listAppAddresses(distDir: string): string[] {
  const file = join(distDir, 'routes-manifest.json')
  const { staticRoutes, redirects } = parseRoutes(readFileSync(file, 'utf8'))
  const pages = staticRoutes.map(({ page }) => page)
  // Next has redirects of its own, such as those for slashes at the end.
  const moved = redirects.filter(({ internal }) => !internal).map(({ source }) => source)
  return [
    ...pages.filter((page) => !page.startsWith('/_')),
    ...[...listFeedPaths(''), ...moved, NOT_FOUND],
  ]
}

interface Routes {
  readonly staticRoutes: readonly { readonly page: string }[]
  readonly redirects: readonly { readonly source: string; readonly internal?: boolean }[]
}

// What Next wrote.
function parseRoutes(text: string): Routes {
  return JSON.parse(text) as Routes
}

/** Style sheets and fonts; scripts too where a page keeps React, which loads them as it goes. */
export function listAppFiles(distDir: string, keepsReact: boolean): string[] {
  return listStaticFiles(distDir)
    .filter((file) => keepsReact || !/\.js$/.test(file))
    .filter((file) => !/\.map$/.test(file))
    .map((file) => `/${file.split('/').map(encodeURIComponent).join('/')}`)
}
