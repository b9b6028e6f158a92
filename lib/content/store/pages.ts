// Owns how documents with a page of their own are found: articles, and those of `page`.
import { type PageType, toRoutePath } from '../../site/routes.ts'
import type { Visibility } from '../../model/article.ts'
import type { Database, SqlValue } from './database.ts'

/** A row of the view `document_page`. */
export interface DocumentPage {
  /** Of the document, under the content folder. */
  readonly path: string
  readonly type: PageType
  readonly slug: string
  readonly visibility: Visibility
}

/** `condition`: on the columns of `DocumentPage`. */
export function listDocumentPages(
  db: Database,
  condition = 'true',
  ...params: readonly SqlValue[]
): DocumentPage[] {
  const sql = `select path, type, slug, visibility from document_page where ${condition}`
  return db.all<DocumentPage>(sql, ...params)
}

/** The page of a document, public or not. An article that lost a conflict has no page. */
export function findDocumentPage(db: Database, path: string): DocumentPage | undefined {
  return listDocumentPages(db, 'path = ?', path)[0]
}

/** The document whose page has a slug, public or not. */
export function findDocumentPageBySlug(
  db: Database,
  type: PageType,
  slug: string,
): DocumentPage | undefined {
  return listDocumentPages(db, 'slug = ? and type = ?', slug, type)[0]
}

/** The encoded site path. */
export function toDocumentUrl({
  type,
  slug,
}: Pick<DocumentPage, 'type' | 'slug'>): string {
  return toRoutePath(type, { slug })
}
