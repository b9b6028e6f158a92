// Where readers find an article, and which documents lead there.
import type { ArticleFacts } from '../../model/edit/library.ts'
import { toPath } from '../../site/url.ts'
import { listLinkSources } from '../store/articles.ts'
import type { Database } from '../store/database.ts'
import { findDocumentPage, toDocumentUrl } from '../store/pages.ts'

/** Undefined without a good article, or for one that lost its address to another. */
export function findArticleFacts(db: Database, path: string): ArticleFacts | undefined {
  const page = findDocumentPage(db, path)
  if (!page) return undefined
  return {
    address: toPath('', toDocumentUrl(page)),
    isOnline: page.visibility !== 'hidden',
    linkedFrom: listLinkSources(db, path, page.slug),
  }
}
