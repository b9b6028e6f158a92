// Documents of articles, pages, authors, topics and series.
import type { ArticleItem, ListItem, PageItem } from '../../model/api.ts'
import { toFeedPath } from '../../site/feed-url.ts'
import { toMarkdownPath } from '../../site/api/markdown-url.ts'
import { toOgImagePath } from '../../site/og-image-url.ts'
import { toRoutePath } from '../../site/routes.ts'
import { toAbsolute, toSiteUrl } from '../../site/url.ts'
import { hashOf } from '../../text/hash.ts'
import type { Article } from '../contract/article.ts'
import type { Author, Page, Series, Tag } from '../contract/documents.ts'
import { listImages, toApiUrl, toLink, toPicture, toRef, toSummary } from './parts.ts'

/** What is said of other articles, from `previous` to `translations`, is not in the hash. */
export function toArticle(item: ArticleItem): Article {
  const { site, state, article, body, toc, wordCount, readMinutes, cta, canonicalUrl } =
    item
  const { createdDate, enclosure, previous, next, related } = item
  const translations = item.translations.filter(({ id }) => id !== article.id)
  const file = toOgImagePath({ kind: 'article', slug: article.slug })
  const own = {
    type: 'article',
    ...toSummary(site, article),
    language: article.language ?? site.language,
    visibility: state,
    ...{ createdDate, readMinutes, wordCount, canonicalUrl, cta, body, toc },
    images: listImages(body.html),
    enclosure,
    shareImage: toSiteUrl(site, file),
    markdownUrl: toSiteUrl(site, toMarkdownPath(article.slug)),
    oembedUrl: toApiUrl(site, { kind: 'oembed', slug: article.slug }),
  } as const
  return {
    ...own,
    previous: previous ? toLink(site, previous) : null,
    next: next ? toLink(site, next) : null,
    related: related.map((near) => toLink(site, near)),
    translations: translations.map((text) => toLink(site, text)),
    hash: hashItem(own),
  }
}

export function toPage({ site, page, body, toc }: PageItem): Page {
  const { slug, description, language = site.language, updatedDate } = page
  const own = {
    ...({ type: 'page', id: slug } as const),
    ...toRef(site, 'page', page),
    ...{ description, language, updatedDate, body, toc },
    images: listImages(body.html),
  }
  return { ...own, hash: hashItem(own) }
}

/** The count, which every new article changes, is not in the hash. */
export function toListItem(item: ListItem): Author | Tag | Series {
  const { site, count } = item
  const own = toOwn(item)
  const { type, slug } = own
  const articles = toApiUrl(site, { kind: 'list', list: { kind: type, slug } })
  const front = toRoutePath(type, { slug })
  const feed = toSiteUrl(site, toFeedPath({ front, format: 'json' }))
  return {
    ...own,
    ...{ count, articles, feed: count > 0 ? feed : undefined, hash: hashItem(own) },
  }
}

function toOwn(item: ListItem) {
  const { site, type } = item
  switch (type) {
    case 'author': {
      const { slug, name, path, bio, avatar, links, fediverse } = item.author
      return {
        ...({ type, id: slug } as const),
        ...toRef(site, type, { slug, title: name, path }),
        bio,
        avatar: avatar && toPicture(site, avatar),
        links: links.map(({ label, href }) => ({
          label,
          url: toAbsolute(site.url, href),
        })),
        ...{ fediverse, body: item.body },
      }
    }
    case 'tag': {
      const { tag, body } = item
      const { slug, description } = tag
      return {
        ...({ type, id: slug } as const),
        ...toRef(site, type, tag),
        ...{ description, body },
      }
    }
    case 'series': {
      const { slug } = item.series
      return { ...({ type, id: slug } as const), ...toRef(site, type, item.series) }
    }
  }
}

/** 64 bits: an item is compared with itself alone. */
function hashItem(own: object): string {
  return hashOf(JSON.stringify(own)).slice(0, 16)
}
