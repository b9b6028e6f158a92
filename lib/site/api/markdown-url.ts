// Addresses of Markdown: the twin of an article, and all texts in parts.
import { toNamedGroups, toParams } from '../pattern.ts'
import { parseRoutePath, ROUTES, toRoutePath } from '../routes.ts'
import { toDatedParams, withDigits } from '../shapes/dated.ts'

/** Media type of a twin (RFC 7763). */
export const MARKDOWN_TYPE = 'text/markdown; charset=utf-8'

export const MARKDOWN_PATTERN =
  `${ROUTES.article.pattern}${ROUTES.article.beside[0]}` as const

/** Returns the encoded site path of a twin: `/articles/<slug>.md`. */
export function toMarkdownPath(slug: string): string {
  return toRoutePath('article', { slug }) + ROUTES.article.beside[0]
}

const TWIN = new RegExp(`^${withDigits(toNamedGroups(MARKDOWN_PATTERN))}$`)

/** Reverses `toMarkdownPath`; returns undefined for any other path. */
export function parseMarkdownPath(path: string): string | undefined {
  const match = TWIN.exec(path)
  return match ? toDatedParams(toParams(match.groups)).slug : undefined
}

/** The page of a twin, both as encoded site paths; undefined for any other path. */
export function findPageOfTwin(path: string): string | undefined {
  const slug = parseMarkdownPath(path)
  return slug === undefined ? undefined : toRoutePath('article', { slug })
}

/** Reverses `findPageOfTwin`. */
export function findTwinOfPage(path: string): string | undefined {
  const { route, params } = parseRoutePath(path) ?? {}
  return route?.id === 'article' ? toMarkdownPath(params?.slug ?? '') : undefined
}

/** True for the files of all texts: `/llms.txt`, `/llms/3.txt`. */
export function isLlmsPath(path: string): boolean {
  return /^\/llms(?:\/[1-9]\d{0,6})?\.txt$/.test(path)
}
