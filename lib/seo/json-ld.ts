// Descriptions of pages in JSON-LD: one graph a page.
import type { Blog, CollectionPage, Graph, ProfilePage, WebSite } from 'schema-dts'

import type {
  ArticlePage,
  AuthorPage,
  HomePage,
  ListPage,
  SeriesPage,
  TagPage,
} from '../model/page.ts'
import type { OgImage } from '../model/og-image.ts'
import type { Site } from '../model/article.ts'
import { toRoutePath } from '../site/routes.ts'
import { toPath } from '../site/url.ts'
import {
  toBlogRef,
  toBreadcrumbs,
  toFrontUrl,
  toId,
  toPerson,
  toPosting,
  toTranslationRefs,
  toPostingRef,
  toPublisher,
  toUrl,
} from './schema-org.ts'

/** An article with its breadcrumbs. */
export function describeArticle(page: ArticlePage, image: OgImage): Graph {
  const { site, article, authors } = page
  const [tag] = article.tags
  const crumbs = [
    { name: site.words.archive, path: toPath(site.basePath, toRoutePath('archive')) },
  ]
  return toGraph([
    { ...toPosting(site, article, authors, image), ...toTranslationRefs(page) },
    toBreadcrumbs(site, [
      ...(tag ? [{ name: tag.title, path: tag.path }] : crumbs),
      { name: article.title, path: article.path },
    ]),
  ])
}

/** The front page: web site and blog. */
export function describeHome({ site, lead, newest }: HomePage): Graph {
  const website: WebSite = {
    '@type': 'WebSite',
    '@id': toId(site, 'website'),
    url: toFrontUrl(site),
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

export function describeTag({ site, tag, list }: TagPage): Graph {
  return describeList(site, { ...tag, list })
}

export function describeSeries({ site, series, articles }: SeriesPage): Graph {
  return describeList(site, { ...series, list: { articles } })
}

interface NamedList {
  readonly title: string
  readonly path: string
  readonly description?: string | undefined
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

function toGraph(nodes: Graph['@graph']): Graph {
  return { '@context': 'https://schema.org', '@graph': nodes }
}
