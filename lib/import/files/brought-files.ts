// Loads files in parallel, and names them in the order in which they were asked for.
import { isPicture } from '../../http/media-type.ts'
import { reasonOf } from '../../http/reason-of.ts'
import { Lane } from '../../remote-files/lane.ts'
import type { PoliteLoads } from '../../remote-files/polite-loads.ts'
import type { BroughtFile, CountingFileHome, FileTally, WantedFile } from './file-home.ts'
import type { FileJournal } from './file-journal.ts'
import { type Loaded, type LoadedFile, loadFile } from './load-file.ts'
import type { LocalFiles } from './local-files.ts'
import type { PlacedFiles } from './placed-files.ts'
import { Tally } from './tally.ts'

/** Files in memory: 8 pictures, or 3 and a film. */
const PLACES = 8
const PLACES_OF_MEDIA = 5

export class BroughtFiles implements CountingFileHome {
  readonly #local: LocalFiles
  readonly #placed: PlacedFiles
  readonly #journal: FileJournal
  readonly #remote: PoliteLoads
  readonly #tally = new Tally()
  readonly #lane = new Lane(PLACES)
  /** By use and address: what is being loaded, and what could not be. */
  readonly #loads = new Map<string, Promise<Loaded>>()
  #last: Promise<unknown> = Promise.resolve()

  constructor(
    local: LocalFiles,
    placed: PlacedFiles,
    journal: FileJournal,
    remote: PoliteLoads,
  ) {
    this.#local = local
    this.#placed = placed
    this.#journal = journal
    this.#remote = remote
  }

  bring(wanted: WantedFile): Promise<BroughtFile> {
    const places = wanted.use === 'picture' ? 1 : PLACES_OF_MEDIA
    // Asked for here and now, so that whoever has a place waits for nobody without one.
    const entry = this.#lane.enter(places)
    const load = entry.then(() => this.#load(wanted))
    const turn = this.#last.then(async () => {
      const [leave, found] = [await entry, await load]
      try {
        return await this.#settle(wanted, found)
      } catch (error) {
        return this.#tally.fail(wanted, `it could not be written: ${reasonOf(error)}`)
      } finally {
        this.#forget(wanted, found)
        leave()
      }
    })
    this.#last = turn
    return turn
  }

  tally(): FileTally {
    return this.#tally.read()
  }

  /** What each address gave, up to the first that gave a file. */
  async #load(wanted: WantedFile): Promise<ReadonlyMap<string, Loaded>> {
    const found = new Map<string, Loaded>()
    if (this.#journal.findWanted(wanted.candidates) !== undefined) return found
    for (const address of wanted.candidates) {
      if (this.#findKnown(address, wanted) !== undefined) break
      const loaded = await this.#loadOnce(address, wanted)
      found.set(address, loaded)
      if ('bytes' in loaded) break
    }
    return found
  }

  #loadOnce(address: string, wanted: WantedFile): Promise<Loaded> {
    const key = toKey(address, wanted)
    const load =
      this.#loads.get(key) ?? loadFile(address, wanted.use, this.#local, this.#remote)
    this.#loads.set(key, load)
    return load
  }

  // What is known here does not depend on who answered first: all before have settled.
  async #settle(
    wanted: WantedFile,
    found: ReadonlyMap<string, Loaded>,
  ): Promise<BroughtFile> {
    const { candidates } = wanted
    const before = this.#journal.findWanted(candidates)
    if (before !== undefined) return this.#tally.count(before, 'there')
    let reason = 'no address that a file can be loaded from'
    for (const address of candidates) {
      const known = this.#findKnown(address, wanted)
      if (known !== undefined) {
        this.#journal.lead(candidates, address, known)
        return this.#tally.count(known, 'there')
      }
      const loaded = found.get(address)
      if (loaded !== undefined && 'bytes' in loaded)
        return this.#place(wanted, address, loaded)
      reason = loaded?.reason ?? reason
    }
    return this.#tally.fail(wanted, reason)
  }

  async #place(
    { candidates, folder }: WantedFile,
    from: string,
    { bytes, written, extension, isLocal }: LoadedFile,
  ): Promise<BroughtFile> {
    const addresses = { wanted: candidates, from }
    const file = { folder, written, extension }
    const path = await this.#placed.place(bytes, file, addresses)
    const origin = isLocal ? 'local' : 'loaded'
    return this.#tally.count(path, this.#journal.isEarlier(path) ? 'there' : origin)
  }

  /** A file that is no picture is no answer for what wants one. */
  #findKnown(address: string, { use }: WantedFile): string | undefined {
    const path = this.#journal.findPath(address)
    return path !== undefined && (use !== 'picture' || isPicture(path)) ? path : undefined
  }

  /** Bytes are let go; that there are none is remembered. */
  #forget(wanted: WantedFile, found: ReadonlyMap<string, Loaded>): void {
    for (const [address, loaded] of found)
      if ('bytes' in loaded) this.#loads.delete(toKey(address, wanted))
  }
}

function toKey(address: string, { use }: WantedFile): string {
  return use === 'picture' ? address : `${use} ${address}`
}
