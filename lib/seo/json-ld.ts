import type {
  Blog,
  BlogPosting,
  BreadcrumbList,
  CollectionPage,
  Graph,
  ImageObject,
  Organization,
  Person,
  ProfilePage,
  WebSite,
} from 'schema-dts'

import type { ShareImage } from '../content/seo-types.ts'
import type {
  Article,
  ArticleLink,
  ArticlePage,
  Author,
  AuthorPage,
  HomePage,
  ListPage,
  SeriesPage,
  Site,
  TagPage,
} from '../content/types.ts'
import { toAbsolute, toPath } from '../url.ts'

// Descriptions in the words of schema.org, one graph a page. Ids are addresses with a
// fragment, so that a search engine knows the same thing on all pages (JSON-LD 1.1 §3.3).

/** An article, with the way to it. */
export function describeArticle(page: ArticlePage, image: ShareImage): Graph {
  const { site, article, authors } = page
  const [tag] = article.tags
  const crumbs = [{ name: 'Archive', path: toPath(site.basePath, '/archive') }]
  return toGraph([
    toPosting(site, article, authors, image),
    toBreadcrumbs(site, [
      ...(tag ? [{ name: tag.title, path: tag.path }] : crumbs),
      { name: article.title, path: article.path },
    ]),
  ])
}

/** The front page: the site, and the blog that it is. */
export function describeHome({ site, lead, newest }: HomePage): Graph {
  const website: WebSite = {
    '@type': 'WebSite',
    '@id': toId(site, 'website'),
    url: toUrl(site, toPath(site.basePath, '/')),
    name: site.title,
    description: site.description,
    inLanguage: site.language,
  }
  const blog: Blog = {
    ...toBlogRef(site),
    name: site.title,
    description: site.description,
    inLanguage: site.language,
    publisher: toPublisher(site),
    ...(site.rights !== undefined && { copyrightNotice: site.rights }),
    blogPost: [...(lead ? [lead] : []), ...newest].map((link) =>
      toPostingRef(site, link),
    ),
  }
  return toGraph([website, blog])
}

/** An author's page. */
export function describeAuthor({ site, author }: AuthorPage): Graph {
  const profile: ProfilePage = {
    '@type': 'ProfilePage',
    '@id': toUrl(site, author.path),
    url: toUrl(site, author.path),
    inLanguage: site.language,
    mainEntity: toPerson(site, author),
  }
  return toGraph([profile])
}

/** A topic. */
export function describeTag({ site, tag, list }: TagPage): Graph {
  return describeList(site, { ...tag, list })
}

/** A series. */
export function describeSeries({ site, series, articles }: SeriesPage): Graph {
  return describeList(site, { ...series, list: { articles } })
}

interface NamedList {
  readonly title: string
  readonly path: string
  readonly description?: string
  readonly list: Pick<ListPage, 'articles'>
}

function describeList(site: Site, { title, path, description, list }: NamedList): Graph {
  const collection: CollectionPage = {
    '@type': 'CollectionPage',
    '@id': toUrl(site, path),
    url: toUrl(site, path),
    name: title,
    inLanguage: site.language,
    isPartOf: toBlogRef(site),
    ...(description !== undefined && { description }),
    hasPart: list.articles.map((link) => toPostingRef(site, link)),
  }
  return toGraph([collection, toBreadcrumbs(site, [{ name: title, path }])])
}

function toPosting(
  site: Site,
  article: Article,
  authors: readonly Author[],
  image: ShareImage,
): BlogPosting {
  const { title, subtitle, description, path, publishDate, updatedDate, tags } = article
  const url = toUrl(site, path)
  const minutes = /\d+/.exec(article.readTime)?.[0]
  return {
    '@type': 'BlogPosting',
    '@id': `${url}#article`,
    url,
    mainEntityOfPage: article.canonicalUrl ?? url,
    headline: title,
    ...(subtitle !== undefined && { alternativeHeadline: subtitle }),
    description,
    datePublished: publishDate,
    dateModified: updatedDate ?? publishDate,
    author: authors.map((author) => toPerson(site, author)),
    publisher: toPublisher(site),
    isPartOf: toBlogRef(site),
    image: toImage(image),
    keywords: tags.map((tag) => tag.title),
    ...(tags[0] && { articleSection: tags[0].title }),
    inLanguage: site.language,
    wordCount: article.wordCount,
    ...(minutes !== undefined && { timeRequired: `PT${minutes}M` }),
  }
}

function toPerson(site: Site, author: Author): Person {
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

function toImage({ url, alt, width, height }: ShareImage): ImageObject {
  return {
    '@type': 'ImageObject',
    url,
    caption: alt,
    width: String(width),
    height: String(height),
  }
}

function toPublisher(site: Site): Organization {
  return {
    '@type': 'Organization',
    '@id': toId(site, 'publisher'),
    name: site.title,
    url: toUrl(site, toPath(site.basePath, '/')),
  }
}

function toBlogRef(site: Site) {
  const url = toUrl(site, toPath(site.basePath, '/'))
  return { '@type': 'Blog', '@id': toId(site, 'blog'), url } as const
}

function toPostingRef(site: Site, { path, title, publishDate }: ArticleLink) {
  const url = toUrl(site, path)
  const id = { '@type': 'BlogPosting', '@id': `${url}#article` } as const
  return { ...id, url, headline: title, datePublished: publishDate }
}

interface Crumb {
  readonly name: string
  readonly path: string
}

/** From the front page on. */
function toBreadcrumbs(site: Site, crumbs: readonly Crumb[]): BreadcrumbList {
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

function toGraph(things: Graph['@graph']): Graph {
  return { '@context': 'https://schema.org', '@graph': things }
}

function toId(site: Site, name: string): string {
  return `${toUrl(site, toPath(site.basePath, '/'))}#${name}`
}

function toUrl({ url }: Site, path: string): string {
  return toAbsolute(url, path)
}
