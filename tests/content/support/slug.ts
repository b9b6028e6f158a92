import { parseSlug, type Slug } from '../../../lib/site/slug.ts'

export function slugOf(text: string): Slug {
  const slug = parseSlug(text)
  if (slug === undefined) throw new TypeError(`Not a slug: ${text}`)
  return slug
}
