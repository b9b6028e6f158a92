// Puts files into the content folder: never over a file that somebody else wrote or changed.
import { join } from 'node:path'

import { readIfThere } from '../../files/optional-file.ts'
import { replaceFile } from '../../files/replace-file.ts'
import { reasonOf } from '../../http/reason-of.ts'
import { hashBytes } from '../../text/hash.ts'
import { TEMPORARY } from '../values/temporary.ts'
import type { Ledger } from './ledger.ts'

export interface WriterOptions {
  readonly contentDir: string
  readonly ledger: Ledger
  readonly isDryRun: boolean
}

export interface FileToWrite {
  /** Of the record that it is made of. */
  readonly key: string
  readonly path: string
  readonly bytes: string | Uint8Array
  /** Hash of the record. */
  readonly source: string
  readonly failed?: number
}

export type Written =
  | { readonly result: 'written' | 'unchanged' | 'kept' }
  | { readonly result: 'failed'; readonly reason: string }

export class Writer {
  readonly #options: WriterOptions

  constructor(options: WriterOptions) {
    this.#options = options
  }

  /** What an earlier run wrote and nobody changed since may be written again. */
  write({ key, path, bytes, source, failed = 0 }: FileToWrite): Written {
    const { contentDir, ledger, isDryRun } = this.#options
    const hash = hashBytes(bytes)
    try {
      const present = readIfThere(join(contentDir, path))
      if (present && hashBytes(present) === hash) return { result: 'unchanged' }
      if (present && !this.#isOurs(key, path)) return { result: 'kept' }
      if (isDryRun) return { result: 'written' }
      ledger.note({ key, path, bytes: hash, source, failed })
      replaceFile(join(contentDir, path), bytes, TEMPORARY)
      return { result: 'written' }
    } catch (error) {
      return { result: 'failed', reason: reasonOf(error) }
    }
  }

  #isOurs(key: string, path: string): boolean {
    const entry = this.#options.ledger.find(key)
    return entry?.path === path && this.#options.ledger.isUntouched(entry)
  }
}
