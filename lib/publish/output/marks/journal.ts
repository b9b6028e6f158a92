import { appendFileSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'

import { readIfThere, removeIfThere } from '../../../files/optional-file.ts'
import { isAddress } from './manifest-file.ts'

/** Beside the marker, in the folder that is published, as long as there is a note. */
export const JOURNAL_FILE = '.imprint-journal'

/**
 * Addresses that were stored for the first time since the list of owned files was written,
 * which does not have them: a run that is killed leaves their files, and its store may be lost.
 */
export class Journal {
  readonly #dir: string
  readonly #file: string

  /** Reads and writes nothing. */
  constructor(dir: string) {
    this.#dir = dir
    this.#file = join(dir, JOURNAL_FILE)
  }

  /** To be called before the files of an address are written. */
  note(address: string): void {
    mkdirSync(this.#dir, { recursive: true })
    // A line that a killed run left half is no JSON, and ends here.
    appendFileSync(this.#file, `\n${JSON.stringify(address)}`)
  }

  /** In the order of the notes, each as often as it was noted. */
  list(): string[] {
    const text = readIfThere(this.#file)?.toString() ?? ''
    return text.split('\n').flatMap((line) => parseAddress(line) ?? [])
  }

  /** To be called when the list has them all. */
  clear(): void {
    removeIfThere(this.#file)
  }
}

// Other hands may have written it, and files are removed by it.
function parseAddress(line: string): string | undefined {
  try {
    const address: unknown = JSON.parse(line)
    return typeof address === 'string' && isAddress(address) ? address : undefined
  } catch {
    return undefined
  }
}
