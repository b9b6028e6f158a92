import type { Metadata } from 'next'
import type { FeedRef } from '@/lib/content/feed-types'
import type { Article, Author, Picture, Site } from '@/lib/content/types'
import { toFeedAlternates } from '@/lib/feed/alternates'
import { toAbsolute } from '@/lib/url'

interface PageFacts {
  /** Absent on the front page, which has the site's own name. */
  readonly title?: string
  readonly description?: string
  /** With the base path. */
  readonly path: string
  readonly hidden?: boolean
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
    openGraph: {
      type: 'website',
      title: title ?? site.title,
      description,
      url,
      siteName: site.title,
    },
    ...(hidden && { robots: { index: false } }),
  }
}

export function articleMetadata(
  site: Site,
  article: Article,
  authors: readonly Author[],
): Metadata {
  const { title, description, path, publishDate, updatedDate, canonicalUrl, tags } =
    article
  const hidden = article.visibility !== 'public'
  const base = pageMetadata(site, { title, description, path, hidden })
  const writers = authors.map(({ name, path }) => ({
    name,
    url: toAbsolute(site.url, path),
  }))
  return {
    ...base,
    authors: writers,
    alternates: { ...base.alternates, ...(canonicalUrl && { canonical: canonicalUrl }) },
    openGraph: {
      ...base.openGraph,
      type: 'article',
      publishedTime: publishDate,
      ...(updatedDate && { modifiedTime: updatedDate }),
      authors: writers.map(({ url }) => url),
      tags: tags.map(({ title }) => title),
      ...(article.hero &&
        hasCardFormat(article.hero) && { images: [shareImage(site, article.hero)] }),
    },
  }
}

/** «Archive, page 3»: numbered pages are pages of their own, each with its own canonical. */
export function numberedTitle(title: string, number: number | undefined): string {
  return number === undefined ? title : `${title}, page ${number}`
}

function frontTitle({ title, tagline }: Site): string {
  return tagline ? `${title} · ${tagline}` : title
}

// Nobody who draws link cards draws SVG.
function hasCardFormat({ src }: Picture): boolean {
  return !/\.svg(?:[?#]|$)/i.test(src)
}

function shareImage({ url }: Site, { src, alt, width, height }: Picture) {
  return {
    url: toAbsolute(url, src),
    alt,
    ...(width !== undefined && { width }),
    ...(height !== undefined && { height }),
  }
}
