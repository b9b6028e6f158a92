// All files of the content folder, as the editor opens with them.
import { type Dirent, readdirSync, statSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

import { hashBytes } from '../../text/hash.ts'
import { isDocument, refusePath } from './allowed.ts'

/** A file as the editor knows it. */
export interface ListedFile {
  /** Relative to the content folder, in NFC. */
  readonly path: string
  /** Bytes. */
  readonly size: number
  /** Milliseconds since 1970. */
  readonly modified: number
  /** SHA-256 of the bytes, of a document. Others are hashed when they are opened. */
  readonly hash?: string | undefined
  /** Of a document. */
  readonly text?: string | undefined
}

/** Lists what the editor may write. A file that goes away meanwhile, or can not be read, is left out. */
export async function listFiles(root: string): Promise<ListedFile[]> {
  const files = listEntries(root, '').toSorted((a, b) => (a.path < b.path ? -1 : 1))
  const listed: (ListedFile | undefined)[] = []
  for (let at = 0; at < files.length; at += FILES_AT_ONCE) {
    const some = files.slice(at, at + FILES_AT_ONCE)
    listed.push(...(await Promise.all(some.map(toListed))))
  }
  return listed.filter((file) => file !== undefined)
}

/** More would wait for the same threads of Node. */
const FILES_AT_ONCE = 16

interface Found {
  readonly path: string
  readonly file: string
}

function listEntries(root: string, folder: string): Found[] {
  const entries = readFolder(join(root, folder))
  return entries.flatMap((entry) => {
    if (entry.name.startsWith('.')) return []
    const named = folder === '' ? entry.name : `${folder}/${entry.name}`
    if (entry.isDirectory()) return listEntries(root, named)
    const path = named.normalize('NFC')
    const isListed = entry.isFile() && refusePath(path) === undefined
    return isListed ? { path, file: join(root, named) } : []
  })
}

function readFolder(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
  } catch {
    return []
  }
}

async function toListed({ path, file }: Found): Promise<ListedFile | undefined> {
  try {
    const { size, mtimeMs: modified } = statSync(file)
    if (!isDocument(path)) return { path, size, modified }
    const bytes = await readFile(file)
    return { path, size, modified, hash: hashBytes(bytes), text: bytes.toString() }
  } catch {
    return undefined
  }
}
