// A folder as a list of its files, without what lies outside and what no blog needs.
import type { Dirent } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'

import { codeOf } from '../../files/system-error.ts'
import {
  type RefusedFile,
  type Source,
  SourceError,
  type SourceFile,
} from '../model/source.ts'
import { byPath, isNeedless, MAX_FILES } from './paths.ts'
import { readChunks } from './read-chunks.ts'
import { toSourceFile } from './source-file.ts'
import { withoutTopFolder } from './top-folder.ts'

/** `root` is `name` without links: nothing outside of it is ever opened. */
export async function openFolder(name: string, root: string): Promise<Source> {
  const walk = new Walk(name)
  await walk.list(root)
  const files = withoutTopFolder(walk.files.toSorted(byPath))
  const refused = walk.refused.toSorted(byPath)
  return { kind: 'folder', name, files, refused, close: async () => {} }
}

class Walk {
  readonly files: SourceFile[] = []
  readonly refused: RefusedFile[] = []
  readonly #name: string
  readonly #paths = new Set<string>()

  constructor(name: string) {
    this.#name = name
  }

  async list(root: string): Promise<void> {
    const folders = [{ place: root, path: '' }]
    for (let next = folders.pop(); next !== undefined; next = folders.pop()) {
      const { place, path } = next
      for (const entry of await this.#entriesOf(place, path)) {
        const inner = {
          place: join(place, entry.name),
          path: path + entry.name.normalize('NFC'),
        }
        if (isNeedless(entry.name)) continue
        if (entry.isDirectory()) folders.push({ ...inner, path: `${inner.path}/` })
        else if (entry.isFile()) await this.#add(inner.place, inner.path)
        else this.#refuse(inner.path, entry.isSymbolicLink() ? 'is a link' : 'is no file')
      }
    }
  }

  /** In one order on every machine. */
  async #entriesOf(place: string, path: string): Promise<Dirent[]> {
    try {
      const entries = await readdir(place, { withFileTypes: true })
      return entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))
    } catch (error) {
      this.#refuse(path || this.#name, `can not be read (${codeOf(error)})`)
      return []
    }
  }

  async #add(place: string, path: string): Promise<void> {
    if (this.#paths.has(path))
      return this.#refuse(
        path,
        'has the same name as another file, in another Unicode form',
      )
    this.#paths.add(path)
    if (this.#paths.size > MAX_FILES)
      throw new SourceError(
        `${this.#name}: holds more than ${MAX_FILES.toLocaleString('en')} files. Name the folder that has the posts.`,
      )
    try {
      const { size } = await stat(place)
      this.files.push(toSourceFile(path, size, () => readChunks(place, path)))
    } catch (error) {
      this.#refuse(path, `can not be read (${codeOf(error)})`)
    }
  }

  #refuse(path: string, reason: string): void {
    this.refused.push({ path, reason })
  }
}
