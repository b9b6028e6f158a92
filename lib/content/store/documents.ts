import { hashOf } from '../../text/hash.ts'
import {
  type Diagnostic,
  FILE_START,
  isError,
  type Position,
} from '../../model/diagnostic.ts'
import type {
  CompiledDocument,
  DocumentReference,
  DocumentType,
  FieldPositions,
  RecordOf,
} from '../../model/document.ts'
import type { Database } from './database.ts'

export interface SourceRow {
  readonly path: string
  readonly signature: string
  readonly key: string
}

/** What the last scan knew of each document file, by path. */
export function listSources(db: Database): SourceRow[] {
  return db.all<SourceRow>('select path, signature, key from source order by path')
}

/** What the last scan knew of one document file. */
export function findSource(db: Database, path: string): SourceRow | undefined {
  return db.find<SourceRow>(
    'select path, signature, key from source where path = ?',
    path,
  )
}

/** `problems`: of the file itself, in place of those that its last check found. */
export function saveSource(
  db: Database,
  { path, signature, key }: SourceRow,
  problems: readonly Diagnostic[],
): void {
  const sql =
    'insert or replace into source (path, signature, key, problems) values (?, ?, ?, ?)'
  db.run(sql, path, signature, key, JSON.stringify(problems))
}

/** The same bytes under another time stamp: nothing to compile. */
export function touchSource(db: Database, path: string, signature: string): void {
  db.run('update source set signature = ? where path = ?', signature, path)
}

/** The problems of all files themselves, as their checks found them. */
export function listSourceDiagnostics(db: Database): Diagnostic[] {
  const sql = "select problems from source where problems <> '[]' order by path"
  return db
    .all<{ problems: string }>(sql)
    .flatMap(({ problems }) => parseProblems(problems))
}

function parseProblems(json: string): Diagnostic[] {
  return JSON.parse(json) as Diagnostic[]
}

/** Puts a document in place of the one at its path, and marks it for the next release. */
export function saveDocument(db: Database, document: CompiledDocument): void {
  const { path, html, feedHtml, text, wordCount } = document
  const record = JSON.stringify(document.record)
  const toc = JSON.stringify(document.toc)
  const sql = `insert or replace into document
    (path, type, record, html, feed_html, text, toc, word_count, ids, positions, hash, summary_hash)
    values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`
  db.run(
    sql,
    ...[path, document.record.type, record, html, feedHtml, text, toc, wordCount],
    ...[JSON.stringify(document.ids), JSON.stringify(document.positions)],
    // Of what pages show, and of what lists do: positions are for messages alone.
    ...[hashOf(record, html, feedHtml, toc, String(wordCount)), hashOf(record)],
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

/** The next release looks at the path: a document or a picture, there or gone. */
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

/** The id and slug of a good article, public or not. */
export function findReleased(
  db: Database,
  path: string,
): { readonly id: string; readonly slug: string } | undefined {
  return db.find('select id, slug from article where path = ?', path)
}

/** All good articles, by path. */
export function listReleased(
  db: Database,
): { readonly path: string; readonly id: string }[] {
  return db.all('select path, id from article order by path')
}

/** Paths of other documents that link to an article, by its file or by its site path. */
export function listLinkSources(db: Database, path: string, slug: string): string[] {
  const sql = `select distinct source from reference
    where source <> ?1 and ((kind = 'document' and target = ?1) or (kind = 'site' and target = ?2))
    order by source`
  return db
    .all<{ source: string }>(sql, path, `/articles/${slug}`)
    .map(({ source }) => source)
}

/** Files with an error of their own: what is stored of them, if anything, is older. */
export function listBrokenFiles(db: Database): string[] {
  const errors = listSourceDiagnostics(db).filter(isError)
  return [...new Set(errors.map(({ file }) => file))]
}
