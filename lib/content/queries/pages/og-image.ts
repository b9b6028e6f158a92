// What a share image is drawn from.
import type { OgImageArticle, OgImageSource } from '../../../model/og-image.ts'
import type { OgImageSubject } from '../../../site/og-image-url.ts'
import { parseSlug } from '../../../site/slug.ts'
import type { ArticleRow } from '../../store/articles.ts'
import { findAuthor, listAuthors } from '../authors.ts'
import type { Reader } from '../reader.ts'
import { findSeries } from '../series.ts'
import { findArticle, toSummary } from '../summaries.ts'
import { findTag } from '../tags.ts'

/**
 * What the image of an address shows, no body of an article among it. Undefined where there
 * is no page, so for drafts too.
 */
export function findOgImageSource(
  reader: Reader,
  subject: OgImageSubject,
): OgImageSource | undefined {
  const { site } = reader
  const { kind } = subject
  if (kind === 'site') return { kind, site }
  const slug = parseSlug(subject.slug)
  if (slug === undefined || slug !== subject.slug) return undefined
  switch (kind) {
    case 'article': {
      const row = findArticle(reader, slug)
      return row && { kind, ...toOgImageArticle(reader, row) }
    }
    case 'tag': {
      const tag = findTag(reader, slug)
      return tag && { kind, site, tag }
    }
    case 'author': {
      const author = findAuthor(reader, slug)
      return author && { kind, site, author }
    }
    case 'series': {
      const series = findSeries(reader, slug)
      return series && { kind, site, series }
    }
  }
}

/** With its authors: an image without their portraits has another address. */
export function toOgImageArticle(reader: Reader, row: ArticleRow): OgImageArticle {
  const article = toSummary(reader, row)
  return { site: reader.site, article, authors: listAuthors(reader, article.authors) }
}
