import { decodePath } from './url.ts'

/** Pixels: what link cards of all networks are cut from, <https://ogp.me/#structured>. */
export const SHARE_IMAGE_SIZE = { width: 1200, height: 630 } as const

const FOLDERS = { tag: 'tags', author: 'authors', series: 'series' } as const

/** What an image stands for; all but the site have a slug. */
export type ShareSubject =
  | { readonly kind: 'site' }
  | { readonly kind: 'article' | keyof typeof FOLDERS; readonly slug: string }

/**
 * The site path of an image: `/og.png`, `/og/<slug>.png` of an article, `/og/tags/<slug>.png`.
 * No slug has a slash, so none can take another's place.
 */
export function toShareImagePath(subject: ShareSubject): string {
  if (subject.kind === 'site') return '/og.png'
  const name = `${encodeURIComponent(subject.slug)}.png`
  return subject.kind === 'article'
    ? `/og/${name}`
    : `/og/${FOLDERS[subject.kind]}/${name}`
}

const SHARE_IMAGE = /^\/og(?:(?:\/(tags|authors|series))?\/([^/]+))?\.png$/

/** The reverse of `toShareImagePath`; undefined for an address that is no share image's. */
export function parseShareImagePath(path: string): ShareSubject | undefined {
  const [found, folder, name] = SHARE_IMAGE.exec(path) ?? []
  if (found === undefined) return undefined
  if (name === undefined) return { kind: 'site' }
  return { kind: KINDS[folder ?? ''] ?? 'article', slug: decodePath(name) }
}

const KINDS: Readonly<Record<string, keyof typeof FOLDERS>> = {
  tags: 'tag',
  authors: 'author',
  series: 'series',
}
