// What only authors see, in development.
import type { DraftsPage } from '../../../model/page.ts'
import { listArticleRows } from '../../store/articles.ts'
import type { Reader } from '../reader.ts'
import { toSummary } from '../summaries.ts'

/** Empty where readers look. */
export function readDraftsPage(reader: Reader): DraftsPage {
  const rest = `where article.visibility = 'hidden'
    and 'hidden' in ${reader.reachable} order by article.publish_at, article.id`
  const hidden = listArticleRows(reader.db, rest).map((row) => toSummary(reader, row))
  return {
    site: reader.site,
    drafts: hidden.filter(({ draft }) => draft).toReversed(),
    scheduled: hidden.filter(({ draft }) => !draft),
  }
}
