import { findListKind, type ListKind, listFolderPattern, toListPath } from './list-url.ts'
import { decodePath, sitePath } from './url.ts'

/** Pixels: what link cards of all networks are cut from, <https://ogp.me/#structured>. */
export const OG_IMAGE_SIZE = { width: 1200, height: 630 } as const

/** What an image stands for; all but the site have a slug. */
export type OgImageSubject =
  | { readonly kind: 'site' }
  | { readonly kind: 'article' | ListKind; readonly slug: string }

/**
 * The site path of an image: `/og.png`, `/og/<slug>.png` of an article, `/og/tags/<slug>.png`.
 * No slug has a slash, so none can take another's place.
 */
export function toOgImagePath(subject: OgImageSubject): string {
  if (subject.kind === 'site') return '/og.png'
  const { kind, slug } = subject
  const path = kind === 'article' ? sitePath(slug) : toListPath(kind, slug)
  return `/og${path}.png`
}

const SHARE_IMAGE = new RegExp(
  String.raw`^/og(?:(?:/(${listFolderPattern()}))?/([^/]+))?\.png$`,
)

/** The reverse of `toShareImagePath`; undefined for an address that is no share image's. */
export function parseOgImagePath(path: string): OgImageSubject | undefined {
  const [found, folder, name] = SHARE_IMAGE.exec(path) ?? []
  if (found === undefined) return undefined
  if (name === undefined) return { kind: 'site' }
  return { kind: findListKind(folder ?? '') ?? 'article', slug: decodePath(name) }
}
