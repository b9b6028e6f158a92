// The small objects of the contract, of what pages show.
import type { ArticleLink, ArticleSummary, Picture, Site } from '../../model/article.ts'
import { type ApiAddress, type ItemType, toApiPath } from '../../site/api/address.ts'
import { toAbsolute, toSiteUrl } from '../../site/url.ts'
import { listHtmlTokens, type HtmlToken, findAttribute } from '../../text/html.ts'
import type * as Contract from '../contract/article.ts'
import type * as Parts from '../contract/parts.ts'

/** The absolute URL of a document of the API. */
export function toApiUrl(
  site: Pick<Site, 'url' | 'basePath'>,
  address: ApiAddress,
): string {
  return toSiteUrl(site, toApiPath(address))
}

interface Named {
  readonly slug: string
  readonly title: string
  /** With the base path. */
  readonly path: string
}

export function toRef(
  site: Site,
  type: ItemType,
  { slug, title, path }: Named,
): Parts.Ref {
  return {
    ...{ slug, title, url: toAbsolute(site.url, path) },
    api: toApiUrl(site, { kind: 'item', type, slug }),
  }
}

export function toLink(site: Site, article: ArticleLink): Contract.ArticleLink {
  const { id, publishDate, language } = article
  return { id, ...toRef(site, 'article', article), publishDate, language }
}

export function toSummary(site: Site, article: ArticleSummary): Contract.ArticleSummary {
  const { subtitle, description, excerpt, updatedDate, readTime, series, hero } = article
  return {
    ...toLink(site, article),
    ...{ subtitle, description, excerpt },
    authors: article.authors.map((author) =>
      toRef(site, 'author', { ...author, title: author.name }),
    ),
    tags: article.tags.map((tag) => toRef(site, 'tag', tag)),
    series: series && toRef(site, 'series', series),
    ...{ updatedDate, readTime },
    hero: hero && toPicture(site, hero),
  }
}

export function toPicture(site: Site, { src, ...facts }: Picture): Parts.Picture {
  const { alt, type, bytes, width, height } = facts
  return { url: toAbsolute(site.url, src), alt, type, bytes, width, height }
}

/** The pictures of a body, in order. Their addresses are absolute already. */
export function listImages(html: string): Parts.Picture[] {
  if (!html.includes('<img')) return []
  return listHtmlTokens(html)
    .filter(({ kind, name }) => kind === 'open' && name === 'img')
    .flatMap((token) => {
      const url = findAttribute(token, 'src')
      if (url === undefined) return []
      const alt = findAttribute(token, 'alt') ?? ''
      return [
        { url, alt, width: pixels(token, 'width'), height: pixels(token, 'height') },
      ]
    })
}

function pixels(token: HtmlToken, name: string): number | undefined {
  const written = findAttribute(token, name) ?? ''
  return /^[1-9][0-9]*$/.test(written) ? Number(written) : undefined
}
