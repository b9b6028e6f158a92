// The folder of a blog within a source: its paths count from where its configuration lies.
import type { Source, SourceFile } from '../model/source.ts'
import { parseData } from './fields.ts'

/** A file of configuration or text is never larger. */
const MAX_BYTES = 4 * 1024 * 1024

export interface Folder {
  /** Path in the source, with a slash at its end; empty where it is the source itself. */
  readonly root: string
  /** From the folder, in order. */
  readonly paths: readonly string[]
  has(path: string): boolean
  find(path: string): SourceFile | undefined
  /** Undefined for a file that is not there, or can not be read. */
  read(path: string): Promise<string | undefined>
  /** The values of the first of these files that can be read; nothing without one. */
  readData(...paths: readonly string[]): Promise<unknown>
}

/** Folders that hold what others have written, or what an engine has made. */
const FOREIGN =
  /(?:^|\/)(?:node_modules|bower_components|vendor|themes|_site|_vendor|\.git|\.cache|__MACOSX|dist)(?:\/|$)/

/** The folder that is nearest to the top of the source and has a file with such a path. */
export function findRoot(source: Source, pattern: RegExp): string | undefined {
  let found: string | undefined
  for (const { path } of source.files) {
    const match = FOREIGN.test(path) ? null : pattern.exec(path)
    const root = match ? path.slice(0, match.index) : undefined
    if (root !== undefined && (found === undefined || depthOf(root) < depthOf(found)))
      found = root
  }
  return found
}

function depthOf(path: string): number {
  return path.split('/').length
}

export function openFolder(source: Source, root: string): Folder {
  const files = new Map<string, SourceFile>()
  for (const file of source.files)
    if (file.path.startsWith(root)) files.set(file.path.slice(root.length), file)
  const folder: Folder = {
    root,
    paths: [...files.keys()],
    has: (path) => files.has(path),
    find: (path) => files.get(path),
    read: async (path) => {
      try {
        return await files.get(path)?.text(MAX_BYTES)
      } catch {
        return undefined
      }
    },
    readData: async (...paths) => {
      for (const path of paths) {
        const text = await folder.read(path)
        const data = text === undefined ? undefined : parseData(path, text)
        if (data !== undefined && data !== null) return data
      }
      return undefined
    },
  }
  return folder
}

/** `a/b/` of `a/b/c.md`; empty for a file at the top. */
export function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1)
}

/** The name of a file without its folder and its ending. */
export function stemOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.[^.]+$/, '')
}

/** Joins parts of a path, resolves `.` and `..`, and never leaves the top. */
export function joinPath(...parts: readonly string[]): string {
  const path: string[] = []
  for (const part of parts.join('/').split('/')) {
    if (part === '..') path.pop()
    else if (part !== '' && part !== '.') path.push(part)
  }
  return path.join('/')
}
