// Names that an author gives an article: of its file or its folder, and of its address.
import { toSlug } from '@/lib/site/slug'

/** `articles/2024/x.md` → `x`, `articles/x/index.md` → `x`. */
export function nameOf(path: string): string {
  return path.replace(/(?:\/index)?\.md$/, '').replace(/^.*\//, '')
}

/** The path below `articles/` that an operation takes: the folder stays. Undefined without a letter. */
export function toNamed(path: string, typed: string): string | undefined {
  const slug = toSlug(typed)
  const folder = path.replace(/(?:\/index)?\.md$/, '').replace(/^[^/]*\/|[^/]*$/g, '')
  return slug === undefined ? undefined : folder + slug
}

/** The address with its last part replaced; undefined where the name is not in it. */
export function toNewAddress(
  address: string,
  path: string,
  typed: string,
): string | undefined {
  const slug = toSlug(typed)
  const [front, last = ''] = splitLast(address)
  const isNamed = decodeURIComponent(last).endsWith(nameOf(path).toLowerCase())
  if (slug === undefined || !isNamed) return undefined
  const kept = decodeURIComponent(last).slice(0, -nameOf(path).length)
  return front + encodeURIComponent(kept + slug)
}

function splitLast(address: string): [string, string] {
  const at = address.replace(/\/$/, '').lastIndexOf('/') + 1
  return [address.slice(0, at), address.slice(at).replace(/\/$/, '')]
}
