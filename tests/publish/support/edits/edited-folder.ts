import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'

import { type Fields, fileText, siteText } from '../../../content/support/documents.ts'

/** A document as its author means it. */
export interface Written {
  readonly fields: Fields
  readonly body: string
  /** Written in place of the front matter: the file is broken. */
  readonly fault?: string
}

/** An author's folder: what is in it, and what has changed since `takeChanges`. */
export interface EditedFolder {
  readonly contentDir: string
  readonly documents: ReadonlyMap<string, Written>
  listArticles(): string[]
  put(path: string, written: Written): void
  putFile(path: string, bytes: string | Uint8Array): void
  move(from: string, to: string): void
  /** Two files exchange their names. */
  swap(path: string, other: string): void
  remove(path: string): void
  /** Leaves nothing. */
  clear(): void
  /** Paths that were written or removed since the last call. */
  takeChanges(): string[]
}

export const SITE_FILE = 'site.yaml'

export function openEditedFolder(contentDir: string): EditedFolder {
  const documents = new Map<string, Written>()
  const changes = new Set<string>()
  const files = new Set<string>()
  const at = (path: string) => join(contentDir, path)
  const putFile = (path: string, bytes: string | Uint8Array) => {
    mkdirSync(dirname(at(path)), { recursive: true })
    writeFileSync(at(path), bytes)
    changes.add(path)
    files.add(path)
  }
  const remove = (path: string) => {
    rmSync(at(path), { force: true })
    documents.delete(path)
    files.delete(path)
    changes.add(path)
  }
  return {
    contentDir,
    documents,
    listArticles: () =>
      [...documents.keys()].filter((path) => path.startsWith('articles/')).toSorted(),
    put(path, written) {
      documents.set(path, written)
      putFile(path, toText(path, written))
    },
    putFile,
    move(from, to) {
      const written = documents.get(from)
      if (written === undefined || existsSync(at(to))) return
      mkdirSync(dirname(at(to)), { recursive: true })
      renameSync(at(from), at(to))
      remove(from)
      documents.set(to, written)
      files.add(to)
      changes.add(to)
    },
    swap(path, other) {
      const [first, second] = [documents.get(path), documents.get(other)]
      if (path === other || first === undefined || second === undefined) return
      const place = at(`${path}.tmp`)
      renameSync(at(path), place)
      renameSync(at(other), at(path))
      renameSync(place, at(other))
      documents.set(path, second).set(other, first)
      changes.add(path).add(other)
    },
    remove,
    clear() {
      for (const path of [...files]) remove(path)
    },
    takeChanges() {
      const paths = [...changes]
      changes.clear()
      return paths
    },
  }
}

function toText(path: string, { fields, body, fault }: Written): string {
  if (fault !== undefined) return path === SITE_FILE ? fault : `${fault}\n${body}`
  return path === SITE_FILE ? siteText(fields) : fileText(fields, body)
}
