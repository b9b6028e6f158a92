// Bodies of documents, as `documents.ts` keeps them.
import type { PortableBody } from '../../model/api.ts'
import type { TocHeading } from '../../model/body.ts'
import type { Database } from './database.ts'

/** A body as pages show it, its placeholders still in place. */
export interface Body {
  readonly html: string
  readonly toc: readonly TocHeading[]
  readonly wordCount: number
}

/** The body of one document. */
export function findBody(db: Database, path: string): Body | undefined {
  const sql = 'select html, toc, word_count as wordCount from document where path = ?'
  const row = db.find<Omit<Body, 'toc'> & { toc: string }>(sql, path)
  if (!row) return undefined
  const { html, wordCount } = row
  // The column holds what `saveDocument` wrote.
  return { html, toc: JSON.parse(row.toc) as TocHeading[], wordCount }
}

/** The body of one document for feed readers; empty without such a document. */
export function readFeedHtml(db: Database, path: string): string {
  const sql = 'select feed_html as html from document where path = ?'
  return db.find<{ html: string }>(sql, path)?.html ?? ''
}

/** All forms of the body of one document; empty without such a document. */
export function readPortableBody(db: Database, path: string): PortableBody {
  const sql = 'select feed_html as html, markdown, text from document where path = ?'
  return db.find<PortableBody>(sql, path) ?? { html: '', markdown: '', text: '' }
}
