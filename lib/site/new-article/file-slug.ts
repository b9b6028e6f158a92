// Names of files after titles.
import { toSlug } from '../slug.ts'

/** Longer names are cut between two words, or at least between two letters. */
const MAX_NAME_BYTES = 150

/** The name of a file, without `.md`; undefined for a title without letter or digit. */
export function toFileSlug(title: string): string | undefined {
  const slug = toSlug(title)
  if (slug === undefined || byteLength(slug) <= MAX_NAME_BYTES) return slug
  const letters = new Intl.Segmenter('en').segment(slug)
  let cut = ''
  for (const { segment } of letters) {
    if (byteLength(cut + segment) > MAX_NAME_BYTES) break
    cut += segment
  }
  const word = cut.slice(0, cut.lastIndexOf('-'))
  return toSlug(word.length > cut.length / 2 ? word : cut)
}

function byteLength(text: string): number {
  return new TextEncoder().encode(text).length
}
