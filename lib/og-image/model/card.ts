import type { OgImageArticle, OgImageSource } from '../../model/og-image.ts'
import type { Author, Picture, SeriesRef, Site, Tag } from '../../model/article.ts'
import { formatDay } from '../../model/date.ts'
import type { OgImageSubject } from '../../site/og-image-url.ts'
import { decodePath, toPath } from '../../site/url.ts'

/** All that an image shows, and nothing else: equal cards are equal images. */
export interface OgImageModel {
  readonly subject: OgImageSubject
  readonly language: string
  readonly siteTitle: string
  /** Of the site. */
  readonly host: string
  /** What the title is the name of, such as `Series`. */
  readonly kind?: string
  readonly title: string
  readonly text?: string
  /** Of the authors, the first one first. */
  readonly names?: readonly string[]
  readonly facts?: string
  /** Public names of files, which begin with a hash of their bytes. */
  readonly hero?: string
  readonly portraits: readonly string[]
}

const MAX_PORTRAITS = 3

export function toCard(model: OgImageSource): OgImageModel {
  switch (model.kind) {
    case 'site':
      return siteCard(model.site)
    case 'article':
      return articleCard(model)
    case 'tag':
      return tagCard(model.site, model.tag)
    case 'author':
      return authorCard(model.site, model.author)
    case 'series':
      return seriesCard(model.site, model.series)
  }
}

/** Takes the model of an article's page too. */
export function articleCard({ site, article, authors }: OgImageArticle): OgImageModel {
  const { slug, title, subtitle, publishDate, readTime } = article
  const hero = findLocal(site, article.hero)
  return {
    ...siteFacts(site),
    subject: { kind: 'article', slug },
    title,
    names: article.authors.map(({ name }) => name),
    facts: `${formatDay(publishDate, site)} · ${readTime}`,
    portraits: listPortraits(site, authors).slice(0, MAX_PORTRAITS),
    ...(subtitle !== undefined && { text: subtitle }),
    ...(hero !== undefined && { hero }),
  }
}

export function tagCard(site: Site, { slug, title, description }: Tag): OgImageModel {
  return {
    ...siteFacts(site),
    subject: { kind: 'tag', slug },
    kind: 'Topic',
    title,
    portraits: [],
    ...(description !== undefined && { text: description }),
  }
}

export function authorCard(site: Site, author: Author): OgImageModel {
  const { slug, name, bio } = author
  return {
    ...siteFacts(site),
    subject: { kind: 'author', slug },
    kind: 'Author',
    title: name,
    portraits: listPortraits(site, [author]),
    ...(bio !== undefined && { text: bio }),
  }
}

export function seriesCard(site: Site, { slug, title }: SeriesRef): OgImageModel {
  return {
    ...siteFacts(site),
    subject: { kind: 'series', slug },
    kind: 'Series',
    title,
    portraits: [],
  }
}

export function siteCard(site: Site): OgImageModel {
  return {
    ...siteFacts(site),
    subject: { kind: 'site' },
    title: site.title,
    portraits: [],
    text: site.tagline ?? site.description,
  }
}

function siteFacts({ language, title, url }: Site) {
  return { language, siteTitle: title, host: new URL(url).host }
}

function listPortraits(site: Site, authors: readonly Author[]): string[] {
  return authors.flatMap(({ avatar }) => findLocal(site, avatar) ?? [])
}

/** The name of a picture of ours; undefined for one that another server has. */
function findLocal({ basePath }: Site, picture: Picture | undefined): string | undefined {
  const folder = `${toPath(basePath, '/media')}/`
  return picture?.src.startsWith(folder)
    ? decodePath(picture.src.slice(folder.length))
    : undefined
}
