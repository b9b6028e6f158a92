import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import { listStaticFiles } from './client-pages.ts'
import { NOT_FOUND } from './content.ts'

/** The page that Next has for unknown addresses, whole, unlike what `notFound()` answers. */
export const NOT_FOUND_ROUTE = '/_not-found'

const BUILT = /^\/(?:_next|assets)\//

/** True for files of the app that browsers load with a page: each build has its own. */
export function isBuilt(address: string): boolean {
  return BUILT.test(address)
}

/**
 * Addresses of the app that no content decides: its pages without parameters, such as
 * `/archive`, and its icons. Those of a development server answer 404 and are not stored.
 */
export function listAppAddresses(distDir: string): string[] {
  const file = join(distDir, 'routes-manifest.json')
  const routes = parseStaticRoutes(readFileSync(file, 'utf8'))
  return [...routes.filter((route) => !route.startsWith('/_')), NOT_FOUND]
}

function parseStaticRoutes(text: string): string[] {
  const { staticRoutes } = JSON.parse(text) as {
    readonly staticRoutes: readonly { readonly page: string }[]
  }
  return staticRoutes.map(({ page }) => page)
}

/** Style sheets and fonts; scripts too where a page keeps React, which loads them as it goes. */
export function listAppFiles(distDir: string, keepsReact: boolean): string[] {
  return listStaticFiles(distDir)
    .filter((file) => keepsReact || !/\.js$/.test(file))
    .filter((file) => !/\.map$/.test(file))
    .map((file) => `/${file.split('/').map(encodeURIComponent).join('/')}`)
}
