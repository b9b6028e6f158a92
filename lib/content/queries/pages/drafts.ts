// What only authors see, in development.
import type { DraftsPage } from '../../../model/page.ts'
import { listArticleRows } from '../../store/articles.ts'
import type { Reader } from '../reader.ts'
import { toSummary } from '../summaries.ts'

/** Empty where readers look. */
export function readDraftsPage(reader: Reader): DraftsPage {
  const rest = `join listing on listing.path = article.path
    where listing.list = 'all' and listing.visibility = 'hidden'
      and 'hidden' in ${reader.reachable} order by listing.sort_key`
  const hidden = listArticleRows(reader.db, rest).map((row) => toSummary(reader, row))
  return {
    site: reader.site,
    drafts: hidden.filter(({ draft }) => draft).toReversed(),
    scheduled: hidden.filter(({ draft }) => !draft),
  }
}
