// Records that do not fit in memory together: written to a file, read back one by one.
import { closeSync, mkdirSync, openSync, readSync, rmSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'

import type { Comment, Item } from '../model/item.ts'
import type { PlannedItem } from '../plan/planned-item.ts'
import type { ItemResult } from './items/write-items.ts'

/** Where a record lies in the spool. */
export interface SpoolPlace {
  readonly start: number
  readonly length: number
}

export class Spool {
  readonly #path: string
  readonly #file: number
  #end = 0

  /** What an earlier run left at `path` is overwritten. */
  constructor(path: string) {
    mkdirSync(dirname(path), { recursive: true })
    this.#path = path
    this.#file = openSync(path, 'w+', 0o600)
  }

  /** `record` is JSON. */
  write(record: string): SpoolPlace {
    const bytes = Buffer.from(record)
    for (let done = 0; done < bytes.length; )
      done += writeSync(this.#file, bytes, done, bytes.length - done, this.#end + done)
    const place = { start: this.#end, length: bytes.length }
    this.#end += bytes.length
    return place
  }

  readItem(place: SpoolPlace): Item {
    return parseRecord(this.#read(place))
  }

  readComment(place: SpoolPlace): Comment {
    return parseRecord(this.#read(place))
  }

  readPlanned(place: SpoolPlace): PlannedItem {
    return parseRecord(this.#read(place))
  }

  readResult(place: SpoolPlace): ItemResult {
    return parseRecord(this.#read(place))
  }

  close(): void {
    closeSync(this.#file)
    rmSync(this.#path, { force: true })
  }

  #read({ start, length }: SpoolPlace): string {
    const bytes = Buffer.alloc(length)
    for (let done = 0; done < length; ) {
      const count = readSync(this.#file, bytes, done, length - done, start + done)
      if (count === 0) throw new Error('The file of records has become shorter')
      done += count
    }
    return bytes.toString()
  }
}

/** Of what `write` wrote, in this run. */
function parseRecord<Record extends Item | Comment | PlannedItem | ItemResult>(
  text: string,
): Record {
  return JSON.parse(text)
}
