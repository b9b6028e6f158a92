// Files of addresses: written, compressed, removed, batch by batch.
import type { HostProfile } from '../../http/host-profile.ts'
import { isBuilt } from '../prerender/app-routes.ts'
import type { Page } from '../prerender/page-renderer.ts'
import type { Output } from '../prerender/to-output.ts'
import type { BuildManifest, PublishedFile, PublishedState } from './build-manifest.ts'
import type { Compressed } from './compress.ts'
import { OwnedFiles } from './marks/owned-files.ts'
import { lengthsOf, listFiles, listForms, type Sizes } from './stored-file.ts'
import type { VerbatimOutput } from './verbatim.ts'
import type { OutputDirectory, StagedFile } from './output-directory.ts'

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
  readonly #profile: HostProfile
  readonly #owned: OwnedFiles
  // Whose files may be others than the manifest says: a batch that fails is not kept there.
  readonly #uncertain: Set<string>
  // The batch: what became of addresses, and files that changed.
  #states: PublishedState[] = []
  #replaced: string[] = []
  #hasBegun = false

  constructor(
    output: OutputDirectory,
    manifest: BuildManifest,
    { builds, cutOff }: StorageSettings,
    profile: HostProfile,
  ) {
    this.#profile = profile
    this.#output = output
    this.#manifest = manifest
    this.#owned = new OwnedFiles(output, manifest)
    this.#builds = builds
    this.#uncertain = new Set(cutOff)
  }

  /** Writes or removes the files of an address, which is one of the batch then. */
  store({ address, output, verbatim, tags }: Page): void {
    const put =
      (output && this.#put(address, output)) ??
      (verbatim && this.#putVerbatim(address, verbatim))
    const file = put ?? this.#findLeft(address)
    const kept = file?.isLeftToHost ? undefined : file?.file
    if (put || !file) this.#removeFiles(address, kept)
    this.#states.push({ address, tags, file })
  }

  /** True when the file of an address is known to have the bytes of this hash. */
  isStored(address: string, hash: string): boolean {
    const file = this.#manifest.files.get(address)?.file
    return file !== undefined && this.#isSame(address, file, hash)
  }

  /** The hash of what is known to be stored for an address. */
  findHash(address: string): string | undefined {
    return this.isUncertain(address) ? undefined : this.#manifest.files.get(address)?.hash
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
   * Ends a publish: stores files that are no address, by name, and leaves those that are as they
   * were. Addresses that failed keep whatever file they have.
   */
  complete(files: ReadonlyMap<string, string>, failed: Iterable<string>): void {
    for (const [file, text] of files) {
      const bytes = Buffer.from(text)
      if (!this.#output.read(file)?.equals(bytes)) this.#output.replace(file, bytes)
    }
    const kept = new Set([...failed].flatMap(listFiles))
    this.#owned.save((file) => kept.has(file))
    this.#output.journal.clear()
  }

  #put(address: string, content: Output): PublishedFile {
    const { file, type, bytes, hash, target, modified, scriptHashes, item } = content
    const isSame = this.#isSame(address, file, hash)
    const { encodings, hasRedirectPages } = this.#profile
    const isLeftToHost = target !== undefined && !hasRedirectPages
    const source = { address, file, type, target, size: bytes.length }
    const made = isSame ? [] : content.forms
    const forms = made ?? listForms(source, encodings, () => bytes)
    if (!isSame && !isLeftToHost) this.#replace(address, file, bytes, forms)
    const sizes = { size: bytes.length, hash, forms }
    const entry = { ...this.#toEntry(address, isSame, sizes), file, type }
    return {
      ...entry,
      lastModified: modified ?? entry.lastModified,
      target,
      scriptHashes,
      item,
      isLeftToHost: isLeftToHost || undefined,
    }
  }

  #putVerbatim(address: string, copied: VerbatimOutput): PublishedFile {
    const { file, type, staged } = copied
    const isSame = staged === undefined
    if (!isSame) this.#replace(address, file, { staged }, copied.forms)
    return { ...this.#toEntry(address, isSame, copied), file, type, verbatim: true }
  }

  #isSame(address: string, file: string, hash: string): boolean {
    const old = this.#manifest.files.get(address)
    const isThere = old?.hash === hash && old.file === file && !old.isLeftToHost
    return isThere && !this.isUncertain(address)
  }

  #replace(
    address: string,
    file: string,
    source: Uint8Array | StagedFile,
    forms: readonly Compressed[],
  ): void {
    this.#begin()
    this.#uncertain.add(address)
    const old = this.#manifest.files.get(address)
    if (old?.file !== file) this.#output.journal.note(address)
    this.#output.replace(file, source, forms)
    this.#replaced.push(file)
  }

  // A store and a folder that were kept at different times must not take each other's word.
  #begin(): void {
    if (this.#hasBegun) return
    this.#manifest.nameFolder(this.#output.renewId())
    this.#hasBegun = true
  }

  #toEntry(address: string, isSame: boolean, { hash, size, forms }: Sizes) {
    const old = isSame ? this.#manifest.files.get(address) : undefined
    return {
      hash,
      lengths: old?.lengths ?? lengthsOf(size, forms),
      lastModified: old?.lastModified ?? new Date().toISOString(),
      build: this.#builds[0],
    }
  }

  /** Removes files of an address but the kept one: a run that was killed may have left some. */
  #removeFiles(address: string, kept: string | undefined): void {
    const old = this.#manifest.files.get(address)
    const known = old?.isLeftToHost ? undefined : old?.file
    const left = this.#uncertain.has(address) ? listFiles(address) : []
    for (const file of new Set([...(known === undefined ? [] : [known]), ...left])) {
      if (file === kept || this.#ownerOf(file, address) !== address) continue
      const isThere = this.#output.statOf(file) !== undefined
      this.#begin()
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
    const isWhole = old !== undefined && old.hash !== '' && !old.verbatim
    return isWhole && isBuilt(address) && this.#builds.includes(old.build)
      ? old
      : undefined
  }
}
