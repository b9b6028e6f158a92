// Bundles as they lie in STATE_DIR: a folder for each, named by everything that it was made from.
import { mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { readIfThere } from '../files/optional-file.ts'
import type { IndexedArticle, KnownBundle } from './plan.ts'

/** A bundle, by its name and the key of what it was made from. */
export interface BundleId {
  readonly name: string
  readonly key: string
}

interface Notes {
  readonly files: readonly string[]
  readonly articles: readonly (readonly [path: string, article: IndexedArticle])[]
}

/** Beside the files of a bundle, and none of them. */
const NOTES = 'imprint.json'
const DRAFT = 'draft-'

/** A folder is whole, or it is not there: it gets its name when everything is in it. */
export class BundleFolders {
  readonly #dir: string
  /** By folder: what is in one never changes. Those of a large blog are a megabyte. */
  readonly #notes = new Map<string, Notes>()

  constructor(stateDir: string) {
    this.#dir = join(stateDir, 'search')
  }

  has(id: BundleId): boolean {
    return this.#readNotes(id) !== undefined
  }

  /** Paths of the files that are published of a bundle; none without such a bundle. */
  listFiles(id: BundleId): readonly string[] {
    return this.#readNotes(id)?.files ?? []
  }

  /** What a bundle holds of each article; undefined without such a bundle. */
  findKnown(id: BundleId): KnownBundle | undefined {
    const notes = this.#readNotes(id)
    return notes && { ...id, articles: new Map(notes.articles) }
  }

  /** The bytes of a file of a bundle. */
  read(id: BundleId, file: string): Buffer | undefined {
    return readIfThere(join(this.#folderOf(id), file))
  }

  /** Has `write` fill a folder, which is the bundle's when it is done. */
  async make(id: BundleId, write: (folder: string) => Promise<Notes>): Promise<void> {
    const draft = join(this.#dir, `${DRAFT}${process.pid}`)
    rmSync(draft, { recursive: true, force: true })
    mkdirSync(draft, { recursive: true })
    const notes = await write(draft)
    writeFileSync(join(draft, NOTES), JSON.stringify(notes))
    rmSync(this.#folderOf(id), { recursive: true, force: true })
    renameSync(draft, this.#folderOf(id))
  }

  /** Removes all others, and what a process that was killed has left. */
  keep(ids: readonly BundleId[]): void {
    const kept = new Set(ids.map(toFolderName))
    for (const name of this.#list()) {
      if (kept.has(name)) continue
      this.#notes.delete(name)
      rmSync(join(this.#dir, name), { recursive: true, force: true })
    }
  }

  #list(): string[] {
    mkdirSync(this.#dir, { recursive: true })
    return readdirSync(this.#dir)
  }

  #folderOf(id: BundleId): string {
    return join(this.#dir, toFolderName(id))
  }

  // Written by `make`, of which a rename is the last step.
  #readNotes(id: BundleId): Notes | undefined {
    const name = toFolderName(id)
    const known = this.#notes.get(name)
    if (known) return known
    const text = readIfThere(join(this.#folderOf(id), NOTES))
    if (!text) return undefined
    const notes = JSON.parse(text.toString()) as Notes
    this.#notes.set(name, notes)
    return notes
  }
}

function toFolderName({ name, key }: BundleId): string {
  return `${name.replace('/', '-')}-${key}`
}
