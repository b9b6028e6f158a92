// The only way for routes to read content: each call reads one state of the store.
import type { Site } from '../../model/article.ts'
import { parseSettings } from '../../settings.ts'
import type { Slug } from '../../site/slug.ts'
import { readMeta } from '../store/meta.ts'
import { readListeners } from '../store/site.ts'
import { findThemeFile as themeFile } from '../store/theme/theme-files.ts'
import { findRedirect as redirect } from './pages/redirect.ts'
import { findMedia as media } from './media.ts'
import * as api from './api/page.ts'
import * as developers from './api/developers.ts'
import * as archive from './pages/archive.ts'
import * as article from './pages/article.ts'
import * as lists from './pages/lists.ts'
import * as drafts from './pages/drafts.ts'
import * as feeds from './pages/feeds.ts'
import * as home from './pages/home.ts'
import * as sitemap from './pages/sitemap.ts'
import * as socialPreview from './pages/social-preview.ts'
import * as standalone from './pages/standalone.ts'
import * as twin from './pages/twin.ts'
import { findGiven } from './pages/given.ts'
import { openReader, type Query, type Reader } from './reader.ts'

export type { FeedSubject } from './pages/feeds.ts'
export { isNotFoundShown } from '../invalidation/cache-tags.ts'

let shared: Query | undefined

function openProcessReader(): Query {
  const isDevelopment = process.env.NODE_ENV === 'development'
  const command = isDevelopment ? 'dev' : 'start'
  const settings = parseSettings(process.env, process.cwd(), command)
  return openReader({ ...settings, showsHidden: isDevelopment })
}

/** The same query for this process's own store, which is opened when first asked. */
function bind<Params extends readonly unknown[], Result>(
  query: (reader: Reader, ...params: Params) => Result,
): (...params: Params) => Result {
  return (...params) => {
    shared ??= openProcessReader()
    return shared((reader) => query(reader, ...params))
  }
}

const storedSite = bind((reader): Site => reader.site)
const storedHome = bind(home.readHomePage)
const storedArticle = bind(article.findArticlePage)
const storedPage = bind(standalone.findStandalonePage)
const storedTag = bind(lists.findTagPage)
const storedAuthor = bind(lists.findAuthorPage)

// A page of a text that is not saved is rendered by the same routes, from models of its own.
export const readSite = (): Site => findGiven('site') ?? storedSite()
export const readHomePage = () => findGiven('home') ?? storedHome()
export const findArticlePage = (slug: Slug) => findGiven('article') ?? storedArticle(slug)
export const findStandalonePage = (slug: Slug) => findGiven('page') ?? storedPage(slug)
export const findTagPage = (slug: Slug, number?: number) =>
  findGiven('tag') ?? storedTag(slug, number)
export const findAuthorPage = (slug: Slug, number?: number) =>
  findGiven('author') ?? storedAuthor(slug, number)

export const findIndexNowKey = bind(({ db }) => readListeners(db).indexNow)
export const readArchivePage = bind(archive.readArchivePage)
export const findArchivePage = bind(archive.findArchivePage)
export const readTagsPage = bind(lists.readTagsPage)
export const readAuthorsPage = bind(lists.readAuthorsPage)
export const findSeriesPage = bind(lists.findSeriesPage)
export const findFeedPage = bind(feeds.findFeedPage)
export const findOgImageSource = bind(socialPreview.findOgImageSource)
export const readFeedsPage = bind(feeds.readFeedsPage)
export const readSitemap = bind(sitemap.readSitemap)
export const findSitemapPart = bind(sitemap.findSitemapPart)
export const findTwin = bind(twin.findTwin)
export const readLlmsPage = bind(twin.readLlmsPage)
export const findLlmsPart = bind(twin.findLlmsPart)
export const readSubscribePage = bind(feeds.readSubscribePage)
export const readDraftsPage = bind(drafts.readDraftsPage)
export const findPreviewPage = bind(socialPreview.findPreviewPage)
export const findRedirect = bind(redirect)
export const findMedia = bind(media)
export const findThemeFile = bind(({ db }, name: string) => themeFile(db, name))
export const findApiPage = bind(api.findApiPage)
export const readDevelopersPage = bind(developers.readDevelopersPage)
/** Changes whenever anything in the store does. */
export const readRevision = bind(({ db }) => readMeta(db, 'revision') ?? '0')
