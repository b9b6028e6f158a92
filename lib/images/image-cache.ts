// Encoded pictures on disk, by what they were made of.
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'

import { type Encoding, parseEncoding, type Variant } from '../model/pictures/encoding.ts'
import { toImageFile, toImagesFolder } from './image-file.ts'
import type { EncodedPicture } from './encode.ts'

/** Unused pictures that are kept: a branch, or an article that comes back, needs them again. */
const SPARE = 200

/** A folder for each picture, renamed into place: it is there with all of its files, or not. */
export class ImageCache {
  readonly #stateDir: string
  readonly #dir: string

  constructor(stateDir: string) {
    this.#stateDir = stateDir
    this.#dir = toImagesFolder(stateDir)
  }

  /** What `key` was encoded to; undefined where it was not, or the folder is damaged. */
  find(key: string): Encoding | undefined {
    try {
      const text = readFileSync(join(this.#dir, key, FACTS), 'utf8')
      const encoding = parseEncoding(text)
      const files = encoding.variants.map((variant) => this.fileOf(key, variant))
      // A machine that lost its power has names of files without their bytes.
      return files.every((file) => statSync(file).size > 0) ? encoding : undefined
    } catch {
      return undefined
    }
  }

  fileOf(key: string, variant: Variant): string {
    return toImageFile(this.#stateDir, key, variant)
  }

  keep(key: string, { encoding, files }: EncodedPicture): void {
    const folder = join(this.#dir, key)
    const draft = `${folder}.${process.pid}`
    rmSync(draft, { recursive: true, force: true })
    mkdirSync(draft, { recursive: true })
    for (const [name, bytes] of files) writeFileSync(join(draft, name), bytes)
    writeFileSync(join(draft, FACTS), JSON.stringify(encoding))
    // One that is damaged stands in the way.
    rmSync(folder, { recursive: true, force: true })
    renameSync(draft, folder)
  }

  /** Removes what is not needed, the oldest first, and what a killed process left. */
  prune(needed: ReadonlySet<string>): void {
    const spare = this.#list()
      .filter((key) => !needed.has(key))
      .map((key) => ({ key, age: statSync(join(this.#dir, key)).mtimeMs }))
      .toSorted((a, b) => b.age - a.age || (a.key < b.key ? -1 : 1))
    const [drafts, whole] = [
      spare.filter(({ key }) => key.includes('.')),
      spare.filter(({ key }) => !key.includes('.')),
    ]
    for (const { key } of [...drafts, ...whole.slice(SPARE)])
      rmSync(join(this.#dir, key), { recursive: true, force: true })
  }

  #list(): string[] {
    try {
      return readdirSync(this.#dir)
    } catch {
      return []
    }
  }
}

const FACTS = 'picture.json'
