// Owns what the last scan knew of each document file, and what its check found.
import { type Diagnostic, isHeldBack } from '../../model/diagnostic.ts'
import type { FileOverrides, OverridesByFile } from '../severity/overrides.ts'
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

/** False for a store that has seen no document yet. */
export function hasSources(db: Database): boolean {
  return db.find('select 1 from source limit 1') !== undefined
}

/** What the last scan knew of one document file. */
export function findSource(db: Database, path: string): SourceRow | undefined {
  return db.find<SourceRow>(
    'select path, signature, key from source where path = ?',
    path,
  )
}

/** `diagnostics`: of the file itself, in place of those that its last check found. */
export function saveSource(
  db: Database,
  { path, signature, key }: SourceRow,
  diagnostics: readonly Diagnostic[],
  overrides?: FileOverrides,
): void {
  const sql = `insert or replace into source (path, signature, key, diagnostics, overrides)
    values (?, ?, ?, ?, ?)`
  const own = overrides && hasAny(overrides) ? JSON.stringify(overrides) : null
  db.run(sql, path, signature, key, JSON.stringify(diagnostics), own)
}

function hasAny({ isDraft, checks, silences }: FileOverrides): boolean {
  return isDraft || silences.length > 0 || Object.keys(checks).length > 0
}

/** What files say about rules themselves, by path. */
export function readOverrides(db: Database): OverridesByFile {
  const sql = 'select path, overrides from source where overrides is not null'
  const rows = db.all<{ path: string; overrides: string }>(sql)
  // The column holds what `saveSource` wrote.
  return new Map(
    rows.map(({ path, overrides }) => [path, JSON.parse(overrides) as FileOverrides]),
  )
}

/** The same bytes under another time stamp: nothing to compile. */
export function touchSource(db: Database, path: string, signature: string): void {
  db.run('update source set signature = ? where path = ?', signature, path)
}

/** The diagnostics of all files themselves, as their checks found them. */
export function listSourceDiagnostics(db: Database): Diagnostic[] {
  const sql = "select diagnostics from source where diagnostics <> '[]' order by path"
  return db.listTexts(sql).flatMap(parseDiagnostics)
}

// The column holds what `saveSource` wrote.
function parseDiagnostics(json: string): Diagnostic[] {
  return JSON.parse(json) as Diagnostic[]
}

/** Files that are held back: what is stored of them, if anything, is older. */
export function listBrokenFiles(db: Database): string[] {
  const held = listSourceDiagnostics(db).filter(isHeldBack)
  return [...new Set(held.map(({ file }) => file))]
}
