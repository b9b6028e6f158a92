// The one table of addresses: a row for each kind of page and file that the site serves.
import { fillPattern, type Params, toNamedGroups, toParams } from './pattern.ts'
import { ADDRESSES } from './shapes/addresses.ts'
import {
  DATE_LENGTH,
  toDatedParams,
  toPatternParams,
  withDigits,
} from './shapes/dated.ts'

export interface Route {
  /** A `dev` route answers 404 outside of development and is not published. */
  readonly kind: 'page' | 'file' | 'dev'
  /** Site path without the base path. */
  readonly pattern: `/${string}`
  /** Where the app has it, whose folders have one shape: `rewrites.ts` maps the other one. */
  readonly app?: `/${string}`
  /** Folder of the documents with this page. The id of the row is their type. */
  readonly content?: string
  /** Lists articles. The list `<row>:<slug>` of the store counts them. */
  readonly list?: true
  /** Continues on `<pattern>/<number>`. */
  readonly numbered?: true
  /** Has a feed in every format at `<pattern>/feed.xml`, and archives of each. */
  readonly feeds?: true
  /** Endings of files beside the page: no slug has one. */
  readonly beside?: readonly `.${string}`[]
  /** Pattern of the Open Graph image; defaults to the site's image. */
  readonly ogImage?: `/${string}`
  /** Place in the publish queue; `list` by default. */
  readonly priority?: 'media' | 'article' | 'list' | 'sitemap'
  /** File names contain a content hash (RFC 8246). All other files are revalidated. */
  readonly cache?: 'immutable'
}

const LIST = { kind: 'page', list: true, feeds: true } as const

/**
 * Every address is formatted and parsed by this table, and the rewrites of `next.config.js`,
 * the reserved names and the rules of `_headers` derive from it. The folders of `app` and the
 * recipes in `hosting` are static files: tests compare them.
 */
export const ROUTES = {
  home: { kind: 'page', pattern: '/', feeds: true, ogImage: '/og.png' },
  article: {
    kind: 'page',
    pattern: ADDRESSES.patterns.article,
    app: '/articles/:slug',
    content: 'articles',
    beside: ['.md'],
    ogImage: '/og/:slug.png',
    priority: 'article',
  },
  archive: { kind: 'page', pattern: '/archive', numbered: true },
  tags: { kind: 'page', pattern: '/tags' },
  tag: {
    ...LIST,
    pattern: ADDRESSES.patterns.tag,
    app: '/tags/:slug',
    content: 'tags',
    numbered: true,
    ogImage: '/og/tags/:slug.png',
  },
  authors: { kind: 'page', pattern: '/authors' },
  author: {
    ...LIST,
    pattern: ADDRESSES.patterns.author,
    app: '/authors/:slug',
    content: 'authors',
    numbered: true,
    ogImage: '/og/authors/:slug.png',
  },
  // A series is read from its beginning, on one page.
  series: {
    ...LIST,
    pattern: ADDRESSES.patterns.series,
    app: '/series/:slug',
    ogImage: '/og/series/:slug.png',
  },
  subscribe: { kind: 'page', pattern: '/subscribe' },
  search: { kind: 'page', pattern: '/search' },
  developers: { kind: 'page', pattern: '/developers' },
  offline: { kind: 'page', pattern: '/offline' },
  page: { kind: 'page', pattern: '/:slug', content: 'pages' },
  notFound: { kind: 'page', pattern: '/404' },
  opml: { kind: 'file', pattern: '/feeds.opml' },
  // The app's own address for feeds: `next.config.js` rewrites theirs to it.
  feeds: { kind: 'file', pattern: '/feeds/:address' },
  sitemap: { kind: 'file', pattern: '/sitemap.xml', priority: 'sitemap' },
  sitemapPart: { kind: 'file', pattern: '/sitemap/:part.xml', priority: 'sitemap' },
  robots: { kind: 'file', pattern: '/robots.txt' },
  indexNow: { kind: 'file', pattern: '/indexnow.txt' },
  manifest: { kind: 'file', pattern: '/manifest.webmanifest' },
  serviceWorker: { kind: 'file', pattern: '/sw.js' },
  openSearch: { kind: 'file', pattern: '/opensearch.xml' },
  // Its addresses are those of `api/address.ts`.
  api: { kind: 'file', pattern: '/api/v1/:address' },
  // The app's own address for Markdown twins: `next.config.js` rewrites theirs to it.
  markdown: { kind: 'file', pattern: '/api/markdown/:slug' },
  llms: { kind: 'file', pattern: '/llms.txt', priority: 'sitemap' },
  llmsPart: { kind: 'file', pattern: '/llms/:part.txt', priority: 'sitemap' },
  asset: {
    kind: 'file',
    pattern: '/assets/:file',
    priority: 'media',
    cache: 'immutable',
  },
  media: { kind: 'file', pattern: '/media/:file', priority: 'media', cache: 'immutable' },
  drafts: { kind: 'dev', pattern: '/drafts' },
  preview: { kind: 'dev', pattern: '/preview/:slug' },
  devEvents: { kind: 'dev', pattern: '/dev/events' },
  devRefresh: { kind: 'dev', pattern: '/dev/refresh' },
} as const satisfies Readonly<Record<string, Route>>

export type RouteId = keyof typeof ROUTES

/** Ids of the rows with a column. */
type RouteWith<Column extends keyof Route> = {
  [Id in RouteId]: (typeof ROUTES)[Id] extends Pick<Required<Route>, Column> ? Id : never
}[RouteId]

/** Types of documents with a page. */
export type ContentRoute = RouteWith<'content'>

/** Lists of articles with a page. */
export type ListKind = RouteWith<'list'>

/** Types of documents whose page is not a list. */
export type PageType = Exclude<ContentRoute, ListKind>

const ROUTE_IDS = Object.keys(ROUTES).filter((id): id is RouteId => id in ROUTES)

/** Lists the rows with a column, in the order of the table. */
export function listRoutesWith<Column extends keyof Route>(
  column: Column,
): (Route & { readonly id: RouteWith<Column> })[] {
  return ROUTE_IDS.filter((id): id is RouteWith<Column> => column in ROUTES[id]).map(
    (id) => ({ id, ...ROUTES[id] }),
  )
}

/** True for the id of a row with a column, such as the type of a document. */
export function hasColumn<Column extends keyof Route>(
  id: string,
  column: Column,
): id is RouteWith<Column> {
  return ROUTE_IDS.some((known) => known === id && column in ROUTES[known])
}

export function isPageType(type: string): type is PageType {
  return hasColumn(type, 'content') && !hasColumn(type, 'list')
}

/** True for documents whose address says when they were published. */
export function isDated(id: RouteId): boolean {
  return id === 'article' && DATE_LENGTH > 0
}

/**
 * Returns the encoded site path of a page or file: `toRoutePath('tag', { slug: 'rust' })`. A
 * slug without the date that its address needs is no article's: it gets the app's own path.
 */
export function toRoutePath(id: RouteId, params: Params = {}): string {
  const { pattern, app = pattern }: Route = ROUTES[id]
  const parts = toPatternParams(pattern, params)
  return parts ? fillPattern(pattern, parts) : fillPattern(app, params)
}

export interface RouteMatch {
  readonly route: Route & { readonly id: RouteId }
  /** Decoded. */
  readonly params: Params
  /** Of a numbered page. */
  readonly number?: number
}

/**
 * Finds the row of an encoded site path, without feeds and Open Graph images: with the ending
 * that readers see, or without.
 */
export function parseRoutePath(path: string): RouteMatch | undefined {
  for (const { route, expression } of MATCHERS) {
    const match = expression.exec(path)
    if (!match) continue
    const { number, ...params } = toDatedParams(toParams(match.groups))
    return { route, params, ...(number !== undefined && { number: Number(number) }) }
  }
  return undefined
}

// Static routes precede dynamic ones, as in Next.
const MATCHERS = listRoutesWith('pattern')
  .toSorted((a, b) => a.pattern.split(':').length - b.pattern.split(':').length)
  .map((route) => ({ route, expression: toExpression(route) }))

function toExpression({ kind, pattern, numbered, beside = [], content }: Route): RegExp {
  const number = numbered ? '(?:/(?<number>[1-9][0-9]{0,6}))?' : ''
  const others = beside.map((ending) => `(?<!${toNamedGroups(ending)})`).join('')
  const isArticle = content === 'articles' && ADDRESSES.isHtml
  const ending = isArticle ? String.raw`(?:\.html)?` : ''
  const slash = kind === 'page' && ADDRESSES.hasSlash && pattern !== '/' ? '/?' : ''
  const source = withDigits(toNamedGroups(pattern))
  const front = isArticle ? source.replace(/\+\)$/, '+?)') : source
  return new RegExp(`^${front}${number}${others}${ending}${slash}$`)
}
