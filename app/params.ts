import { parseSlug, type Slug } from '@/lib/slug'
import { decodePath } from '@/lib/url'

const PAGE_NUMBER = /^[1-9]\d{0,6}$/

/** Next hands out the segments of an address as they were sent, percent-encoded. */
export function parseSlugParam(param: string): Slug | undefined {
  return parseSlug(decodePath(param))
}

/** `01` and `1.0` are no page numbers: one page has one address. */
export function parseNumberParam(param: string): number | undefined {
  return PAGE_NUMBER.test(param) ? Number(param) : undefined
}
