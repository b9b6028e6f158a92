import { basePathOf, parseLink, toPath } from '../../site/url.ts'
import { linksOf, textOf } from '../schema/field-values.ts'
import type { Link, Site } from '../../model/article.ts'

export const SITE_FILE = 'site.yaml'

/**
 * The site as pages need it, from the fields of `site.yaml`. `siteUrl` (`SITE_URL`) wins
 * over the file's address. Without a good `site.yaml` the rest of the blog still works.
 */
export function toSite(
  fields: Readonly<Record<string, unknown>>,
  siteUrl: string | undefined,
): Site {
  const url = (siteUrl ?? textOf(fields, 'url') ?? 'http://localhost:3000').replace(
    /\/+$/,
    '',
  )
  const basePath = basePathOf(url)
  const tagline = textOf(fields, 'tagline')
  const rights = textOf(fields, 'rights')
  const hub = textOf(fields, 'hub')
  return {
    title: textOf(fields, 'title') ?? 'Untitled site',
    description: textOf(fields, 'description') ?? '',
    url,
    basePath,
    language: textOf(fields, 'language') ?? 'en',
    timeZone: textOf(fields, 'time_zone') ?? 'UTC',
    navigation: linksOf(fields, 'navigation').flatMap((link) =>
      toSiteLink(link, basePath),
    ),
    social: linksOf(fields, 'social').flatMap((link) => toSiteLink(link, basePath)),
    feed: textOf(fields, 'feed') === 'summary' ? 'summary' : 'full',
    ...(tagline !== undefined && { tagline }),
    ...(rights !== undefined && { rights }),
    ...(hub !== undefined && { hub }),
  }
}

/** A link of `site.yaml` or of an author, ready for an `href`; none for an unsafe one. */
export function toSiteLink({ label, href }: Link, basePath: string): Link[] {
  const link = parseLink(href)
  if (link?.kind === 'absolute') return [{ label, href: link.href }]
  if (link?.kind === 'site') return [{ label, href: toPath(basePath, link.path) }]
  return []
}
