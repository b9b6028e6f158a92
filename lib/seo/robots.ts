import type { Site } from '../model/article.ts'
import { toAbsolute, toPath } from '../site/url.ts'

/** RFC 9309. Allows everything: pages that search engines must not list carry `noindex`. */
export function renderRobots({ url, basePath }: Site): string {
  const sitemap = toAbsolute(url, toPath(basePath, '/sitemap.xml'))
  return `User-agent: *\nAllow: /\n\nSitemap: ${sitemap}\n`
}
