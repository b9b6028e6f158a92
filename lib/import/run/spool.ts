// Records that do not fit in memory together: written to a file, read back one by one.
import { closeSync, mkdirSync, openSync, readSync, rmSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'

/** Where a record lies in the spool. */
export interface SpoolPlace<Value> {
  readonly start: number
  readonly length: number
  /** Never there: it keeps in mind what was written. */
  readonly value?: Value
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

  /** `json` is that of a value. */
  write<Value>(json: string): SpoolPlace<Value> {
    const bytes = Buffer.from(json)
    for (let done = 0; done < bytes.length; )
      done += writeSync(this.#file, bytes, done, bytes.length - done, this.#end + done)
    const place = { start: this.#end, length: bytes.length }
    this.#end += bytes.length
    return place
  }

  read<Value>({ start, length }: SpoolPlace<Value>): Value {
    const bytes = Buffer.alloc(length)
    for (let done = 0; done < length; ) {
      const count = readSync(this.#file, bytes, done, length - done, start + done)
      if (count === 0) throw new Error('The file of records has become shorter')
      done += count
    }
    return JSON.parse(bytes.toString())
  }

  close(): void {
    closeSync(this.#file)
    rmSync(this.#path, { force: true })
  }
}
