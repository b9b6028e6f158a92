import { hashOf } from '../../text/hash.ts'
import { isError, type Diagnostic } from '../../model/diagnostic.ts'
import type {
  CompiledDocument,
  DocumentFacts,
  DocumentReference,
  DocumentType,
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
  const { path, type, html, feedHtml, text } = document
  const [fields, facts] = [
    JSON.stringify(document.fields),
    JSON.stringify(document.facts),
  ]
  const sql = 'insert or replace into document values (?, ?, ?, ?, ?, ?, ?, ?, ?)'
  const hashes = [hashOf(fields, facts, html, feedHtml), summaryHashOf(document, fields)]
  db.run(sql, path, type, fields, facts, html, feedHtml, text, ...hashes)
  db.run('delete from reference where source = ?', path)
  for (const reference of document.references) saveReference(db, path, reference)
  markDirty(db, path)
}

function summaryHashOf({ facts }: CompiledDocument, fields: string): string {
  return hashOf(fields, facts.excerpt, String(facts.minutes))
}

function saveReference(db: Database, source: string, reference: DocumentReference): void {
  const { use, kind, target, fragment, line, column } = reference
  const sql = 'insert into reference values (?, ?, ?, ?, ?, ?, ?)'
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
  db.run('insert or ignore into dirty values (?)', path)
}

export interface DocumentRow {
  readonly path: string
  readonly type: DocumentType
  readonly fields: Readonly<Record<string, unknown>>
  readonly facts: DocumentFacts
}

/** One document without its bodies. */
export function findDocument(db: Database, path: string): DocumentRow | undefined {
  const sql = 'select path, type, fields, facts from document where path = ?'
  const row = db.find<RawDocumentRow>(sql, path)
  return row && parseDocumentRow(row)
}

/** All documents of a type without their bodies, by path. */
export function listDocuments(db: Database, type: DocumentType): DocumentRow[] {
  const sql =
    'select path, type, fields, facts from document where type = ? order by path'
  return db.all<RawDocumentRow>(sql, type).map(parseDocumentRow)
}

interface RawDocumentRow {
  readonly path: string
  readonly type: DocumentType
  readonly fields: string
  readonly facts: string
}

// Both columns hold what `saveDocument` wrote.
function parseDocumentRow({ path, type, fields, facts }: RawDocumentRow): DocumentRow {
  return {
    path,
    type,
    fields: JSON.parse(fields) as Record<string, unknown>,
    facts: JSON.parse(facts) as DocumentFacts,
  }
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
