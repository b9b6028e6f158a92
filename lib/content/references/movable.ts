// Finds what a move of an article has to keep.
import type { Database } from '../store/database.ts'
import { findArticleIdentity, listLinkSources } from '../store/articles.ts'
import { findFieldPositions } from '../store/documents.ts'

export interface Movable {
  readonly id: string
  readonly slug: string
  /** False when the front matter names the slug: a move changes no address then. */
  readonly isSlugFromPath: boolean
  /** Paths of other documents that link to it. */
  readonly linkedFrom: readonly string[]
}

/** What a move of the article at `path` has to keep. Undefined without a good article. */
export function findMovable(db: Database, path: string): Movable | undefined {
  const article = findArticleIdentity(db, path)
  if (!article) return undefined
  return {
    ...article,
    isSlugFromPath: !('slug' in findFieldPositions(db, path)),
    linkedFrom: listLinkSources(db, path, article.slug),
  }
}
