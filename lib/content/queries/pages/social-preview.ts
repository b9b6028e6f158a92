// Articles as link cards show them.
import type { Slug } from '../../../site/slug.ts'
import type { PictureReference } from '../../../model/document.ts'
import { type ArticleRow, listArticleRows } from '../../store/articles.ts'
import { findFieldPositions } from '../../store/documents.ts'
import type {
  HeroFile,
  PreviewPage,
  PreviewSource,
  SocialPreview,
} from '../../../model/social-preview.ts'
import { findMediaRow } from '../media.ts'
import { toOgImageArticle } from './og-image.ts'
import type { Reader } from '../reader.ts'
import { findArticle } from '../summaries.ts'

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
    slug: row.record.slug,
    preview: toPreview(reader, row),
    positions: findFieldPositions(reader.db, row.path),
  }))
}

function toPreview(reader: Reader, { record }: ArticleRow): SocialPreview {
  const { title, description, heroImage, heroAlt: alt } = record
  const hero = heroImage && { ...toHeroFile(reader, heroImage), alt }
  return { title, description, hero }
}

function toHeroFile(reader: Reader, reference: PictureReference): HeroFile {
  if (reference.kind === 'remote') return { kind: 'remote' }
  const row = findMediaRow(reader, reference.path)
  if (!row) return { kind: 'missing' }
  const { type, size, width, height } = row
  if (width === null || height === null) return { kind: 'broken' }
  return { kind: 'picture', type, size, width, height }
}
