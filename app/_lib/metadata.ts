// Metadata of pages: title, description, canonical URL, Open Graph.
import type { Metadata } from 'next'
import { toFeedAlternates } from '@/lib/feeds/alternates'
import type { ArticleLink, Site } from '@/lib/model/article'
import { toLocalInstant } from '@/lib/model/date'
import type { FeedRef } from '@/lib/model/feed'
import type { OgImageSource } from '@/lib/model/og-image'
import type { ArticlePage } from '@/lib/model/page'
import { toOgImage } from '@/lib/og-image/model/og-image'
import { toApiPath } from '@/lib/site/api/address'
import { toMarkdownPath } from '@/lib/site/api/markdown-url'
import { listAlternates } from '@/lib/seo/hreflang'
import { toAbsolute, toPath, toSiteUrl } from '@/lib/site/url'

export interface PageFacts {
  /** Absent on the front page, which has the site's own name. */
  readonly title?: string
  /** Of the site by default. */
  readonly description?: string | undefined
  /** With the base path. */
  readonly path: string
  readonly hidden?: boolean
  /** Of the text, where it is not that of the site. */
  readonly language?: string | undefined
  /** Of the site by default. */
  readonly image?: OgImageSource
  /** Of the list that the page shows. */
  readonly feed?: FeedRef | undefined
}

// Next merges metadata one level deep: a page that sets `alternates` or `openGraph` loses
// all of the layout's. So each page gets everything from here, and the layout sets nothing.
export function pageMetadata(site: Site, facts: PageFacts): Metadata {
  const { title, path, hidden, feed } = facts
  const description = facts.description ?? site.description
  const url = toAbsolute(site.url, path)
  return {
    title: title === undefined ? frontTitle(site) : `${title} · ${site.title}`,
    description,
    alternates: { canonical: url, types: toFeedAlternates(site, feed) },
    manifest: toPath(site.basePath, '/manifest.webmanifest'),
    openGraph: {
      type: 'website',
      title: title ?? site.title,
      description,
      url,
      siteName: site.title,
      locale: toOpenGraphLocale(facts.language ?? site.language),
      images: [toOgImage(facts.image ?? { kind: 'site', site })],
    },
    // Networks take title, text and picture from Open Graph.
    twitter: { card: 'summary_large_image' },
    ...(hidden && { robots: { index: false } }),
  }
}

export function articleMetadata(page: ArticlePage): Metadata {
  const { site, article, authors, translations } = page
  const { title, description, path, publishDate, updatedDate, canonicalUrl, tags } =
    article
  const hidden = article.visibility !== 'public'
  const image = { kind: 'article', ...page } as const
  const base = pageMetadata(site, {
    ...{ title, description, path, hidden, image },
    language: article.language,
  })
  const handles = authors.flatMap(({ fediverse }) => fediverse ?? [])
  const writers = authors.map(({ name, path }) => ({
    name,
    url: toAbsolute(site.url, path),
  }))
  return {
    ...base,
    authors: writers,
    alternates: {
      ...base.alternates,
      types: {
        ...base.alternates?.types,
        [OEMBED_TYPE]: [toOEmbedLink(site, article)],
        'text/markdown': toTwinUrl(page),
      },
      ...(translations.length > 0 && { languages: toLanguages(page) }),
      ...(canonicalUrl && { canonical: canonicalUrl }),
    },
    openGraph: {
      ...base.openGraph,
      ...(canonicalUrl && { url: canonicalUrl }),
      type: 'article',
      ...(translations.length > 0 && { alternateLocale: listOtherLocales(page) }),
      publishedTime: toLocalInstant(publishDate, site.timeZone),
      ...(updatedDate && { modifiedTime: toLocalInstant(updatedDate, site.timeZone) }),
      authors: writers.map(({ url }) => url),
      tags: tags.map(({ title }) => title),
      ...(tags[0] && { section: tags[0].title }),
    },
    ...(handles.length > 0 && { other: { 'fediverse:creator': handles } }),
  }
}

/** What other sites ask for that embed the article (oembed.com §4). */
const OEMBED_TYPE = 'application/json+oembed'

function toOEmbedLink({ url, basePath }: Site, { slug, title }: ArticleLink) {
  const path = toPath(basePath, toApiPath({ kind: 'oembed', slug }))
  return { title, url: toAbsolute(url, path) }
}

function toLanguages({ site, translations }: ArticlePage): Record<string, string> {
  const alternates = listAlternates(translations, site.language)
  return Object.fromEntries(
    alternates.map(({ language, path }) => [language, toAbsolute(site.url, path)]),
  )
}

function listOtherLocales({ site, article, translations }: ArticlePage): string[] {
  return translations
    .filter(({ id }) => id !== article.id)
    .map(({ language = site.language }) => toOpenGraphLocale(language))
}

function toTwinUrl({ site, article }: ArticlePage): string {
  return toSiteUrl(site, toMarkdownPath(article.slug))
}

function frontTitle({ title, tagline }: Site): string {
  return tagline ? `${title} · ${tagline}` : title
}

// Open Graph requires a territory: `pt_BR`, and `de_DE` for `de`.
function toOpenGraphLocale(tag: string): string {
  const { language, region } = new Intl.Locale(tag).maximize()
  return region === undefined ? language : `${language}_${region}`
}
