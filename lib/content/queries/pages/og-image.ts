import { parseSlug, type Slug } from '../../../site/slug.ts'
import type { OgImageSubject } from '../../../site/og-image-url.ts'
import type { OgImageArticle, OgImageSource } from '../../../model/og-image.ts'
import { findAuthor, findSeries, findTag } from '../names.ts'
import type { Reader } from '../reader.ts'
import type { ArticleRow } from '../../store/articles.ts'
import { findArticle, toSummary } from '../summaries.ts'

/**
 * What the image of an address shows, no body of an article among it. Undefined where there
 * is no page, so for drafts too.
 */
export function findOgImageSource(
  reader: Reader,
  subject: OgImageSubject,
): OgImageSource | undefined {
  const { site } = reader
  if (subject.kind === 'site') return { kind: 'site', site }
  const slug = parseSlug(subject.slug)
  if (slug === undefined || slug !== subject.slug) return undefined
  switch (subject.kind) {
    case 'article':
      return findArticleSource(reader, slug)
    case 'tag': {
      const tag = findTag(reader, slug)
      return tag && { kind: 'tag', site, tag }
    }
    case 'author': {
      const author = findAuthor(reader, slug)
      return author && { kind: 'author', site, author }
    }
    case 'series': {
      const series = findSeries(reader, slug)
      return series && { kind: 'series', site, series }
    }
  }
}

function findArticleSource(reader: Reader, slug: Slug): OgImageSource | undefined {
  const row = findArticle(reader, slug)
  return row && { kind: 'article', ...toOgImageArticle(reader, row) }
}

/** With all who wrote it: an image without their portraits has another address. */
export function toOgImageArticle(reader: Reader, row: ArticleRow): OgImageArticle {
  const article = toSummary(reader, row)
  const authors = article.authors.flatMap(({ slug }) => findAuthor(reader, slug) ?? [])
  return { site: reader.site, article, authors }
}
