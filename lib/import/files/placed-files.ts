// Puts files into the content folder, each bytes once, never over another file.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import { isFolder } from '../../files/look.ts'
import { replaceFile } from '../../files/replace-file.ts'
import { hashBytes } from '../../text/hash.ts'
import { TEMPORARY } from '../values/temporary.ts'
import type { FileEntry, FileJournal } from './file-journal.ts'
import { toFileName } from './file-name.ts'

export interface NewFile {
  readonly folder: string
  /** The name in the address. */
  readonly written: string
  readonly extension: string
}

export class PlacedFiles {
  readonly #contentDir: string
  readonly #journal: FileJournal
  /** Names of each folder, by what they are where case does not count. */
  readonly #folders = new Map<string, Map<string, string>>()

  constructor(contentDir: string, journal: FileJournal) {
    this.#contentDir = contentDir
    this.#journal = journal
  }

  /** Returns the path under the content folder. Throws what the system says of a full disk. */
  async place(
    bytes: Uint8Array,
    file: NewFile,
    { wanted, from }: Pick<FileEntry, 'wanted' | 'from'>,
  ): Promise<string> {
    const sha256 = hashBytes(bytes)
    const same = await this.#journal.findSame(sha256)
    const path =
      same ?? this.#choosePath(file, (other) => this.#isSame(other, sha256, bytes))
    const place = join(this.#contentDir, path)
    if (same === undefined && !existsSync(place)) replaceFile(place, bytes, TEMPORARY)
    this.#journal.add({ wanted, from, path, sha256, size: bytes.length })
    this.#take(path)
    return path
  }

  /** The path that a file would have of which nobody knows the bytes. */
  expect(file: NewFile): string {
    const path = this.#choosePath(file, () => false)
    this.#take(path)
    return path
  }

  #choosePath(
    { folder, written, extension }: NewFile,
    isSame: (path: string) => boolean,
  ): string {
    const names = this.#namesOf(folder)
    for (let count = 1; ; count += 1) {
      const name = toFileName(written, extension, count)
      const isThere = existsSync(join(this.#contentDir, folder, name))
      const taken = names.get(fold(name)) ?? (isThere ? name : undefined)
      if (taken === undefined) return `${folder}/${name}`
      if (isSame(`${folder}/${taken}`)) return `${folder}/${taken}`
    }
  }

  #isSame(path: string, sha256: string, bytes: Uint8Array): boolean {
    const known = this.#journal.findHash(path)
    if (known !== undefined) return known === sha256
    try {
      return Buffer.compare(readFileSync(join(this.#contentDir, path)), bytes) === 0
    } catch {
      // A folder, or a file that nobody may read, keeps its name.
      return false
    }
  }

  #take(path: string): void {
    const slash = path.lastIndexOf('/')
    const name = path.slice(slash + 1)
    this.#namesOf(path.slice(0, slash)).set(fold(name), name)
  }

  #namesOf(folder: string): Map<string, string> {
    const known = this.#folders.get(folder)
    if (known) return known
    const place = join(this.#contentDir, folder)
    const names = isFolder(place) ? readdirSync(place) : []
    const found = new Map(names.map((name) => [fold(name), name]))
    this.#folders.set(folder, found)
    return found
  }
}

/** macOS and Windows take `A.png` for `a.png`. */
function fold(name: string): string {
  return name.normalize('NFC').toLowerCase()
}
