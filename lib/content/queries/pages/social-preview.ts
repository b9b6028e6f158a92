import type { Slug } from '../../../site/slug.ts'
import { parseLink } from '../../../site/url.ts'
import { textOf } from '../../schema/field-values.ts'
import { resolveTarget } from '../../references/resolve.ts'
import type {
  HeroFile,
  SocialCard,
  PreviewPage,
  PreviewSource,
} from '../../../model/social-preview.ts'
import { findMediaRow } from '../media.ts'
import { toOgImageArticle } from './og-image.ts'
import type { Reader } from '../reader.ts'
import {
  type ArticleRow,
  findArticleRow,
  parseFacts,
  parseFields,
  SELECT_ARTICLE,
} from '../summaries.ts'

/** An article as others will show it; undefined means «no such article for readers». */
export function findPreviewPage(reader: Reader, slug: Slug): PreviewPage | undefined {
  const row = findArticleRow(reader, slug)
  if (!row) return undefined
  return { ...toOgImageArticle(reader, row), card: toCard(reader, row) }
}

/** The cards of all articles that may be seen, by path. */
export function listPreviewSources(reader: Reader): PreviewSource[] {
  const sql = `${SELECT_ARTICLE} where article.visibility in ${reader.reachable} order by article.path`
  return reader.db.all<ArticleRow>(sql).map((row) => ({
    file: row.path,
    slug: row.slug,
    card: toCard(reader, row),
    places: parseFacts(row).places,
  }))
}

function toCard(reader: Reader, row: ArticleRow): SocialCard {
  const fields = parseFields(row)
  const written = textOf(fields, 'heroImage')
  const alt = textOf(fields, 'heroAlt') ?? ''
  return {
    title: textOf(fields, 'title') ?? '',
    description: textOf(fields, 'description') ?? '',
    ...(written !== undefined && { hero: { ...toHero(reader, row.path, written), alt } }),
  }
}

function toHero(reader: Reader, source: string, written: string): HeroFile {
  if (parseLink(written)?.kind === 'absolute') return { kind: 'remote' }
  const target = resolveTarget(source, written)
  const row = target?.kind === 'file' ? findMediaRow(reader, target.target) : undefined
  if (!row) return { kind: 'missing' }
  const { type, size, width, height } = row
  if (width === null || height === null) return { kind: 'broken' }
  return { kind: 'picture', type, size, width, height }
}
