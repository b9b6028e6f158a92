import { createHash } from 'node:crypto'

import { fileOf, redirectFileOf } from './address-file.ts'
import { compress } from './compress.ts'
import type { Content } from './content.ts'
import type { Entry, Ledger, Outcome } from './ledger.ts'
import type { OutDir } from './out-dir.ts'
import type { Page } from './pages.ts'

export interface Batch {
  /** Writes or removes the files of an address. */
  store(page: Page): void
  /** Keeps what was done. Returns the names of files that changed. */
  commit(): string[]
}

interface Put {
  readonly entry: Entry
  /** False when the very bytes were there. */
  readonly isNew: boolean
}

export interface Storage {
  openBatch(): Batch
  /** Files that are no address, by name; those that are as they were are left alone. */
  storeFixed(files: ReadonlyMap<string, string>): void
}

/** The only place that changes files under OUT_DIR. Bytes that are there already stay. */
export function openStorage(out: OutDir, ledger: Ledger, build: string): Storage {
  const fixed = new Map<string, string>()

  function putContent(address: string, content: Content): Put {
    const { file, type, bytes, target, scriptHashes } = content
    const hash = createHash('sha256').update(bytes).digest('hex')
    const old = ledger.entries.get(address)
    const isSame = old?.hash === hash && old.file === file
    const forms = isSame ? [] : compress(bytes, type)
    if (!isSame) out.replace(file, bytes, forms)
    const entry: Entry = {
      file,
      type,
      hash,
      size: bytes.length,
      encodings: isSame ? old.encodings : forms.map(({ encoding }) => encoding),
      build,
      ...(target !== undefined && { target }),
      ...(scriptHashes && { scriptHashes }),
    }
    return { entry, isNew: !isSame }
  }

  /** Also of an address that has no entry: a run that was killed may have left a file. */
  function removeFiles(address: string, kept: ReadonlySet<string>): string[] {
    const known = ledger.entries.get(address)?.file
    const files = new Set([
      ...(known === undefined ? [] : [known]),
      ...listFiles(address),
    ])
    return [...files].filter((file) => {
      const owner = ledger.findAddress(file) ?? address
      if (kept.has(file) || owner !== address) return false
      const isThere = out.sizeOf(file) !== undefined
      out.remove(file)
      return isThere
    })
  }

  return {
    openBatch() {
      const replaced: string[] = []
      const outcomes: Outcome[] = []
      // Another address may take the file of one that goes in the same batch.
      const kept = new Set<string>()
      return {
        store({ address, content, keys }) {
          const put = content && putContent(address, content)
          if (put) kept.add(put.entry.file)
          if (put?.isNew) replaced.push(put.entry.file)
          replaced.push(...removeFiles(address, kept))
          outcomes.push({ address, keys, ...(put && { entry: put.entry }) })
        },
        commit() {
          ledger.save(outcomes)
          return replaced
        },
      }
    },
    storeFixed(files) {
      for (const [file, text] of files) {
        if (fixed.get(file) === text) continue
        const bytes = Buffer.from(text)
        if (!isSame(out.read(file), bytes)) out.replace(file, bytes)
        fixed.set(file, text)
      }
    },
  }
}

/** Whatever an address may have been stored as. */
function listFiles(address: string): string[] {
  return [fileOf(address, 'text/html'), fileOf(address, ''), redirectFileOf(address)]
}

function isSame(old: Uint8Array | undefined, bytes: Uint8Array): boolean {
  return old !== undefined && Buffer.compare(old, bytes) === 0
}
