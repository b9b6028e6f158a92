// `.imprint-files`: tells which files Imprint put into a folder, and names none of them.
import { ENDINGS } from '../../../http/encodings.ts'
import { hashBytes } from '../../../text/hash.ts'
import type { BuildManifest } from '../build-manifest.ts'
import type { OutputDirectory } from '../output-directory.ts'
import { MANIFEST_FILE } from './manifest-file.ts'

/** Its name under OUT_DIR. */
export const OWNED_FILES = '.imprint-files'

/**
 * The list of a folder's own files, a line a file: the folder may be public as it is, and an
 * unlisted address is told to nobody. A store that is lost is not missed: what the list has
 * and the next store has not is removed, and files of others stay.
 */
export class OwnedFiles {
  readonly #output: OutputDirectory
  readonly #manifest: BuildManifest
  /** Number of the set of files that is written; undefined until the first look. */
  #written: number | undefined

  constructor(output: OutputDirectory, manifest: BuildManifest) {
    this.#output = output
    this.#manifest = manifest
  }

  /**
   * Writes the list if other files are there than it says. The first call of a run removes what
   * the run before, or another store, has left, but files that `isKept`: nothing took their place.
   */
  save(isKept: (file: string) => boolean): void {
    const { filesNumber } = this.#manifest
    if (this.#written === filesNumber && this.#isThere()) return
    const owned = new Set(this.#manifest.listStored().map(toMark))
    if (this.#written === undefined) this.#removeLeft(owned, isKept)
    const text = [...owned]
      .toSorted()
      .map((mark) => `${mark}\n`)
      .join('')
    if (this.#read() !== text) this.#output.replace(OWNED_FILES, Buffer.from(text))
    // Exports of before had the build manifest in the folder.
    this.#output.remove(MANIFEST_FILE)
    this.#written = filesNumber
  }

  #isThere(): boolean {
    return this.#output.statOf(OWNED_FILES) !== undefined
  }

  #read(): string | undefined {
    return this.#output.read(OWNED_FILES)?.toString()
  }

  #removeLeft(owned: Set<string>, isKept: (file: string) => boolean): void {
    const known = (this.#read() ?? '').split('\n').filter((mark) => MARK.test(mark))
    const left = new Set(known.filter((mark) => !owned.has(mark)))
    if (left.size === 0) return
    for (const found of this.#output.list()) {
      // A run that was killed may have left a compressed form alone.
      for (const file of new Set([found, found.replace(ENDING, '')])) {
        const mark = toMark(file)
        if (!left.has(mark)) continue
        if (isKept(file)) owned.add(mark)
        else this.#output.remove(file)
      }
    }
  }
}

const MARK = /^[0-9a-f]{16}$/
const ENDING = new RegExp(
  `(?:${Object.values(ENDINGS).join('|').replaceAll('.', '\\.')})$`,
)

function toMark(file: string): string {
  return hashBytes(file).slice(0, 16)
}
