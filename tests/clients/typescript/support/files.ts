// The files of a content API, from the articles of a blog in memory.
import type {
  Article,
  ArticleLink,
  Change,
  Changes,
  ChangesPage,
  FullList,
  Index,
} from '../../../../clients/typescript/types.ts'

export const SITE = 'https://tides.example/blog'
export const ROOT = `${SITE}/api/v1/`

export interface Draft {
  readonly id: string
  readonly slug: string
  /** Of publication, from 0. */
  readonly day: number
  readonly text: string
}

export interface Blog {
  readonly drafts: readonly Draft[]
  readonly changes: Change[]
  readonly pageSizes: { readonly list: number; readonly changes: number }
  readonly edition: Pick<Index, 'epoch' | 'edition' | 'seq'>
}

export function toHash({ id, slug, day, text }: Draft): string {
  return [id, slug, day, text].join('|')
}

export function toArticleUrl(slug: string): string {
  return `${ROOT}articles/${encodeURIComponent(slug)}.json`
}

/** By address. */
export function renderFiles(blog: Blog): Map<string, object> {
  const articles = blog.drafts
    .toSorted((a, b) => a.day - b.day || (a.id < b.id ? -1 : 1))
    .map((draft, at, all) => toArticle(draft, all[at - 1], all[at + 1]))
  return new Map<string, object>([
    [`${ROOT}index.json`, toIndex(blog)],
    ...articles.map((article) => [article.api, article] as const),
    ...listFiles(articles, blog.pageSizes.list),
    ...changeFiles(blog),
  ])
}

function toLink({ id, slug, day }: Draft): ArticleLink {
  const publishDate = new Date(day * 86_400_000).toISOString()
  const url = `${SITE}/articles/${encodeURIComponent(slug)}`
  return { id, slug, title: id, url, api: toArticleUrl(slug), publishDate }
}

function toArticle(draft: Draft, previous?: Draft, next?: Draft): Article {
  const { text } = draft
  const link = toLink(draft)
  return {
    ...{
      type: 'article',
      ...link,
      description: '',
      excerpt: text,
      authors: [],
      tags: [],
    },
    ...{ readTime: '1 min read', language: 'en', visibility: 'public', readMinutes: 1 },
    ...{ wordCount: 1, body: { html: text, markdown: text, text }, toc: [], images: [] },
    ...{ shareImage: `${SITE}/og.png`, markdownUrl: `${link.url}.md` },
    oembedUrl: `${link.url}.oembed.json`,
    previous: previous ? toLink(previous) : null,
    next: next ? toLink(next) : null,
    related: [],
    hash: toHash(draft),
  }
}

/** Parts of a row that begins with the oldest: full ones by number, and the rest. */
function split<T>(items: readonly T[], size: number, rest: number): T[][] {
  const pages = Math.max(0, Math.ceil((items.length - rest) / size))
  return [...Array(pages + 1).keys()].map((page) =>
    items.slice(page * size, page < pages ? (page + 1) * size : undefined),
  )
}

function listFiles(articles: readonly Article[], pageSize: number): [string, FullList][] {
  // Full pages have numbers; the newest is never empty.
  const parts = split(articles, pageSize, pageSize)
  const pages = parts.length - 1
  const urlOf = (at: number) =>
    `${ROOT}lists/all/${at === pages ? 'newest' : at + 1}.json`
  return parts.map((part, at) => [
    urlOf(at),
    {
      ...{ list: 'all', pageSize, older: at === 0 ? null : urlOf(at - 1) },
      ...(at === pages ? { pages, total: articles.length } : { number: at + 1 }),
      articles: part.toReversed().map(toListed),
    },
  ])
}

function toListed(article: Article): FullList['articles'][number] {
  const { id, slug, title, url, api, publishDate, hash } = article
  const { description, excerpt, authors, tags, readTime } = article
  return {
    ...{ id, slug, title, url, api, publishDate, hash },
    ...{ description, excerpt, authors, tags, readTime },
  }
}

function changeFiles({ changes, pageSizes, edition }: Blog): [string, object][] {
  const pageSize = pageSizes.changes
  const parts = split(changes, pageSize, pageSize - 1)
  const pages = parts.length - 1
  const urlOf = (at: number) =>
    `${ROOT}changes/${at === pages ? 'newest' : `${edition.epoch}/${at + 1}`}.json`
  return parts.map((part, at): [string, Changes | ChangesPage] => {
    const paged = { epoch: edition.epoch, pageSize, changes: part }
    const older = at === 0 ? null : urlOf(at - 1)
    const isNewest = at === pages
    const rest = isNewest ? { ...edition, pages } : { number: at + 1 }
    return [urlOf(at), { ...paged, older, ...rest } as Changes | ChangesPage]
  })
}

function toIndex({ drafts, edition }: Blog): Index {
  const names = ['tags', 'authors', 'series', 'pages'] as const
  const [tags, authors, series, pages] = names.map((name) => `${ROOT}${name}.json`)
  return {
    ...{ api: 'imprint', version: '1.0', ...edition, total: drafts.length },
    site: { title: 'Tides', description: '', url: SITE, language: 'en', timeZone: 'UTC' },
    links: {
      ...{
        articles: `${ROOT}lists/all/newest.json`,
        changes: `${ROOT}changes/newest.json`,
      },
      ...{ tags: tags ?? '', authors: authors ?? '', series: series ?? '' },
      ...{ pages: pages ?? '', openapi: `${ROOT}openapi.json`, llms: `${SITE}/llms.txt` },
      ...{ schemas: `${ROOT}schema/{name}.json`, feed: `${SITE}/feed.json` },
      bulk: `${SITE}/feed.json`,
    },
    deprecations: [],
  }
}
