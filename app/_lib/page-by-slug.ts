// Finds the page of a route by its params, once per request. Without a page, redirects or answers 404.
import { cache } from 'react'
import type { Slug } from '@/lib/site/slug'
import { parseNumberParam, parseSlugParam } from './params'
import { redirectOrNotFound } from './redirect-or-not-found'

/** For `/<folder>/[slug]`. */
export function pageBySlug<Page>(folder: string, find: (slug: Slug) => Page | undefined) {
  return cache((param: string): Page => {
    const slug = parseSlugParam(param)
    return (slug && find(slug)) ?? redirectOrNotFound(`/${folder}/${param}`)
  })
}

/** For `/<folder>/[slug]/[page]`. */
export function pageByNumber<Page>(
  folder: string,
  find: (slug: Slug, number: number) => Page | undefined,
) {
  return cache((param: string, page: string): Page => {
    const slug = parseSlugParam(param)
    const number = parseNumberParam(page)
    const found = slug && number ? find(slug, number) : undefined
    return found ?? redirectOrNotFound(`/${folder}/${param}/${page}`)
  })
}
