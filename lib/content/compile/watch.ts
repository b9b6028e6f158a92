// Tells of changes under the content folder, each burst of them once.
import { type FSWatcher, realpathSync, statSync, watch } from 'node:fs'
import { join, relative, sep } from 'node:path'

import { isEditorFile } from '../check/index.ts'
import { isInPublic } from '../store/public-files.ts'

export interface WatchSettings {
  readonly contentDir: string
  /** `poll` for file systems that send no events, such as some network mounts. */
  readonly mode: 'events' | 'poll'
  /** Every folder to watch, absolute, without links in the path of the content folder. */
  listDirectories(): readonly string[]
  /** Paths under the content folder; undefined when anything may have changed. */
  onChange(paths: readonly string[] | undefined): Promise<void>
  onError(error: Error): void
}

/** Long enough for an editor's write-and-rename, short enough not to be noticed. */
const COALESCE_MS = 20
/** After the last burst everything is looked at once: systems drop events under load. */
const QUIET_MS = 1000
const POLL_MS = 250

/** Watches until the stop that it returns is called. */
export function watchContent(settings: WatchSettings): () => void {
  if (settings.mode === 'poll') return pollContent(settings)
  const watcher = new ContentWatcher(settings)
  return () => watcher.close()
}

/**
 * One watcher a directory: a recursive one costs 13 ms an event on Linux, and a library that
 * re-stats each directory ten times that at 10,000 files.
 */
class ContentWatcher {
  readonly #settings: WatchSettings
  readonly #root: string
  readonly #watchers = new Map<string, FSWatcher>()
  readonly #burst = new Set<string>()
  #burstTimer: NodeJS.Timeout | undefined
  #quietTimer: NodeJS.Timeout | undefined

  constructor(settings: WatchSettings) {
    this.#settings = settings
    this.#root = realpathSync(settings.contentDir)
    this.#followDirectories()
  }

  close(): void {
    clearTimeout(this.#burstTimer)
    clearTimeout(this.#quietTimer)
    for (const watcher of this.#watchers.values()) watcher.close()
  }

  #note(directory: string, name: string | null): void {
    if (name !== null && this.#isNoise(directory, name)) return
    // Without a name anything in the folder may have changed: the folder stands for it.
    this.#burst.add(name === null ? directory : join(directory, name))
    this.#burstTimer ??= setTimeout(() => this.#flush(), COALESCE_MS)
  }

  /** Files with a leading dot are content in `public/` alone. */
  #isNoise(directory: string, name: string): boolean {
    const isHidden = name.startsWith('.') && !isInPublic(this.#toContentPath(directory))
    return isHidden || isEditorFile(name)
  }

  #flush(): void {
    this.#burstTimer = undefined
    const files = [...this.#burst]
    this.#burst.clear()
    const folders = files.filter((file) => this.#watchers.has(file) || isDirectory(file))
    // Another folder may have taken the name of one that is watched.
    for (const folder of folders) this.#forgetTree(folder)
    if (folders.length > 0) this.#scanAll()
    else void this.#settings.onChange(files.map((file) => this.#toContentPath(file)))
    clearTimeout(this.#quietTimer)
    this.#quietTimer = setTimeout(() => this.#scanAll(), QUIET_MS)
  }

  #scanAll(): void {
    try {
      this.#followDirectories()
    } catch (error) {
      // The content folder itself is gone, or a folder went while it was looked at.
      if (error instanceof Error) this.#settings.onError(error)
    }
    void this.#settings.onChange(undefined)
  }

  #followDirectories(): void {
    const present = new Set(this.#settings.listDirectories())
    for (const directory of this.#watchers.keys())
      if (!present.has(directory)) this.#forget(directory)
    for (const directory of present)
      if (!this.#watchers.has(directory)) this.#follow(directory)
  }

  #follow(directory: string): void {
    try {
      const watcher = watch(directory, (_, name) => this.#note(directory, name))
      // A removed folder ends its watcher with an error.
      watcher.on('error', () => this.#forget(directory))
      this.#watchers.set(directory, watcher)
    } catch (error) {
      if (error instanceof Error) this.#settings.onError(error)
    }
  }

  #forget(directory: string): void {
    this.#watchers.get(directory)?.close()
    this.#watchers.delete(directory)
  }

  #forgetTree(folder: string): void {
    for (const directory of this.#watchers.keys())
      if (`${directory}${sep}`.startsWith(`${folder}${sep}`)) this.#forget(directory)
  }

  #toContentPath(file: string): string {
    return relative(this.#root, file).split(sep).join('/')
  }
}

function pollContent({ onChange }: WatchSettings): () => void {
  let isStopped = false
  let timer: NodeJS.Timeout | undefined
  const poll = async () => {
    await onChange(undefined)
    if (!isStopped) timer = setTimeout(poll, POLL_MS)
  }
  timer = setTimeout(poll, POLL_MS)
  return () => {
    isStopped = true
    clearTimeout(timer)
  }
}

function isDirectory(file: string): boolean {
  return statSync(file, { throwIfNoEntry: false })?.isDirectory() ?? false
}
