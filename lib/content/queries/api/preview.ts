// One article for a front end that shows it before readers do.
import type { ArticleItem } from '../../../model/api.ts'
import { findArticleRow } from '../../store/articles.ts'
import { EDITORS, toArticleState } from '../../visibility/visibility.ts'
import type { Reader } from '../reader.ts'
import { toSiteInstant } from '../summaries.ts'
import { toArticleItem } from './items.ts'

/**
 * An article by its permanent id, whoever may see it. What it links to, and what stands beside
 * it, is what readers see. Undefined also for one that lost its slug or id to another.
 */
export function findPreviewItem(
  reader: Reader,
  id: string,
  now: Date,
): ArticleItem | undefined {
  const where = `where article.id = ? and article.visibility in ${EDITORS.reachable}`
  const row = findArticleRow(reader.db, where, id)
  if (!row) return undefined
  const end = toSiteInstant(reader, row.record.expiryDate)
  const isOver = end !== undefined && end <= now.toISOString()
  const state = toArticleState(row.visibility, { isDraft: row.record.draft, isOver })
  return toArticleItem({ ...reader, isPreview: true }, row, state)
}
