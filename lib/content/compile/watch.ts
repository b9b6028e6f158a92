import { type FSWatcher, realpathSync, statSync, watch } from 'node:fs'
import { join, relative, sep } from 'node:path'

import { isEditorFile } from '../check/index.ts'

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

/**
 * Tells of changes under the content folder, each burst once. One watcher a directory: a
 * recursive one costs 13 ms an event on Linux, and a library that re-stats each directory
 * ten times that at 10,000 files. Returns the stop.
 */
export function watchContent(settings: WatchSettings): () => void {
  if (settings.mode === 'poll') {
    return pollContent(settings)
  }
  const root = realpathSync(settings.contentDir)
  const watchers = new Map<string, FSWatcher>()
  const burst = new Set<string>()
  let burstTimer: NodeJS.Timeout | undefined
  let quietTimer: NodeJS.Timeout | undefined

  const flush = () => {
    burstTimer = undefined
    const files = [...burst]
    burst.clear()
    const folders = files.filter((file) => watchers.has(file) || isDirectory(file))
    // Another folder may have taken the name of one that is watched.
    for (const folder of folders) forgetTree(folder)
    if (folders.length > 0) lookAtAll()
    else void settings.onChange(files.map(toContentPath))
    clearTimeout(quietTimer)
    quietTimer = setTimeout(lookAtAll, QUIET_MS)
  }
  const lookAtAll = () => {
    try {
      followDirectories()
    } catch (error) {
      // The content folder itself is gone, or a folder went while it was looked at.
      if (error instanceof Error) settings.onError(error)
    }
    void settings.onChange(undefined)
  }
  const note = (directory: string, name: string | null) => {
    if (name !== null && (name.startsWith('.') || isEditorFile(name))) return
    // Without a name anything in the folder may have changed: the folder stands for it.
    burst.add(name === null ? directory : join(directory, name))
    burstTimer ??= setTimeout(flush, COALESCE_MS)
  }
  const follow = (directory: string) => {
    try {
      const watcher = watch(directory, (_, name) => note(directory, name))
      // A removed folder ends its watcher with an error.
      watcher.on('error', () => forget(directory))
      watchers.set(directory, watcher)
    } catch (error) {
      if (error instanceof Error) settings.onError(error)
    }
  }
  const forget = (directory: string) => {
    watchers.get(directory)?.close()
    watchers.delete(directory)
  }
  const forgetTree = (folder: string) => {
    for (const directory of watchers.keys())
      if (`${directory}${sep}`.startsWith(`${folder}${sep}`)) forget(directory)
  }
  const followDirectories = () => {
    const present = new Set(settings.listDirectories())
    for (const directory of watchers.keys())
      if (!present.has(directory)) forget(directory)
    for (const directory of present) if (!watchers.has(directory)) follow(directory)
  }
  const toContentPath = (file: string) => relative(root, file).split(sep).join('/')

  followDirectories()
  return () => {
    clearTimeout(burstTimer)
    clearTimeout(quietTimer)
    for (const watcher of watchers.values()) watcher.close()
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
