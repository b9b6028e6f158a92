// Files of addresses: written, compressed, removed, batch by batch.
import type { Encoding, Lengths } from '../../http/encodings.ts'
import { parseFeedPath } from '../../site/feed-url.ts'
import { fileOf, redirectFileOf } from '../../site/output-file.ts'
import { hashBytes } from '../../text/hash.ts'
import { isBuilt } from '../prerender/app-routes.ts'
import type { Page } from '../prerender/page-renderer.ts'
import type { Output } from '../prerender/to-output.ts'
import type { BuildManifest, PublishedFile, PublishedState } from './build-manifest.ts'
import { type Compressed, compress, type Effort } from './compress.ts'
import type { OutputDirectory } from './output-directory.ts'

export interface StorageSettings {
  /** Keys of the app's present build, and of the one before it. */
  readonly builds: readonly [present: string, previous: string]
  /** Addresses of a run that was killed: their files may be of any version. */
  readonly cutOff: readonly string[]
}

/** The only place that changes files under OUT_DIR. Bytes that are there already stay. */
export class Storage {
  readonly #output: OutputDirectory
  readonly #manifest: BuildManifest
  readonly #builds: StorageSettings['builds']
  // Whose files may be others than the manifest says: a batch that fails is not kept there.
  readonly #uncertain: Set<string>
  // The batch: what became of addresses, and files that changed.
  #states: PublishedState[] = []
  #replaced: string[] = []

  constructor(
    output: OutputDirectory,
    manifest: BuildManifest,
    { builds, cutOff }: StorageSettings,
  ) {
    this.#output = output
    this.#manifest = manifest
    this.#builds = builds
    this.#uncertain = new Set(cutOff)
  }

  /** Writes or removes the files of an address, which is one of the batch then. */
  store({ address, output: content, tags }: Page): void {
    const file = content ? this.#put(address, content) : this.#findLeft(address)
    if (content || !file) this.#removeFiles(address, file?.file)
    this.#states.push({ address, tags, file })
  }

  /** Saves what became of the batch, and ends it. Returns the files that changed. */
  commit(): string[] {
    const [states, replaced] = [this.#states, this.#replaced]
    this.#states = []
    this.#replaced = []
    this.#manifest.save(states)
    for (const { address } of states) this.#uncertain.delete(address)
    return replaced
  }

  /** Tells an address whose files may be others than the manifest says. */
  isUncertain(address: string): boolean {
    return this.#uncertain.has(address)
  }

  /**
   * Stores files that are no address, by name, the manifest among them. Leaves those that are
   * as they were.
   */
  storeFixed(files: ReadonlyMap<string, string>): void {
    for (const [file, text] of files) {
      const bytes = Buffer.from(text)
      if (!this.#output.read(file)?.equals(bytes)) this.#output.replace(file, bytes)
    }
    this.#output.journal.clear()
  }

  #put(address: string, content: Output): PublishedFile {
    const { file, type, bytes, target, modified, scriptHashes } = content
    const hash = hashBytes(bytes)
    const old = this.#manifest.files.get(address)
    const isKnown = old?.hash === hash && old.file === file
    const isSame = isKnown && !this.isUncertain(address)
    const forms = isSame ? [] : compress(bytes, type, effortOf(address))
    if (!isSame) {
      this.#uncertain.add(address)
      if (old?.file !== file) this.#output.journal.note(address)
      this.#output.replace(file, bytes, forms)
      this.#replaced.push(file)
    }
    return {
      file,
      type,
      hash,
      lengths: isSame ? old.lengths : lengthsOf(bytes, forms),
      lastModified: modified ?? (isSame ? old.lastModified : new Date().toISOString()),
      build: this.#builds[0],
      target,
      scriptHashes,
    }
  }

  /** Removes files of an address but the kept one: a run that was killed may have left some. */
  #removeFiles(address: string, kept: string | undefined): void {
    const known = this.#manifest.files.get(address)?.file
    const left = this.#uncertain.has(address) ? listFiles(address) : []
    for (const file of new Set([...(known === undefined ? [] : [known]), ...left])) {
      if (file === kept || this.#ownerOf(file, address) !== address) continue
      const isThere = this.#output.statOf(file) !== undefined
      this.#uncertain.add(address)
      this.#output.remove(file)
      // A batch that failed may have removed it without a report.
      if (isThere || file === known) this.#replaced.push(file)
    }
  }

  /** Another address may take the file of one that goes in the same batch. */
  #ownerOf(file: string, address: string): string {
    const taken = this.#states.find((state) => state.file?.file === file)
    return taken?.address ?? this.#manifest.findAddress(file) ?? address
  }

  /** Finds a file of the build before, which stays as it is for pages that are open. */
  #findLeft(address: string): PublishedFile | undefined {
    const old = this.#manifest.files.get(address)
    const isWhole = old !== undefined && old.hash !== ''
    return isWhole && isBuilt(address) && this.#builds.includes(old.build)
      ? old
      : undefined
  }
}

/** Archives of feeds are most of the bytes of a large blog, and are read once, if ever. */
function effortOf(address: string): Effort {
  if (isBuilt(address)) return 'best'
  return parseFeedPath(address)?.number === undefined ? 'quick' : 'light'
}

function lengthsOf(bytes: Uint8Array, forms: readonly Compressed[]): Lengths {
  const lengthOf = (encoding: Encoding) =>
    forms.find((form) => form.encoding === encoding)?.bytes.length
  return { identity: bytes.length, br: lengthOf('br'), gzip: lengthOf('gzip') }
}

/** Whatever an address may have been stored as. */
function listFiles(address: string): string[] {
  return [fileOf(address, 'text/html'), fileOf(address, ''), redirectFileOf(address)]
}
