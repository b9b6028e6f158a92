// Slugs of documents, from front matter or path.
import { parseNameLanguage } from '../text/language/file-name.ts'
import { type ContentRoute, listRoutesWith } from './routes.ts'
import { parseSlug, type Slug, toSlugOrHash } from './slug.ts'

/**
 * Returns `slug` of the front matter, else the name of the file or folder. Undefined if it
 * is not valid, which `checkFile` reports.
 */
export function slugOf(
  path: string,
  fields: Readonly<Record<string, unknown>>,
): Slug | undefined {
  const { slug } = fields
  if (typeof slug === 'string') return parseUsableSlug(slug)
  const name = derivedName(path)
  if (name === undefined) return undefined
  // The file of a topic has the address that the topic has in an article.
  const isTopic = folderTypeOf(path) === 'tag'
  return parseUsableSlug(name) ?? (isTopic ? toSlugOrHash(name) : undefined)
}

/**
 * Returns `hello` for `articles/2025/hello.md` and `articles/hello/index.md`, `hello.fr` for
 * `articles/hello/index.fr.md`; undefined for `articles/index.md`.
 */
export function derivedName(path: string): string | undefined {
  const parts = path.split('/')
  const name = parts.at(-1)?.replace(/\.md$/, '')
  const folder = parts.length > 2 ? parts.at(-2) : undefined
  if (name === 'index' || folder === undefined) return name === 'index' ? folder : name
  const isTranslation = parseNameLanguage(path).stem === parts.slice(0, -1).join('/')
  return isTranslation ? name?.replace('index', folder) : name
}

const CONTENT = listRoutesWith('content')

/** Returns the document type of a path's top folder. */
export function folderTypeOf(path: string): ContentRoute | undefined {
  const folder = path.split('/', 1)[0]
  return CONTENT.find(({ content }) => content === folder)?.id
}

// File names are limited to 255 bytes, and the page's file adds extensions.
const MAX_SLUG_BYTES = 200

/** Parses a slug that a file can be named after: not too long, and not `index`. */
export function parseUsableSlug(value: string): Slug | undefined {
  const slug = parseSlug(value)
  if (slug === undefined || slug === 'index') return undefined
  return new TextEncoder().encode(slug).length <= MAX_SLUG_BYTES ? slug : undefined
}
