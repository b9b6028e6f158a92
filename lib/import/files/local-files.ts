// Files of the source, found by the paths that its texts name.
import { posix } from 'node:path'

import { decodePath } from '../../site/url.ts'
import type { Source, SourceFile } from '../model/source.ts'

export class LocalFiles {
  readonly #files: ReadonlyMap<string, SourceFile>
  readonly #roots: readonly string[]

  constructor(source: Source, roots: readonly string[]) {
    this.#files = new Map(source.files.map((file) => [file.path, file]))
    this.#roots = ['', ...roots.map((root) => posix.join('/', root).slice(1))]
  }

  /** By its path in the source or under one of its roots; a query behind it may be none. */
  find(written: string): SourceFile | undefined {
    const bare = written.replace(/[?#].*$/s, '')
    for (const path of [written, decodePath(written), bare, decodePath(bare)]) {
      for (const root of this.#roots) {
        const file = this.#files.get(toPath(root, path))
        if (file) return file
      }
    }
    return undefined
  }
}

function toPath(root: string, path: string): string {
  return posix.join(root, posix.join('/', path).slice(1)).normalize('NFC')
}
