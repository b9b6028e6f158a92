import { createHash } from 'node:crypto'

import { parseFeedPath } from '../../site/feed-url.ts'
import { fileOf, redirectFileOf } from '../../site/output-file.ts'
import { isBuilt } from '../prerender/app-routes.ts'
import { type Compressed, compress, type Effort } from './compress.ts'
import type { Output } from '../prerender/to-output.ts'
import type { PublishedState, PublishedFile, BuildManifest } from './build-manifest.ts'
import type { OutputDirectory } from './output-directory.ts'
import type { Page } from '../prerender/prerenderer.ts'

export interface Batch {
  /** Writes or removes the files of an address. */
  store(page: Page): void
  /** Keeps what was done. Returns the names of files that changed. */
  commit(): string[]
}

interface Put {
  readonly entry: PublishedFile
  /** False when the very bytes were there. */
  readonly isNew: boolean
}

export interface Storage {
  openBatch(): Batch
  /**
   * Files that are no address, by name, the manifest of all addresses among them; those that
   * are as they were are left alone.
   */
  storeFixed(files: ReadonlyMap<string, string>): void
}

export interface StorageSettings {
  /** Keys of the app's present build, and of the one before it. */
  readonly builds: readonly [present: string, previous: string]
  /** Addresses that a killed run may have been at: nobody knows what their files are. */
  readonly cutOff: readonly string[]
}

/** The only place that changes files under OUT_DIR. Bytes that are there already stay. */
export function openStorage(
  out: OutputDirectory,
  ledger: BuildManifest,
  { builds, cutOff }: StorageSettings,
): Storage {
  // Whose files may be others than the ledger says: a batch that fails is not kept there.
  const uncertain = new Set(cutOff)

  function putContent(address: string, content: Output): Put {
    const { file, type, bytes, target, modified, scriptHashes } = content
    const hash = createHash('sha256').update(bytes).digest('hex')
    const old = ledger.files.get(address)
    const isKnown = old?.hash === hash && old.file === file
    const isSame = isKnown && !uncertain.has(address)
    const forms = isSame ? [] : compress(bytes, type, effortOf(address))
    if (!isSame) {
      uncertain.add(address)
      if (old?.file !== file) out.journal.note(address)
      out.replace(file, bytes, forms)
    }
    const entry: PublishedFile = {
      file,
      type,
      hash,
      size: isSame ? old.size : sizeOf(bytes, forms),
      encodings: isSame ? old.encodings : forms.map(({ encoding }) => encoding),
      build: builds[0],
      ...(target !== undefined && { target }),
      ...(modified !== undefined && { modified }),
      ...(scriptHashes && { scriptHashes }),
    }
    return { entry, isNew: !isSame }
  }

  /** A run that was killed, or a batch that failed, may have left files without an entry. */
  function removeFiles(address: string, kept: ReadonlySet<string>): string[] {
    const known = ledger.files.get(address)?.file
    const files = new Set([
      ...(known === undefined ? [] : [known]),
      ...(uncertain.has(address) ? listFiles(address) : []),
    ])
    return [...files].filter((file) => {
      const owner = ledger.findAddress(file) ?? address
      if (kept.has(file) || owner !== address) return false
      const isThere = out.sizeOf(file) !== undefined
      uncertain.add(address)
      out.remove(file)
      // A batch that failed may have removed it, and nobody was told.
      return isThere || file === known
    })
  }

  /** A file of the build before stays as it is, for pages that are open. */
  function findLeft(address: string): PublishedFile | undefined {
    const old = ledger.files.get(address)
    const isWhole = old !== undefined && old.hash !== ''
    return isWhole && isBuilt(address) && builds.includes(old.build) ? old : undefined
  }

  return {
    openBatch() {
      const replaced: string[] = []
      const states: PublishedState[] = []
      // Another address may take the file of one that goes in the same batch.
      const kept = new Set<string>()
      return {
        store({ address, output: content, tags: keys }) {
          const left = content ? undefined : findLeft(address)
          if (left) {
            states.push({ address, file: left, tags: keys })
            return
          }
          const put = content && putContent(address, content)
          if (put) kept.add(put.entry.file)
          if (put?.isNew) replaced.push(put.entry.file)
          replaced.push(...removeFiles(address, kept))
          states.push({ address, tags: keys, ...(put && { file: put.entry }) })
        },
        commit() {
          ledger.save(states)
          for (const { address } of states) uncertain.delete(address)
          return replaced
        },
      }
    },
    storeFixed(files) {
      for (const [file, text] of files) {
        const bytes = Buffer.from(text)
        if (!areEqual(out.read(file), bytes)) out.replace(file, bytes)
      }
      out.journal.clear()
    },
  }
}

/** Archives of feeds are most of the bytes of a large blog, and are read once, if ever. */
function effortOf(address: string): Effort {
  if (isBuilt(address)) return 'best'
  return parseFeedPath(address)?.number === undefined ? 'quick' : 'light'
}

function sizeOf(bytes: Uint8Array, forms: readonly Compressed[]): number {
  return forms.reduce((sum, form) => sum + form.bytes.length, bytes.length)
}

/** Whatever an address may have been stored as. */
function listFiles(address: string): string[] {
  return [fileOf(address, 'text/html'), fileOf(address, ''), redirectFileOf(address)]
}

function areEqual(old: Uint8Array | undefined, bytes: Uint8Array): boolean {
  return old !== undefined && Buffer.compare(old, bytes) === 0
}
