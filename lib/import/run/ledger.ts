// What earlier imports wrote into a content folder: a file that has these bytes is untouched.
import { appendFileSync, mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'

import { hashBytes } from '../../text/hash.ts'
import { readIfThere } from '../../files/optional-file.ts'
import type { Spool, SpoolPlace } from './spool.ts'

export interface LedgerEntry {
  /** Of the record it was made of: reader, blog and key. */
  readonly key: string
  /** Under the content folder. */
  readonly path: string
  /** Of the bytes that were written. */
  readonly bytes: string
  /** Of the record: another one means that the source has changed. */
  readonly source: string
  /** Files that could not be fetched: a next run tries again. */
  readonly failed: number
}

export class Ledger {
  readonly #file: string
  readonly #contentDir: string
  readonly #spool: Spool
  readonly #entries = new Map<string, SpoolPlace<LedgerEntry>>()

  /** Entries of earlier runs lie in the spool, like all that there is one of for each item. */
  constructor(file: string, contentDir: string, spool: Spool) {
    this.#file = file
    this.#contentDir = contentDir
    this.#spool = spool
    for (const line of (readIfThere(file)?.toString() ?? '').split('\n')) {
      const entry = parseEntry(line)
      if (entry) this.#entries.set(entry.key, spool.write<LedgerEntry>(line))
    }
  }

  /** Of an earlier run: what this one notes is not kept in memory. */
  find(key: string): LedgerEntry | undefined {
    const place = this.#entries.get(key)
    return place && this.#spool.read(place)
  }

  /** True where the file is there and has the bytes that were written. */
  isUntouched({ path, bytes }: LedgerEntry): boolean {
    const present = readIfThere(join(this.#contentDir, path))
    return present !== undefined && hashBytes(present) === bytes
  }

  isThere({ path }: LedgerEntry): boolean {
    return readIfThere(join(this.#contentDir, path)) !== undefined
  }

  /** Before the file is written: a run that is killed between leaves a line without a file. */
  note(entry: LedgerEntry): void {
    mkdirSync(dirname(this.#file), { recursive: true })
    appendFileSync(this.#file, `${JSON.stringify(entry)}\n`)
  }
}

/** Undefined for a line that was cut off. */
function parseEntry(line: string): LedgerEntry | undefined {
  try {
    const value: unknown = JSON.parse(line)
    return isEntry(value) ? value : undefined
  } catch {
    return undefined
  }
}

function isEntry(value: unknown): value is LedgerEntry {
  if (typeof value !== 'object' || value === null) return false
  const texts = ['key', 'path', 'bytes', 'source'] as const
  return texts.every(
    (name) => name in value && typeof Reflect.get(value, name) === 'string',
  )
}
