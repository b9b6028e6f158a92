// Nodes in the vocabulary of schema.org. Ids are URLs with a fragment, so that a search engine
// recognises one thing on all pages (JSON-LD 1.1 §3.3).
import type {
  BlogPosting,
  BreadcrumbList,
  ImageObject,
  Organization,
  Person,
} from 'schema-dts'

import type { OgImage } from '../model/og-image.ts'
import type { Article, ArticleLink, Author, Site } from '../model/article.ts'
import type { ArticlePage } from '../model/page.ts'
import { toLocalInstant } from '../model/date.ts'
import { toAbsolute, toPath } from '../site/url.ts'

/** An article on its own page. */
export function toPosting(
  site: Site,
  article: Article,
  authors: readonly Author[],
  image: OgImage,
): BlogPosting {
  const { title, subtitle, description, path, publishDate, updatedDate, tags } = article
  const url = toUrl(site, path)
  return {
    '@type': 'BlogPosting',
    '@id': `${url}#article`,
    url,
    mainEntityOfPage: article.canonicalUrl ?? url,
    headline: title,
    ...(subtitle !== undefined && { alternativeHeadline: subtitle }),
    description,
    datePublished: toLocalInstant(publishDate, site.timeZone),
    dateModified: toLocalInstant(updatedDate ?? publishDate, site.timeZone),
    author: authors.map((author) => toPerson(site, author)),
    publisher: toPublisher(site),
    isPartOf: toBlogRef(site),
    image: toImage(image),
    keywords: tags.map((tag) => tag.title),
    ...(tags[0] && { articleSection: tags[0].title }),
    inLanguage: article.language ?? site.language,
    wordCount: article.wordCount,
    timeRequired: `PT${article.readMinutes}M`,
  }
}

export function toPerson(site: Site, author: Author): Person {
  const { name, path, bio, avatar, links } = author
  const profiles = links.map(({ href }) => toUrl(site, href))
  return {
    '@type': 'Person',
    '@id': `${toUrl(site, path)}#person`,
    name,
    url: toUrl(site, path),
    ...(bio !== undefined && { description: bio }),
    ...(avatar && { image: toUrl(site, avatar.src) }),
    ...(profiles.length > 0 && { sameAs: profiles }),
  }
}

function toImage({ url, alt, width, height }: OgImage): ImageObject {
  return {
    '@type': 'ImageObject',
    url,
    caption: alt,
    width: String(width),
    height: String(height),
  }
}

/** The site as publisher. */
export function toPublisher(site: Site): Organization {
  return {
    '@type': 'Organization',
    '@id': toId(site, 'publisher'),
    name: site.title,
    url: toFrontUrl(site),
    ...(site.logo && { logo: toUrl(site, site.logo.src) }),
  }
}

/** A reference to the blog, which the front page describes. */
export function toBlogRef(site: Site) {
  return { '@type': 'Blog', '@id': toId(site, 'blog'), url: toFrontUrl(site) } as const
}

/** A reference to an article, which its own page describes. */
export function toPostingRef(site: Site, { path, title, publishDate }: ArticleLink) {
  const url = toUrl(site, path)
  const id = { '@type': 'BlogPosting', '@id': `${url}#article` } as const
  const datePublished = toLocalInstant(publishDate, site.timeZone)
  return { ...id, url, headline: title, datePublished }
}

/** What an original was translated to, or what a translation is made of. */
export function toTranslationRefs({ site, article, translations }: ArticlePage) {
  const [original, ...copies] = translations
  if (!original) return {}
  const toRef = (link: ArticleLink) => ({
    ...toPostingRef(site, link),
    inLanguage: link.language ?? site.language,
  })
  return original.id === article.id
    ? { workTranslation: copies.map(toRef) }
    : { translationOfWork: toRef(original) }
}

/** The id of a node that has no page of its own. */
export function toId(site: Site, name: string): string {
  return `${toFrontUrl(site)}#${name}`
}

export function toFrontUrl(site: Site): string {
  return toUrl(site, toPath(site.basePath, '/'))
}

export function toUrl({ url }: Site, path: string): string {
  return toAbsolute(url, path)
}

interface Crumb {
  readonly name: string
  readonly path: string
}

/** Begins with the front page. */
export function toBreadcrumbs(site: Site, crumbs: readonly Crumb[]): BreadcrumbList {
  const front = { name: site.title, path: toPath(site.basePath, '/') }
  return {
    '@type': 'BreadcrumbList',
    itemListElement: [front, ...crumbs].map(({ name, path }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      item: toUrl(site, path),
    })),
  }
}
