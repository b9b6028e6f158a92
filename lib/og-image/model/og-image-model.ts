// From the subject of an image to the model that it is drawn from.
import type { Author, Picture, Site } from '../../model/article.ts'
import { formatDay } from '../../model/date.ts'
import type { OgImageArticle, OgImageSource } from '../../model/og-image.ts'
import type { OgImageSubject } from '../../site/og-image-url.ts'
import { decodePath, toPath } from '../../site/url.ts'
import { DEFAULT_PALETTES, type Palette } from '../../theme/palette.ts'

/** Images have no dark variant. */
export type ImageColors = Pick<Palette, 'paper' | 'tint' | 'text' | 'quiet' | 'accent'>

/** Everything that an image shows, and nothing else: equal models are equal images. */
export interface OgImageModel {
  readonly subject: OgImageSubject
  readonly language: string
  readonly siteTitle: string
  /** Of the site. */
  readonly host: string
  /** The kind of the subject, such as `Series`. */
  readonly kind?: string
  readonly title: string
  /** Of title and text, where it is not that of the site. */
  readonly titleLanguage?: string
  readonly text?: string
  /** Of the authors, the first one first. */
  readonly names?: readonly string[]
  readonly facts?: string
  /** Where they are not the usual ones. */
  readonly colors?: ImageColors
  /** Public names of files, which begin with a hash of their bytes. */
  readonly hero?: string
  readonly portraits: readonly string[]
}

const MAX_PORTRAITS = 3

export function toOgImageModel(source: OgImageSource): OgImageModel {
  const { language, title, url, theme } = source.site
  const site = { language, siteTitle: title, host: new URL(url).host, portraits: [] }
  const colors = pickColors(theme.palettes.light)
  const isUsual = JSON.stringify(colors) === JSON.stringify(USUAL_COLORS)
  return { ...site, ...(isUsual ? {} : { colors }), ...factsOf(source) }
}

/** Those of a model. */
export function colorsOf({ colors }: Pick<OgImageModel, 'colors'>): ImageColors {
  return colors ?? USUAL_COLORS
}

const USUAL_COLORS = pickColors(DEFAULT_PALETTES.light)

function pickColors({ paper, tint, text, quiet, accent }: Palette): ImageColors {
  return { paper, tint, text, quiet, accent }
}

type Facts = Pick<OgImageModel, 'subject' | 'title'> & Partial<OgImageModel>

function factsOf(source: OgImageSource): Facts {
  const { kind, site } = source
  switch (kind) {
    case 'site':
      return {
        subject: { kind },
        title: site.title,
        text: site.tagline ?? site.description,
      }
    case 'article':
      return articleFacts(source)
    case 'tag': {
      const { slug, title, description } = source.tag
      return {
        subject: { kind, slug },
        kind: site.words.topic,
        title,
        ...withText(description),
      }
    }
    case 'author': {
      const { slug, name, bio } = source.author
      const portraits = listPortraits(site, [source.author])
      const title = { kind: site.words.author, title: name, ...withText(bio) }
      return { subject: { kind, slug }, ...title, portraits }
    }
    case 'series': {
      const { slug, title } = source.series
      return { subject: { kind, slug }, kind: site.words.oneSeries, title }
    }
  }
}

function articleFacts({ site, article, authors }: OgImageArticle): Facts {
  const { slug, title, subtitle, publishDate, readTime, language } = article
  const hero = findLocal(site, article.hero)
  return {
    subject: { kind: 'article', slug },
    title,
    ...(language !== undefined && { titleLanguage: language }),
    ...withText(subtitle),
    names: article.authors.map(({ name }) => name),
    facts: `${formatDay(publishDate, site)} · ${readTime}`,
    portraits: listPortraits(site, authors).slice(0, MAX_PORTRAITS),
    ...(hero !== undefined && { hero }),
  }
}

function withText(text: string | undefined): Pick<OgImageModel, 'text'> {
  return text === undefined ? {} : { text }
}

function listPortraits(site: Site, authors: readonly Author[]): string[] {
  return authors.flatMap(({ avatar }) => findLocal(site, avatar) ?? [])
}

/** The public name of a local picture; undefined for a picture on another server. */
function findLocal({ basePath }: Site, picture: Picture | undefined): string | undefined {
  const folder = `${toPath(basePath, '/media')}/`
  return picture?.src.startsWith(folder)
    ? decodePath(picture.src.slice(folder.length))
    : undefined
}
