// The Markdown twin of an article, and the twins of all in parts.
import type { LlmsPage, LlmsPart, MarkdownTwin } from '../../../model/twin.ts'
import { countLlmsParts, LLMS_SIZE } from '../../../site/paging.ts'
import type { Slug } from '../../../site/slug.ts'
import { llmsPartTag, trackDependency } from '../../invalidation/cache-tags.ts'
import type { ArticleRow } from '../../store/articles.ts'
import { findPortableBody } from '../bodies.ts'
import { countMembers } from '../list-rows.ts'
import { listMembers, listNewest } from '../lists.ts'
import type { Reader } from '../reader.ts'
import { findArticle, toSummary } from '../summaries.ts'
import { readTagsPage } from './lists.ts'

/** Undefined for an article that readers can not reach. */
export function findTwin(reader: Reader, slug: Slug): MarkdownTwin | undefined {
  const row = findArticle(reader, slug)
  return row && toTwin(reader, row)
}

function toTwin(reader: Reader, row: ArticleRow): MarkdownTwin {
  const article = toSummary(reader, row)
  const { markdown } = findPortableBody(reader, row.path, article.language)
  return { site: reader.site, article, canonicalUrl: row.record.canonicalUrl, markdown }
}

/** No more than the front page of the list of all articles holds. */
const NEWEST = 50

export function readLlmsPage(reader: Reader): LlmsPage {
  const newest = listNewest(reader, 'all', NEWEST)
  const parts = countLlmsParts(countMembers(reader, 'all'))
  return { site: reader.site, newest, tags: readTagsPage(reader).tags, parts }
}

/** A part of all texts, oldest first; undefined for a number that does not exist. */
export function findLlmsPart(reader: Reader, part: number): LlmsPart | undefined {
  trackDependency(llmsPartTag(part))
  const span = { offset: (part - 1) * LLMS_SIZE, limit: LLMS_SIZE }
  const rows = part < 1 ? [] : listMembers(reader, 'all', 'oldest', span)
  if (rows.length === 0) return undefined
  return { twins: rows.map((row) => toTwin(reader, row)) }
}
