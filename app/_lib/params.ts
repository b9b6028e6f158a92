import type { FeedSubject } from '@/lib/content/queries'
import { parseListPath } from '@/lib/site/list-url'
import { parseSlug, type Slug } from '@/lib/site/slug'
import { decodePath } from '@/lib/site/url'

const PAGE_NUMBER = /^[1-9]\d{0,6}$/

/** Next passes segments percent-encoded. `Foo` is not the slug `foo`: one page has one URL. */
export function parseSlugParam(param: string): Slug | undefined {
  return requireSpelling(decodePath(param))
}

function requireSpelling(name: string): Slug | undefined {
  const slug = parseSlug(name)
  return slug === name ? slug : undefined
}

/** Rejects `01` and `1.0`: one page has one URL. */
export function parseNumberParam(param: string): number | undefined {
  return PAGE_NUMBER.test(param) ? Number(param) : undefined
}

/** The subject of the feeds below an encoded site path: `/tags/rust` is a tag, '' the site. */
export function parseFeedSubject(front: string): FeedSubject | undefined {
  if (front === '') return { kind: 'site' }
  const list = parseListPath(front)
  const slug = list && requireSpelling(list.slug)
  return slug && { kind: list.kind, slug }
}
