// What an import is asked for, and what it works with.
import type { Bodies } from './bodies/bodies.ts'
import type { CountingFileHome } from '../files/file-home.ts'
import type { LiveEntry } from '../live-feed/live-guids.ts'
import type { ReadOptions, Reader } from '../model/reader.ts'
import type { Comment } from '../model/record.ts'
import type { Source } from '../model/source.ts'

export interface ImportRequest extends ReadOptions {
  readonly source: Source
  readonly reader: Reader
  /** Absolute; made where it is missing. */
  readonly contentDir: string
  /** A folder below `articles/` and `pages/`; empty for none. */
  readonly below: string
  /** `articles`, `pages`, or texts that a key, a slug or an address has in it; empty for all. */
  readonly only: readonly string[]
  /** Earlier articles stay out: a day such as `2020-01-01`. */
  readonly since?: string
  /** Of the old blog, where the source does not say it. */
  readonly url?: string
  /** Whether comments go below their articles. */
  readonly comments: boolean
  readonly isDryRun: boolean
}

export interface ImportPorts {
  /** `roots`: folders of the source that its site has at `/`. */
  readonly openHome: (roots: readonly string[]) => CountingFileHome
  /** For a source of this many items. */
  readonly openBodies: (count: number) => Bodies
  /** Absolute: the ledger and the spool are kept here. */
  readonly stateFolder: string
  /** What the live feed of the old blog has; empty where nobody asked it. */
  readonly liveEntries: readonly LiveEntry[]
  /** Hears once of those whose articles came along, where there are any. */
  readonly onComments: (comments: Iterable<KeptComment>) => void
  /** `total` is unknown while a source is read. */
  readonly onProgress: (phase: Phase, done: number, total?: number) => void
}

export interface KeptComment extends Comment {
  /** Of its article, under the content folder. */
  readonly path: string
}

export type Phase = 'read' | 'write'
