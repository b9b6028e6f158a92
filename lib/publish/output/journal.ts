import { appendFileSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'

import { isAddress } from './manifest-file.ts'

/**
 * Addresses that were stored for the first time since the manifest was written, which does
 * not name them: a run that is killed leaves their files, and its store may be lost.
 */
export interface Journal {
  /** To be called before the files of an address are written. */
  note(address: string): void
  /** In the order of the notes, each as often as it was noted. */
  list(): string[]
  /** To be called when the manifest names them all. */
  clear(): void
}

/** Beside the mark, in the folder that is published, as long as there is a note. */
export const JOURNAL_FILE = '.imprint-journal'

/** Nothing is read or written before it is asked for. */
export function openJournal(dir: string): Journal {
  const file = join(dir, JOURNAL_FILE)
  return {
    note(address) {
      mkdirSync(dir, { recursive: true })
      // A line that a killed run left half is no JSON, and ends here.
      appendFileSync(file, `\n${JSON.stringify(address)}`)
    },
    list: () => readLines(file).flatMap((line) => parseAddress(line) ?? []),
    clear: () => rmSync(file, { force: true }),
  }
}

function readLines(file: string): string[] {
  try {
    return readFileSync(file, 'utf8').split('\n')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return []
    throw error
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
