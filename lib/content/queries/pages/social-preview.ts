// Articles as link cards show them, and what a share image is drawn from.
import type { OgImageArticle, OgImageSource } from '../../../model/og-image.ts'
import type { OgImageSubject } from '../../../site/og-image-url.ts'
import { parseSlug, type Slug } from '../../../site/slug.ts'
import { type ArticleRow, listArticleRows } from '../../store/articles.ts'
import { findAuthor, listAuthors } from '../authors.ts'
import type { Reader } from '../reader.ts'
import { findSeries, findTag } from '../tags.ts'
import { findArticle, toSummary } from '../summaries.ts'
import type { PictureReference } from '../../../model/document.ts'
import { findFieldPositions } from '../../store/documents.ts'
import type {
  HeroFile,
  PreviewPage,
  PreviewSource,
  SocialPreview,
} from '../../../model/social-preview.ts'
import { findMediaRow } from '../media.ts'

/** An article as others will show it; undefined means «no such article for readers». */
export function findPreviewPage(reader: Reader, slug: Slug): PreviewPage | undefined {
  const row = findArticle(reader, slug)
  if (!row) return undefined
  return { ...toOgImageArticle(reader, row), preview: toPreview(reader, row) }
}

/** The previews of all articles that may be seen, by path. */
export function listPreviewSources(reader: Reader): PreviewSource[] {
  const rest = `where article.visibility in ${reader.reachable} order by article.path`
  return listArticleRows(reader.db, rest).map((row) => ({
    file: row.path,
    slug: row.slug,
    preview: toPreview(reader, row),
    positions: findFieldPositions(reader.db, row.path),
  }))
}

function toPreview(reader: Reader, { record }: ArticleRow): SocialPreview {
  const { title, description, heroImage, heroAlt: alt } = record
  const hero = heroImage && { ...toHeroFile(reader, heroImage), alt }
  const isDescriptionDerived = record.isDescriptionDerived === true
  return { title, description, isDescriptionDerived, hero }
}

function toHeroFile(reader: Reader, reference: PictureReference): HeroFile {
  if (reference.kind === 'remote') return { kind: 'remote' }
  const row = findMediaRow(reader, reference.path)
  if (!row) return { kind: 'missing' }
  const { type, size, width, height } = row
  if (width === null || height === null) return { kind: 'broken' }
  return { kind: 'picture', type, size, width, height }
}

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
