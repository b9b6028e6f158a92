// Shows an unsaved document to readers, for the time of a transaction.
import type { Supposed } from '../../content/compile/unsaved/supposer.ts'
import { publishAndInvalidate } from '../../content/invalidation/invalidate.ts'
import { openQuery, type Reader } from '../../content/queries/reader.ts'
import { saveDocument } from '../../content/store/documents.ts'
import { readTimeZone } from '../../content/visibility/candidates.ts'
import { findPublished, type PublishedDocument } from '../../content/visibility/rows.ts'
import { toInstant } from '../../model/date.ts'
import type { CompiledDocument, DocumentRecord } from '../../model/document.ts'

export interface ShownSettings {
  readonly contentDir: string
  readonly stateDir: string
  /** Of `SITE_URL`. */
  readonly siteUrl: string | undefined
  now(): Date
}

/** An unsaved document as readers will meet it. */
export interface Shown {
  readonly reader: Reader
  readonly document: CompiledDocument
  readonly published: PublishedDocument
}

/**
 * Decides that readers see the document: a draft as if it were none, a scheduled one on its day.
 * A string says why they never would.
 */
export function supposeShown<Result>(
  { db, result }: Supposed,
  settings: ShownSettings,
  work: (shown: Shown) => Result,
): Result | 'held-back' | 'conflict' {
  const { document } = result
  if (!document) return 'held-back'
  const record = withoutHiding(document.record)
  saveDocument(db, { ...document, record })
  publishAndInvalidate(db, toInstantShown(record, readTimeZone(db), settings.now()))
  const published = findPublished(db, document.path)
  if (!published) return 'conflict'
  const query = openQuery(db, { ...settings, showsHidden: false })
  return query((reader) => work({ reader, document, published }))
}

function withoutHiding(record: DocumentRecord): DocumentRecord {
  if (!('draft' in record)) return record
  return { ...record, draft: false, expiryDate: undefined }
}

function toInstantShown(record: DocumentRecord, timeZone: string, now: Date): Date {
  const day = 'publishDate' in record ? record.publishDate : undefined
  const due = day && Date.parse(toInstant(day, timeZone))
  return due !== undefined && due > now.getTime() ? new Date(due) : now
}
