// Brings pictures and files of a source into the content folder.
import type { Dispatcher } from 'undici'

import { type Clock, PoliteLoads } from '../../remote-files/polite-loads.ts'
import type { Source } from '../model/source.ts'
import { BroughtFiles } from './brought-files.ts'
import { ExpectedFiles } from './expected-files.ts'
import { FileJournal } from './file-journal.ts'
import { LocalFiles } from './local-files.ts'
import { PlacedFiles } from './placed-files.ts'

/** A picture or file that a text names. */
export interface WantedFile {
  /** Full addresses and `import-file:` ones, the best first. */
  readonly candidates: readonly string[]
  readonly use: 'picture' | 'media' | 'link'
  /** Folder of the article under the content folder, where it goes. */
  readonly folder: string
}

export type BroughtFile =
  /** Under the content folder. */
  { readonly path: string } | { readonly reason: string }

export interface FileHome {
  /**
   * Never rejects. Each bytes are kept once: the first folder that wants them has them. Calls may
   * overlap; names are given in the order of the calls.
   */
  bring(wanted: WantedFile): Promise<BroughtFile>
}

export interface CountingFileHome extends FileHome {
  tally(): FileTally
}

/** Files, each counted once. */
export interface FileTally {
  /** Out of the source. */
  readonly local: number
  /** From other hosts, in this run; in a dry run those that would be loaded. */
  readonly loaded: number
  /** That an earlier run had brought. */
  readonly there: number
  readonly failed: number
}

export interface FileHomeOptions {
  readonly source: Source
  readonly contentDir: string
  /** `SiteFacts.roots`. */
  readonly roots: readonly string[]
  /** Decides which hosts may be asked. */
  readonly dispatcher: Dispatcher
  /** Keeps what was brought, so that a later run loads nothing again. */
  readonly stateFolder: string
  /** Nothing is loaded or written. */
  readonly isDryRun: boolean
  readonly clock?: Clock
}

export function openFileHome(options: FileHomeOptions): CountingFileHome {
  const { contentDir, stateFolder, dispatcher, clock, isDryRun } = options
  const journal = new FileJournal(stateFolder, contentDir)
  const placed = new PlacedFiles(contentDir, journal)
  const local = new LocalFiles(options.source, options.roots)
  if (isDryRun) return new ExpectedFiles(local, placed, journal)
  return new BroughtFiles(local, placed, journal, new PoliteLoads(dispatcher, clock))
}
