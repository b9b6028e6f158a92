import { type ContentRoute, listRoutesWith } from './routes.ts'
import { parseSlug, type Slug } from './slug.ts'

/**
 * The slug that `slug` in the front matter gives, else the file's or folder's name.
 * Undefined when that is no valid slug, which `checkFile` reports.
 */
export function slugOf(
  path: string,
  fields: Readonly<Record<string, unknown>>,
): Slug | undefined {
  const { slug } = fields
  if (typeof slug === 'string') return parseUsableSlug(slug)
  const name = derivedName(path)
  return name === undefined ? undefined : parseUsableSlug(name)
}

/**
 * `hello` of `articles/2025/hello.md` and of `articles/hello/index.md`; undefined for
 * `articles/index.md`, which no folder names.
 */
export function derivedName(path: string): string | undefined {
  const parts = path.split('/')
  const name = parts.at(-1)?.replace(/\.md$/, '')
  if (name !== 'index') return name
  return parts.length > 2 ? parts.at(-2) : undefined
}

const CONTENT = listRoutesWith('content')

/** The type of the documents in a path's top folder under the content folder. */
export function folderTypeOf(path: string): ContentRoute | undefined {
  const folder = path.split('/', 1)[0]
  return CONTENT.find(({ content }) => content === folder)?.id
}

// A file system's names end at 255 bytes, and the page's file adds extensions.
const MAX_SLUG_BYTES = 200

/** A slug that a page's file can carry: not too long, and not `index`, which the list owns. */
export function parseUsableSlug(value: string): Slug | undefined {
  const slug = parseSlug(value)
  if (slug === undefined || slug === 'index') return undefined
  return new TextEncoder().encode(slug).length <= MAX_SLUG_BYTES ? slug : undefined
}
