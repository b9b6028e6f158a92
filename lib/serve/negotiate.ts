// Which form of an article a reader asks for: its page, or its Markdown.
import { parseAccept } from 'hono/utils/accept'

import { findTwinOfPage } from '../site/api/markdown-url.ts'
import { decodePath, encodePath, toPath } from '../site/url.ts'
import { pathOf } from './address.ts'
import type { ServedFile, ServedSite } from './site.ts'

interface Form {
  /** Path under `outDir`. */
  readonly file: string
  readonly served: ServedFile
}

/** Takes the page of an article; returns the twin where it is there and asked for. */
export function negotiate(
  site: ServedSite,
  accept: string | undefined,
  page: Form,
): Form {
  const twin = page.served.verbatim ? undefined : findTwin(site, page.file)
  if (!twin) return page
  if (!prefersMarkdown(accept))
    return { ...page, served: { ...page.served, isNegotiated: true } }
  const contentLocation = toPath(site.basePath, encodePath(`/${twin.file}`))
  return { ...twin, served: { ...twin.served, isNegotiated: true, contentLocation } }
}

function findTwin(site: ServedSite, page: string): Form | undefined {
  const path = page.endsWith('.html') ? pathOf(page) : undefined
  const twin = path && findTwinOfPage(encodePath(path))
  if (!twin) return undefined
  const file = decodePath(twin).slice(1)
  const served = site.findFile(file)
  return served && { file, served }
}

/**
 * RFC 9110 §12.5.1. Whoever names Markdown wants it, unless HTML weighs more: browsers name
 * HTML and anything.
 */
export function prefersMarkdown(accept = ''): boolean {
  if (!/markdown/i.test(accept)) return false
  const ranges = parseAccept(accept.toLowerCase())
  const weightOf = (name: string) => ranges.find(({ type }) => type === name)?.q
  const markdown = weightOf('text/markdown') ?? 0
  const html = weightOf('text/html') ?? weightOf('text/*') ?? weightOf('*/*') ?? 0
  return markdown > 0 && markdown >= html
}
