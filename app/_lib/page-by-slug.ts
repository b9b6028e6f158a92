// Finds the page of a route by its params, once per request.
import { cache } from 'react'
import { type ContentRoute, type ListKind, toRoutePath } from '@/lib/site/routes'
import type { Slug } from '@/lib/site/slug'
import { decodePath } from '@/lib/site/url'
import { parseNumberParam, parseSlugParam } from './params'
import { redirectOrNotFound } from './redirect-or-not-found'

/** For the pages of a row of the table, and their numbered ones. Without a page, redirects or answers 404. */
export function pageBySlug<Page>(
  id: ContentRoute | ListKind,
  find: (slug: Slug, number?: number) => Page | undefined,
) {
  return cache((param: string, numberParam?: string): Page => {
    const slug = parseSlugParam(param)
    const number = numberParam === undefined ? undefined : parseNumberParam(numberParam)
    const isKnown = slug && (numberParam === undefined || number !== undefined)
    const rest = numberParam === undefined ? '' : `/${numberParam}`
    const found = isKnown ? find(slug, number) : undefined
    return (
      found ?? redirectOrNotFound(toRoutePath(id, { slug: decodePath(param) }) + rest)
    )
  })
}
