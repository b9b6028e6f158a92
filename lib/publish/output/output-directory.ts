// The folder that is published: claimed by a marker, changed by atomic renames.
import { randomUUID } from 'node:crypto'
import { mkdirSync, readdirSync, rmdirSync, rmSync, type Stats } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'

import { lookAtLink } from '../../files/look.ts'
import { readIfThere, removeIfThere } from '../../files/optional-file.ts'
import { type Replacement, replaceFiles } from '../../files/replace-file.ts'
import { codeOf } from '../../files/system-error.ts'
import { ENCODINGS, type Encoding, ENDINGS } from '../../http/encodings.ts'
import type { PublishedFile } from './build-manifest.ts'
import { claimFolder, OutputDirectoryError, renewId } from './marks/claim.ts'
import type { Compressed } from './compress.ts'
import { Journal } from './marks/journal.ts'

/** On the same file system as the files: a rename is atomic only there. */
const STAGING = '.imprint-staging'

/** A file that `nameStaged` has named. */
export interface StagedFile {
  readonly staged: string
}

export class OutputDirectory {
  #id: string
  readonly journal: Journal
  readonly #dir: string

  /** Throws `OutputDirectoryError` for a folder that holds files of others. */
  constructor(dir: string, contentDir?: string) {
    this.#dir = dir
    this.#id = claimFolder(dir, contentDir)
    this.journal = new Journal(dir)
    this.close()
  }

  /**
   * Differs for every folder, and for every run that changed it: a store knows by it that what
   * lies here is what it stored last.
   */
  get id(): string {
    return this.#id
  }

  /** To be called before the first change: from then on no store of before knows the folder. */
  renewId(): string {
    this.#id = renewId(this.#dir)
    return this.#id
  }

  /**
   * Puts a file and its compressed forms in place; each is whole at every moment. Throws
   * `OutputDirectoryError` when something stands in the way of this file.
   */
  replace(
    file: string,
    source: Uint8Array | StagedFile,
    forms: readonly Compressed[] = [],
  ): void {
    const put = source instanceof Uint8Array ? { bytes: source } : source
    this.#put(file, forms, [{ file: join(this.#dir, file), ...put }])
    this.keepForms(
      file,
      forms.map(({ encoding }) => encoding),
    )
  }

  /** Puts compressed forms beside a file that stays. */
  addForms(file: string, forms: readonly Compressed[]): void {
    this.#put(file, forms, [])
  }

  /** Removes the other compressed forms of a file. */
  keepForms(file: string, encodings: readonly Encoding[]): void {
    for (const encoding of ENCODINGS) {
      if (!encodings.includes(encoding))
        removeIfThere(join(this.#dir, file + ENDINGS[encoding]))
    }
  }

  #put(file: string, forms: readonly Compressed[], own: readonly Replacement[]): void {
    requireWay(this.#dir, file)
    const compressed = forms.map(({ encoding, bytes }) => ({
      file: join(this.#dir, file + ENDINGS[encoding]),
      bytes,
    }))
    try {
      replaceFiles([...compressed, ...own], join(this.#dir, STAGING))
    } catch (error) {
      throw isOfName(error) ? new OutputDirectoryError(error.message) : error
    }
  }

  /** Makes the folder for a file that `replace` moves into its place, and names one. */
  nameStaged(): string {
    mkdirSync(join(this.#dir, STAGING), { recursive: true })
    return join(this.#dir, STAGING, `.${randomUUID()}.tmp`)
  }

  /** Removes a file and all its forms, and the folders that are empty then. */
  remove(file: string): void {
    for (const ending of ['', ...Object.values(ENDINGS)]) {
      if (this.#lstat(file + ending)) removeIfThere(join(this.#dir, file + ending))
    }
    if (findObstacle(this.#dir, file) === undefined) {
      removeEmptyFolders(this.#dir, dirname(file))
    }
  }

  /** Undefined where there is no such file. */
  statOf(file: string): Pick<PublishedFile, 'lengths' | 'lastModified'> | undefined {
    const stats = this.#lstat(file)
    if (!stats) return undefined
    const lengthOf = (encoding: Encoding) => this.#lstat(file + ENDINGS[encoding])?.size
    const lengths = { identity: stats.size, br: lengthOf('br'), gzip: lengthOf('gzip') }
    return { lengths, lastModified: stats.mtime.toISOString() }
  }

  /** Undefined where there is no such file. */
  read(file: string): Buffer | undefined {
    return this.#lstat(file) && readIfThere(join(this.#dir, file))
  }

  /** Every file in it, with `/`, but Imprint's own notes. Follows no link. */
  list(): string[] {
    return readdirSync(this.#dir, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => relative(this.#dir, join(parentPath, name)))
      .map((file) => file.replaceAll(sep, '/'))
      .filter((file) => !file.startsWith('.imprint'))
  }

  /** Removes what was being written. */
  close(): void {
    rmSync(join(this.#dir, STAGING), { recursive: true, force: true })
  }

  #lstat(file: string): Stats | undefined {
    if (findObstacle(this.#dir, file) !== undefined) return undefined
    const stats = lookAtLink(join(this.#dir, file))
    return !(stats instanceof Error) && stats.isFile() ? stats : undefined
  }
}

const LEADS_OUT = /^$|^\/|\0|(?:^|\/)\.\.?(?:\/|$)/

/** Finds a link, or a file, in place of a folder: what lies behind a link is not ours. */
function findObstacle(dir: string, file: string): string | undefined {
  if (LEADS_OUT.test(file)) return file
  let path = dir
  for (const name of file.split('/').slice(0, -1)) {
    path = join(path, name)
    const stats = lookAtLink(path)
    if (codeOf(stats) === 'ENOENT') return undefined
    if (stats instanceof Error || !stats.isDirectory()) return path
  }
  return undefined
}

function requireWay(dir: string, file: string): void {
  const obstacle = findObstacle(dir, file)
  if (obstacle === undefined) return
  throw new OutputDirectoryError(
    `${obstacle} is a link or a file, where a folder has to be. Remove it.`,
  )
}

/** Tells a fault of this file alone, whatever else there is to write. */
function isOfName(error: unknown): error is Error {
  return ['EISDIR', 'ENAMETOOLONG'].includes(codeOf(error))
}

function removeEmptyFolders(dir: string, folder: string): void {
  for (let path = folder; path !== '.'; path = dirname(path)) {
    try {
      rmdirSync(join(dir, path))
    } catch {
      // Not empty, or gone already.
      return
    }
  }
}
