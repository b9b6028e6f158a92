// What a watcher of the content folder has to know.
import type { watch } from 'node:fs'

export interface WatchSettings {
  readonly contentDir: string
  /** `poll` for file systems that send no events, such as some network mounts. */
  readonly mode: 'events' | 'poll'
  /** Every folder to watch, absolute, without links in the path of the content folder. */
  listDirectories(): readonly string[]
  /** Paths under the content folder; undefined when anything may have changed. */
  onChange(paths: readonly string[] | undefined): Promise<void>
  onError(error: Error): void
  /** Of `node:fs`, if nothing else is said. */
  readonly watchFolder?: typeof watch
}
