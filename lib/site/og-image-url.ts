// URLs of Open Graph images.
import { fillPattern, toNamedGroups, toParams } from './pattern.ts'
import { type ListKind, listRoutesWith, ROUTES } from './routes.ts'

/** Pixels, <https://ogp.me/#structured>. */
export const OG_IMAGE_SIZE = { width: 1200, height: 630 } as const

/** The subject of an image: the site, or one with a slug. */
export type OgImageSubject =
  | { readonly kind: 'site' }
  | { readonly kind: 'article' | ListKind; readonly slug: string }

/** Returns the encoded site path of an image: `/og.png`, `/og/<slug>.png`, `/og/tags/<slug>.png`. */
export function toOgImagePath(subject: OgImageSubject): string {
  if (subject.kind === 'site') return ROUTES.home.ogImage
  return fillPattern(ROUTES[subject.kind].ogImage, { slug: subject.slug })
}

const IMAGES = listRoutesWith('ogImage').map(({ id, ogImage = '' }) => ({
  id,
  expression: new RegExp(`^${toNamedGroups(ogImage)}$`),
}))

/** Reverses `toOgImagePath`; returns undefined for other paths. */
export function parseOgImagePath(path: string): OgImageSubject | undefined {
  for (const { id, expression } of IMAGES) {
    const match = expression.exec(path)
    if (!match) continue
    const { slug } = toParams(match.groups)
    return id === 'home' ? { kind: 'site' } : { kind: id, slug: slug ?? '' }
  }
  return undefined
}
