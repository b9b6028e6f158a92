// Tells of changes under the content folder, each burst of them once.
import { type FSWatcher, watch } from 'node:fs'
import { join, relative, sep } from 'node:path'

import { findRealPath, isFolder, lookAtLink } from '../../../files/look.ts'
import { codeOf } from '../../../files/system-error.ts'
import { isEditorFile } from '../../check/index.ts'
import { isInPublic } from '../../store/public-files.ts'

import { describeRoot } from '../content-root.ts'
import { CHOSEN_POLL_MS, pollContent, UNCHOSEN_POLL_MS } from './poll.ts'
import { describeShortage, isShortage } from './shortage.ts'
import type { WatchSettings } from './settings.ts'

/** Long enough for an editor's write-and-rename, short enough not to be noticed. */
const COALESCE_MS = 20
/** After the last burst everything is looked at once: systems drop events under load. */
const QUIET_MS = 1000
/** A link that is put over to another folder sends no event from the old one. */
const ROOT_MS = 1000

/** Watches until the stop that it returns is called. */
export function watchContent(settings: WatchSettings): () => void {
  if (settings.mode === 'poll') return pollContent(settings, CHOSEN_POLL_MS)
  const watcher = new ContentWatcher(settings)
  return () => watcher.close()
}

/**
 * One watcher a directory: a recursive one costs 13 ms an event on Linux, and a library that
 * re-stats each directory ten times that at 10,000 files.
 */
class ContentWatcher {
  readonly #settings: WatchSettings
  #root = ''
  #rootState: string
  readonly #watchers = new Map<string, FSWatcher>()
  /** Watched folders that lie behind a link, which may be put over to another. */
  readonly #linked = new Map<string, string | undefined>()
  readonly #burst = new Set<string>()
  #burstTimer: NodeJS.Timeout | undefined
  #quietTimer: NodeJS.Timeout | undefined
  readonly #rootTimer: NodeJS.Timeout
  #stopPolling: (() => void) | undefined

  constructor(settings: WatchSettings) {
    this.#settings = settings
    this.#rootState = describeRoot(settings.contentDir)
    this.#rootTimer = setInterval(() => this.#lookAtRoots(), ROOT_MS).unref()
    this.#followDirectories()
  }

  close(): void {
    clearTimeout(this.#burstTimer)
    clearTimeout(this.#quietTimer)
    clearInterval(this.#rootTimer)
    this.#forgetAll()
    this.#stopPolling?.()
  }

  #note(directory: string, name: string | null): void {
    const file = name === null ? directory : join(directory, name)
    if (name === null || isLinkInPlace(file, name)) this.#burst.add(directory)
    else if (this.#isNoise(directory, name)) return
    else this.#burst.add(file)
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
    const folders = files.filter((file) => this.#watchers.has(file) || isFolder(file))
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
      // The content folder itself is gone: the compile says so.
      if (!(error instanceof Error)) throw error
    }
    void this.#settings.onChange(undefined)
  }

  #lookAtRoots(): void {
    const state = describeRoot(this.#settings.contentDir)
    const isMoved = ([folder, real]: [string, string | undefined]) =>
      findRealPath(folder) !== real
    if (state === this.#rootState && ![...this.#linked].some(isMoved)) return
    this.#rootState = state
    this.#forgetAll()
    this.#scanAll()
  }

  #followDirectories(): void {
    this.#root = findRealPath(this.#settings.contentDir) ?? this.#root
    const present = new Set(this.#settings.listDirectories())
    for (const directory of this.#watchers.keys())
      if (!present.has(directory)) this.#forget(directory)
    for (const directory of present)
      if (!this.#watchers.has(directory) && !this.#stopPolling) this.#follow(directory)
  }

  #follow(directory: string): void {
    const { watchFolder = watch, onError } = this.#settings
    try {
      const watcher = watchFolder(directory, (_, name) => this.#note(directory, name))
      // A removed folder ends its watcher with an error.
      watcher.on('error', () => this.#forget(directory))
      this.#watchers.set(directory, watcher)
      const real = findRealPath(directory)
      if (real !== directory) this.#linked.set(directory, real)
    } catch (error) {
      if (isShortage(error)) this.#poll(error)
      // A folder that went while it was looked at is seen to be gone by the next look.
      else if (error instanceof Error && codeOf(error) !== 'ENOENT') onError(error)
    }
  }

  /** Half of the folders are of no use: what happens in the others would never be seen. */
  #poll(error: unknown): void {
    this.close()
    this.#stopPolling = pollContent(this.#settings, UNCHOSEN_POLL_MS)
    this.#settings.onError(new Error(describeShortage(error)))
  }

  #forget(directory: string): void {
    this.#watchers.get(directory)?.close()
    this.#watchers.delete(directory)
    this.#linked.delete(directory)
  }

  #forgetAll(): void {
    for (const directory of this.#watchers.keys()) this.#forget(directory)
  }

  #forgetTree(folder: string): void {
    for (const directory of this.#watchers.keys())
      if (`${directory}${sep}`.startsWith(`${folder}${sep}`)) this.#forget(directory)
  }

  #toContentPath(file: string): string {
    return relative(this.#root, file).split(sep).join('/')
  }
}

/** Kubernetes puts a hidden link over: all that the folder shows lies behind it. */
function isLinkInPlace(file: string, name: string): boolean {
  if (!name.startsWith('.')) return false
  const stats = lookAtLink(file)
  return !(stats instanceof Error) && stats.isSymbolicLink() && isFolder(file)
}
