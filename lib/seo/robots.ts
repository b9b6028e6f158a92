import type { Site } from '../model/article.ts'
import { toSiteUrl } from '../site/url.ts'

/** RFC 9309. Allows everything: pages that search engines must not list carry `noindex`. */
export function renderRobots(site: Site): string {
  const sitemap = toSiteUrl(site, '/sitemap.xml')
  return `User-agent: *\nAllow: /\n\nSitemap: ${sitemap}\n`
}
