// Records that do not fit in memory together: written to a file, read back one by one.
import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import type { Item } from '../model/item.ts'

/** Where a record lies in the spool. */
export interface SpoolPlace {
  readonly start: number
  readonly length: number
}

export class Spool {
  readonly #folder = mkdtempSync(join(tmpdir(), 'imprint-import-'))
  readonly #file = openSync(join(this.#folder, 'items'), 'wx+', 0o600)
  #end = 0

  write(item: Item): SpoolPlace {
    const bytes = Buffer.from(JSON.stringify(item))
    for (let done = 0; done < bytes.length; )
      done += writeSync(this.#file, bytes, done, bytes.length - done, this.#end + done)
    const place = { start: this.#end, length: bytes.length }
    this.#end += bytes.length
    return place
  }

  read({ start, length }: SpoolPlace): Item {
    const bytes = Buffer.alloc(length)
    for (let done = 0; done < length; ) {
      const count = readSync(this.#file, bytes, done, length - done, start + done)
      if (count === 0) throw new Error('The file of records has become shorter')
      done += count
    }
    return parseItem(bytes.toString())
  }

  close(): void {
    closeSync(this.#file)
    rmSync(this.#folder, { recursive: true, force: true })
  }
}

/** Of what `write` wrote. */
function parseItem(text: string): Item {
  return JSON.parse(text)
}
