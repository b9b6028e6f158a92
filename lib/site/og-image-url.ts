import { fillPattern, toNamedGroups, toParams } from './pattern.ts'
import { type ListKind, listRoutesWith, parseRoutePath, ROUTES } from './routes.ts'

/** Pixels: what link cards of all networks are cut from, <https://ogp.me/#structured>. */
export const OG_IMAGE_SIZE = { width: 1200, height: 630 } as const

/** What an image stands for; all but the site have a slug. */
export type OgImageSubject =
  | { readonly kind: 'site' }
  | { readonly kind: 'article' | ListKind; readonly slug: string }

/** The encoded site path of an image: `/og.png`, `/og/<slug>.png`, `/og/tags/<slug>.png`. */
export function toOgImagePath(subject: OgImageSubject): string {
  if (subject.kind === 'site') return ROUTES.home.ogImage
  return fillPattern(ROUTES[subject.kind].ogImage, { slug: subject.slug })
}

/** The path of the image of the page at a site path, all encoded; undefined for none. */
export function findOgImagePath(url: string): string | undefined {
  const { route, params = {} } = parseRoutePath(url) ?? {}
  return route?.ogImage && fillPattern(route.ogImage, params)
}

const IMAGES = listRoutesWith('ogImage').map(({ id, ogImage = '' }) => ({
  id,
  expression: new RegExp(`^${toNamedGroups(ogImage)}$`),
}))

/** The reverse of `toOgImagePath`; undefined for any other path. */
export function parseOgImagePath(path: string): OgImageSubject | undefined {
  for (const { id, expression } of IMAGES) {
    const match = expression.exec(path)
    if (!match) continue
    const { slug } = toParams(match.groups)
    return id === 'home' ? { kind: 'site' } : { kind: id, slug: slug ?? '' }
  }
  return undefined
}
