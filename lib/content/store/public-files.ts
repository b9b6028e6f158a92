// Owns the files of `public/`, which are published at the root of the site as they are.
import { encodePath } from '../../site/url.ts'
import type { Database } from './database.ts'
import { markDirty } from './documents.ts'

/** The folder under the content folder. */
export const PUBLIC_FOLDER = 'public'

export interface PublicFile {
  /** Under the content folder: `public/images/x.png`. */
  readonly path: string
  /** Site path, encoded, without the base path: `/images/x.png`. */
  readonly address: string
  /** Size, times and inode: the same until the file is written. */
  readonly signature: string
  /** Media type, with its charset. */
  readonly type: string
  /** SHA-256 of the bytes, in hex. */
  readonly hash: string
  /** Bytes. */
  readonly size: number
  /** What a photograph says of the person who took it, in words; empty for nothing. */
  readonly tells: string
}

/** True for the path of the folder, and of what lies in it. */
export function isInPublic(path: string): boolean {
  return path === PUBLIC_FOLDER || path.startsWith(`${PUBLIC_FOLDER}/`)
}

/** Returns `/images/x.png`, encoded, for `public/images/x.png`; names become NFC. */
export function toPublicAddress(path: string): string {
  return encodePath(path.slice(PUBLIC_FOLDER.length).normalize('NFC'))
}

/**
 * Finds the file that a decoded site path shows, such as `/images/x.png`; `/demo` and `/demo/`
 * show `public/demo/index.html`, as hosts do.
 */
export function findPublicFile(db: Database, path: string): PublicFile | undefined {
  const clean = encodePath(path.replace(/\/+$/, '').normalize('NFC'))
  return (
    findPublicFileAt(db, clean) ??
    findPublicFileAt(db, `${clean.replace(/\/$/, '')}/index.html`)
  )
}

/** The file itself. */
export function findPublicFileByPath(db: Database, path: string): PublicFile | undefined {
  return db.find<PublicFile>('select * from public_file where path = ?', path)
}

/** Finds the file at exactly this address: a site path, encoded. */
export function findPublicFileAt(db: Database, address: string): PublicFile | undefined {
  const sql = 'select * from public_file where address = ? order by path limit 1'
  return db.find<PublicFile>(sql, address)
}

/** All of them, by path. */
export function listPublicFiles(db: Database): PublicFile[] {
  return db.all<PublicFile>('select * from public_file order by path')
}

/** Saves a file for the next snapshot. */
export function savePublicFile(db: Database, file: PublicFile): void {
  const { path, address, signature, type, hash, size, tells } = file
  const sql = `insert or replace into public_file
    (path, address, signature, type, hash, size, tells) values (?, ?, ?, ?, ?, ?, ?)`
  db.run(sql, path, address, signature, type, hash, size, tells)
  markDirty(db, path)
}

/** Forgets a file that is gone. */
export function removePublicFile(db: Database, path: string): void {
  if (db.run('delete from public_file where path = ?', path) > 0) markDirty(db, path)
}
