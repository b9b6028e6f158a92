import { basename } from 'node:path'

import { onTestFinished } from 'vitest'

import type { CompiledDocument } from '../../../lib/model/document.ts'
import { listConflictDiagnostics } from '../../../lib/content/visibility/conflict-diagnostics.ts'
import { publishAndInvalidate } from '../../../lib/content/invalidation/invalidate.ts'
import type { Snapshot } from '../../../lib/content/visibility/publish-snapshot.ts'
import { DocumentCache } from '../../../lib/content/compile/cache/document-cache.ts'
import { refreshMedia } from '../../../lib/content/compile/media/media.ts'
import type { Query } from '../../../lib/content/queries/reader.ts'
import type { Database } from '../../../lib/content/store/database.ts'
import { removeDocument, saveDocument } from '../../../lib/content/store/documents.ts'
import { openStore } from '../../../lib/content/store/open.ts'
import { hashOf } from '../../../lib/text/hash.ts'
import { formatDiagnostic } from '../../../lib/model/diagnostic.ts'
import { compiledDocument, type Fields } from './documents.ts'
import { NOW, openTestReader, type ReaderOptions } from './compiler-fixture.ts'
import { type Folder, makeFolder } from './content-folder.ts'

/** A store without workers: documents are put in as if they had been parsed. */
export interface TestStore {
  readonly folder: Folder
  readonly db: Database
  save(path: string, fields?: Fields, parts?: Partial<CompiledDocument>): void
  remove(path: string): void
  /** Looks at the files that the references of documents name. */
  refreshMedia(): Promise<string[]>
  /** Writes an SVG without a size, and its row as `refreshMedia` would. */
  savePicture(path: string, svg: string): void
  publishSnapshot(now?: Date): Snapshot
  openReader(options?: ReaderOptions): Query
  /** Path and visibility of each article. */
  visibilities(): Record<string, string>
  /** Lists of a kind, such as `tag`: slug, label and counts of public and of good ones. */
  lists(kind: string): [slug: string, label: string, public_: number, good: number][]
  conflicts(): string[]
}

export function makeStore(): TestStore {
  const folder = makeFolder()
  const db = openStore(folder.stateDir)
  const cache = new DocumentCache(undefined)
  onTestFinished(() => db.close())
  return {
    folder,
    db,
    save: (path, fields, parts) =>
      saveDocument(db, compiledDocument(path, fields, parts)),
    remove: (path) => removeDocument(db, path),
    refreshMedia: () =>
      refreshMedia(db, folder.contentDir, undefined, { cache, pipeline: '' }),
    savePicture(path, svg) {
      folder.write(path, svg)
      const name = `${hashOf(svg).slice(0, 8)}-${basename(path)}`
      const sql = `insert into media (path, signature, name, type, size, width, height)
        values (?, 'kept', ?, 'image/svg+xml', ?, 300, 150)`
      db.run(sql, path, name, svg.length)
    },
    publishSnapshot: (now = NOW) => publishAndInvalidate(db, now),
    openReader: (options) => openTestReader(folder, options),
    visibilities: () => {
      const sql = 'select path, visibility from article order by path'
      const rows = db.all<{ path: string; visibility: string }>(sql)
      return Object.fromEntries(rows.map(({ path, visibility }) => [path, visibility]))
    },
    lists: (kind) => {
      const rows = db.all<ListRow>(
        'select * from list where kind = ? order by name',
        kind,
      )
      return rows.map(({ name, label, public_count, good_count }) => [
        name.slice(kind.length + 1),
        label,
        public_count,
        good_count,
      ])
    },
    conflicts: () => listConflictDiagnostics(db).map(formatDiagnostic),
  }
}

interface ListRow {
  readonly name: string
  readonly label: string
  readonly public_count: number
  readonly good_count: number
}

const SNAPSHOT_TABLES = [
  ...['article', 'listing', 'list', 'list_mark', 'page', 'alias'],
] as const

/** Every row of a snapshot, table by table, sorted. */
export function dumpSnapshot(db: Database): Record<string, string[]> {
  const tables = SNAPSHOT_TABLES.map((table): [string, string[]] => {
    const rows = db.all<object>(`select * from ${table}`)
    return [table, rows.map((row) => JSON.stringify(row)).toSorted()]
  })
  return Object.fromEntries(tables)
}
