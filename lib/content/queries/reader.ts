// Opens the view of the store that queries read.
import { existsSync } from 'node:fs'

import { trackDependency, documentTag } from '../invalidation/cache-tags.ts'
import { readSite, SITE_FILE } from '../store/site.ts'
import { Database } from '../store/database.ts'
import { storeFile } from '../store/open.ts'
import { type Audience, EDITORS, READERS } from '../visibility/visibility.ts'
import type { AuthorRef, Site, TagRef } from '../../model/article.ts'
import type { AuthorRecord } from '../../model/document.ts'
import { listDocuments } from '../store/documents.ts'

export interface ReaderSettings {
  readonly stateDir: string
  readonly contentDir: string
  readonly siteUrl: string | undefined
  /** True in development only: drafts and scheduled articles are shown too. */
  readonly showsHidden: boolean
}

/** A view of the store, for queries. */
export interface Reader extends Audience {
  readonly db: Database
  readonly contentDir: string
  readonly stateDir: string
  readonly site: Site
  /** True where hidden articles are shown: the files of theirs alone are not published. */
  readonly isPreview?: true
  /** Names that lists repeat, looked up once for each state of the store. */
  readonly cache: {
    readonly tags: Map<string, TagRef>
    readonly authors: Map<string, AuthorRef>
  }
  /** Authors with a file, by its path. */
  readonly listAuthorFiles: () => readonly AuthorFile[]
}

export interface AuthorFile extends AuthorRecord {
  readonly path: string
}

export class StoreMissingError extends Error {
  override readonly name = 'StoreMissingError'
}

/** Runs a query on one state of the store, whatever is written meanwhile. */
export type Query = <Result>(work: (reader: Reader) => Result) => Result

/** Opens the view. Throws `StoreMissingError` where nothing was compiled yet. */
export function openReader(settings: ReaderSettings): Query {
  const file = storeFile(settings.stateDir)
  if (!existsSync(file)) {
    throw new StoreMissingError(
      `There is no store at ${file}. Run \`npm run build\` first.`,
    )
  }
  return openQuery(new Database(file), settings)
}

/** The same of a database that is open, and closed by whoever opened it. */
export function openQuery(db: Database, settings: ReaderSettings): Query {
  let known: { readonly version: number; readonly reader: Reader } | undefined
  return (work) =>
    db.snapshot(() => {
      // Every page shows something of the site, and all addresses depend on it.
      trackDependency(documentTag(SITE_FILE))
      const version = readVersion(db)
      if (known?.version !== version)
        known = { version, reader: readReader(db, settings) }
      return work(known.reader)
    })
}

// Changes when another connection has written.
function readVersion(db: Database): number {
  return db.find<{ data_version: number }>('pragma data_version')?.data_version ?? 0
}

function readReader(db: Database, settings: ReaderSettings): Reader {
  const { contentDir, stateDir, showsHidden, siteUrl } = settings
  let files: readonly AuthorFile[] | undefined
  return {
    db,
    contentDir,
    stateDir,
    ...(showsHidden ? EDITORS : READERS),
    site: readSite(db, siteUrl),
    cache: { tags: new Map(), authors: new Map() },
    listAuthorFiles() {
      files ??= listDocuments(db, 'author').map(({ path, record }) => ({
        ...record,
        path,
      }))
      return files
    },
  }
}

/** The value of a key, made when it is first asked for. */
export function findOrAdd<Key, Value>(
  values: Map<Key, Value>,
  key: Key,
  make: () => Value,
): Value {
  const known = values.get(key)
  if (known !== undefined) return known
  const made = make()
  values.set(key, made)
  return made
}
