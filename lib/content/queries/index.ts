import { parseSettings } from '../../settings.ts'
import type { OgImageSubject } from '../../site/og-image-url.ts'
import type { Slug } from '../../site/slug.ts'
import type { Site } from '../../model/article.ts'
import * as archive from './pages/archive.ts'
import * as articles from './pages/article.ts'
import * as feeds from './pages/feeds.ts'
import * as media from './media.ts'
import * as og from './pages/og-image.ts'
import * as overviews from './pages/overviews.ts'
import * as pages from './pages/standalone.ts'
import * as share from './pages/social-preview.ts'
import * as sitemap from './pages/sitemap.ts'
import * as subscribe from './pages/subscribe.ts'
import { openReader, type Query, type Reader } from './reader.ts'

export type { FeedSubject } from './pages/feeds.ts'

// The only way for routes to read content: each call is one state of the store, whole.

let shared: Query | undefined

function query<Result>(work: (reader: Reader) => Result): Result {
  shared ??= openProcessReader()
  return shared(work)
}

function openProcessReader(): Query {
  const isDevelopment = process.env.NODE_ENV === 'development'
  const settings = parseSettings(
    process.env,
    process.cwd(),
    isDevelopment ? 'dev' : 'start',
  )
  return openReader({ ...settings, showsHidden: isDevelopment })
}

export const readSite = (): Site => query((reader) => reader.site)
export const readHomePage = () => query(overviews.readHomePage)
export const findArticlePage = (slug: Slug) =>
  query((reader) => articles.findArticlePage(reader, slug))
export const readArchivePage = () => query(archive.readArchivePage)
export const findArchivePage = (number: number) =>
  query((reader) => archive.findArchivePage(reader, number))
export const readTagsPage = () => query(overviews.readTagsPage)
export const findTagPage = (slug: Slug, number?: number) =>
  query((reader) => overviews.findTagPage(reader, slug, number))
export const readAuthorsPage = () => query(overviews.readAuthorsPage)
export const findAuthorPage = (slug: Slug, number?: number) =>
  query((reader) => overviews.findAuthorPage(reader, slug, number))
export const findSeriesPage = (slug: Slug) =>
  query((reader) => overviews.findSeriesPage(reader, slug))
export const findFeedPage = (subject: feeds.FeedSubject, number?: number) =>
  query((reader) => feeds.findFeedPage(reader, subject, number))
export const findOgImageSource = (subject: OgImageSubject) =>
  query((reader) => og.findOgImageSource(reader, subject))
export const readFeedsPage = () => query(subscribe.readFeedsPage)
export const readSitemap = () => query(sitemap.readSitemap)
export const findSitemapPart = (part: sitemap.SitemapPart) =>
  query((reader) => sitemap.findSitemapPart(reader, part))
export const readSubscribePage = () => query(subscribe.readSubscribePage)
export const findStandalonePage = (slug: Slug) =>
  query((reader) => pages.findStandalonePage(reader, slug))
export const readDraftsPage = () => query(pages.readDraftsPage)
export const findPreviewPage = (slug: Slug) =>
  query((reader) => share.findPreviewPage(reader, slug))
export const findRedirect = (path: string) =>
  query((reader) => pages.findRedirect(reader, path))
export const findMedia = (name: string) =>
  query((reader) => media.findMedia(reader, name))
export const readRevision = () => query(pages.readRevision)
