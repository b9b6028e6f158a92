// Owns how documents are written, and how they are read without regard to a snapshot.
import { FILE_START, type Position } from '../../model/diagnostic.ts'
import type {
  CompiledDocument,
  DocumentReference,
  DocumentType,
  FieldPositions,
  RecordOf,
} from '../../model/document.ts'
import { hashOf } from '../../text/hash.ts'
import type { Database } from './database.ts'

/** Puts a document in place of the one at its path, and marks it for the next snapshot. */
export function saveDocument(db: Database, document: CompiledDocument): void {
  const { path, html, feedHtml, markdown, text, wordCount } = document
  const record = JSON.stringify(document.record)
  const toc = JSON.stringify(document.toc)
  const sql = `insert or replace into document
    (path, type, record, html, feed_html, markdown, text, toc, word_count, ids, positions, hash,
      summary_hash)
    values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`
  db.run(
    sql,
    ...[path, document.record.type, record, html, feedHtml, markdown, text],
    ...[toc, wordCount, JSON.stringify(document.ids), JSON.stringify(document.positions)],
    // Of what is published, and of what lists show: positions are for messages alone.
    ...[hashOf(record, html, feedHtml, markdown, text, toc, String(wordCount))],
    hashOf(record),
  )
  db.run('delete from reference where source = ?', path)
  for (const reference of document.references) saveReference(db, path, reference)
  markDirty(db, path)
}

function saveReference(db: Database, source: string, reference: DocumentReference): void {
  const { use, kind, target, fragment, line, column } = reference
  const sql = `insert into reference (source, use, kind, target, fragment, line, column)
    values (?, ?, ?, ?, ?, ?, ?)`
  db.run(sql, source, use, kind, target, fragment, line, column)
}

/** Forgets a file that is gone, and its document. */
export function removeDocument(db: Database, path: string): void {
  db.run('delete from source where path = ?', path)
  db.run('delete from reference where source = ?', path)
  if (db.run('delete from document where path = ?', path) > 0) markDirty(db, path)
}

/** The next snapshot decides about the path: a document or a picture, there or gone. */
export function markDirty(db: Database, path: string): void {
  db.run('insert or ignore into dirty (path) values (?)', path)
}

/** One document without its body. */
export interface DocumentRow<Type extends DocumentType = DocumentType> {
  readonly path: string
  readonly record: RecordOf<Type>
}

/** One document without its body. */
export function findDocument(db: Database, path: string): DocumentRow | undefined {
  const sql = 'select path, record from document where path = ?'
  const row = db.find<RawDocumentRow>(sql, path)
  return row && parseDocumentRow(row)
}

/** The record of one document, where it is of the type. */
export function findRecord<Type extends DocumentType>(
  db: Database,
  path: string,
  type: Type,
): RecordOf<Type> | undefined {
  const sql = 'select path, record from document where path = ? and type = ?'
  const row = db.find<RawDocumentRow>(sql, path, type)
  return row && parseDocumentRow<Type>(row).record
}

/** All documents of a type without their bodies, by path. */
export function listDocuments<Type extends DocumentType>(
  db: Database,
  type: Type,
): DocumentRow<Type>[] {
  const sql = 'select path, record from document where type = ? order by path'
  return db.all<RawDocumentRow>(sql, type).map((row) => parseDocumentRow<Type>(row))
}

interface RawDocumentRow {
  readonly path: string
  readonly record: string
}

// The column holds what `saveDocument` wrote.
function parseDocumentRow<Type extends DocumentType = DocumentType>({
  path,
  record,
}: RawDocumentRow): DocumentRow<Type> {
  return { path, record: JSON.parse(record) as RecordOf<Type> }
}

/** Where the value of a field begins: the beginning of the file for one that is not there. */
export function findFieldPosition(db: Database, path: string, field: string): Position {
  return findFieldPositions(db, path)[field] ?? FILE_START
}

/** Where the values of a document's fields begin, by their names in the front matter. */
export function findFieldPositions(db: Database, path: string): FieldPositions {
  const sql = 'select positions from document where path = ?'
  const row = db.find<{ positions: string }>(sql, path)
  return row ? (JSON.parse(row.positions) as FieldPositions) : {}
}

/** Ids that a link may lead to; undefined without such a document. */
export function findElementIds(db: Database, path: string): string[] | undefined {
  const row = db.find<{ ids: string }>('select ids from document where path = ?', path)
  return row && (JSON.parse(row.ids) as string[])
}

/**
 * The path of a document as it is stored: macOS decomposes accents in names (UAX #15), and a link
 * to such a file is NFC. The path itself where there is no such document.
 */
export function findStoredPath(db: Database, path: string): string {
  const decomposed = path.normalize('NFD')
  if (decomposed === path) return path
  const sql = 'select path from document where path in (?, ?) order by path = ? desc'
  return db.listTexts(sql, path, decomposed, path)[0] ?? path
}
