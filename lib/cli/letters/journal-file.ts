// The journal of letters as a file: each line is on the disk before anything else happens.
import { closeSync, fsyncSync, openSync, writeSync } from 'node:fs'

import { readIfThere } from '../../files/optional-file.ts'
import { replaceFile } from '../../files/replace-file.ts'
import {
  applyLine,
  type Journal,
  JournalError,
  type Line,
  readJournal,
  renderJournal,
  renderLine,
} from '../../letters/journal.ts'
import { CommandError } from '../../model/command-error.ts'

/** Lies in the content folder, so that it is kept, and lost, with the articles that it is about. */
export const JOURNAL_FILE = 'letters.jsonl'

export class JournalFile {
  readonly journal: Journal
  readonly #name: string
  #file: number | undefined

  /** Throws `CommandError` for a damaged one: sending would not know to whom. */
  constructor(name: string) {
    this.#name = name
    this.journal = readFile(name)
  }

  /** Returns when the line would survive a loss of power. */
  readonly record = (line: Line): void => {
    applyLine(this.journal, line)
    const file = this.#open()
    writeSync(file, renderLine(line))
    fsyncSync(file)
  }

  close(): void {
    if (this.#file !== undefined) closeSync(this.#file)
    this.#file = undefined
  }

  // What an interrupted run left half is taken away first, and what is done made short.
  #open(): number {
    if (this.#file === undefined) {
      const text = readIfThere(this.#name)?.toString()
      if (text) replaceFile(this.#name, renderJournal(readJournal(text)))
      this.#file = openSync(this.#name, 'a')
    }
    return this.#file
  }
}

function readFile(name: string): Journal {
  try {
    return readJournal(readIfThere(name)?.toString() ?? '')
  } catch (error) {
    if (!(error instanceof JournalError)) throw error
    throw new CommandError(
      `${name}: ${error.message}. It says who has which letter: bring it back from a copy, ` +
        'or remove it and begin again with --start.',
    )
  }
}
