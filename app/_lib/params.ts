import type { FeedSubject } from '@/lib/content/queries'
import { parseListPath } from '@/lib/site/list-url'
import { parseSlug, type Slug } from '@/lib/site/slug'
import { decodePath } from '@/lib/site/url'

const PAGE_NUMBER = /^[1-9]\d{0,6}$/

/**
 * Next hands out the segments of an address as they were sent, percent-encoded. `Foo` is not
 * the slug `foo`: one page has one address.
 */
export function parseSlugParam(param: string): Slug | undefined {
  return requireSpelling(decodePath(param))
}

function requireSpelling(name: string): Slug | undefined {
  const slug = parseSlug(name)
  return slug === name ? slug : undefined
}

/** `01` and `1.0` are no page numbers: one page has one address. */
export function parseNumberParam(param: string): number | undefined {
  return PAGE_NUMBER.test(param) ? Number(param) : undefined
}

/** Whose feed stands below a site path, as it was sent: '' is the site, `/tags/rust` a tag. */
export function parseFeedSubject(front: string): FeedSubject | undefined {
  if (front === '') return { kind: 'site' }
  const list = parseListPath(front)
  const slug = list && requireSpelling(list.slug)
  return slug && { kind: list.kind, slug }
}
