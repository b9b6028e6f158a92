// How much memory a bundle needs while it is made, and how much is there.
import process from 'node:process'

import type { SearchEntry } from '../model/search/search-index.ts'

/** Measured: 0.45 MB for an article of 900 words, which are 6 KB. */
const BYTES_PER_BYTE = 75
const BYTES_AT_LEAST = 100 * 2 ** 20

export class MemoryError extends Error {
  override readonly name = 'MemoryError'
}

/** Throws `MemoryError` where Pagefind would take more than is free. */
export function requireMemory(
  entries: readonly SearchEntry[],
  free = process.availableMemory(),
): void {
  const text = entries.reduce((sum, { bytes }) => sum + bytes, 0)
  const needed = BYTES_AT_LEAST + text * BYTES_PER_BYTE
  if (needed <= free) return
  throw new MemoryError(
    `${toMegabytes(free)} MB of memory are free, and indexing ${entries.length} articles ` +
      `takes ${toMegabytes(needed)} MB.`,
  )
}

function toMegabytes(bytes: number): number {
  return Math.ceil(bytes / 2 ** 20)
}
