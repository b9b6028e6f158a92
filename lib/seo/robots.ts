import type { Site } from '../model/article.ts'
import { toAbsolute, toPath } from '../site/url.ts'

/** RFC 9309: everything may be fetched. What should not be found says so itself, by `noindex`. */
export function renderRobots({ url, basePath }: Site): string {
  const sitemap = toAbsolute(url, toPath(basePath, '/sitemap.xml'))
  return `User-agent: *\nAllow: /\n\nSitemap: ${sitemap}\n`
}
