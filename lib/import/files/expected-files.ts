// What an import would bring, without a look at other hosts.
import { isPicture, mediaTypeOf } from '../../http/media-type.ts'
import { parseFileAddress } from '../model/address.ts'
import type { BroughtFile, CountingFileHome, FileTally, WantedFile } from './file-home.ts'
import type { FileJournal } from './file-journal.ts'
import { findFileKind } from './file-kind.ts'
import { toWrittenName } from './file-name.ts'
import type { LocalFiles } from './local-files.ts'
import type { PlacedFiles } from './placed-files.ts'
import { Tally } from './tally.ts'

export class ExpectedFiles implements CountingFileHome {
  readonly #local: LocalFiles
  readonly #placed: PlacedFiles
  readonly #journal: FileJournal
  readonly #tally = new Tally()
  /** By address. */
  readonly #paths = new Map<string, string>()
  #last: Promise<unknown> = Promise.resolve()

  constructor(local: LocalFiles, placed: PlacedFiles, journal: FileJournal) {
    this.#local = local
    this.#placed = placed
    this.#journal = journal
  }

  bring(wanted: WantedFile): Promise<BroughtFile> {
    const turn = this.#last.then(() => this.#expect(wanted))
    this.#last = turn
    return turn
  }

  tally(): FileTally {
    return this.#tally.read()
  }

  async #expect(wanted: WantedFile): Promise<BroughtFile> {
    const before = this.#journal.findWanted(wanted.candidates)
    if (before !== undefined) return this.#tally.count(before, 'there')
    let reason = 'no address that a file can be loaded from'
    for (const address of wanted.candidates) {
      const known = this.#paths.get(address)
      if (known !== undefined) return { path: known }
      const earlier = this.#journal.findPath(address)
      if (earlier !== undefined) return this.#keep(address, earlier, 'there')
      const file = parseFileAddress(address)
      const kind =
        file === undefined
          ? toExpectedKind(address, wanted)
          : await this.#findKind(file, wanted)
      if ('extension' in kind) {
        const { extension } = kind
        const { folder } = wanted
        const written = toWrittenName(address)
        const path = this.#placed.expect({ folder, written, extension })
        return this.#keep(address, path, file === undefined ? 'loaded' : 'local')
      }
      reason = kind.reason
    }
    return this.#tally.fail(wanted, reason)
  }

  #keep(
    address: string,
    path: string,
    origin: 'local' | 'loaded' | 'there',
  ): BroughtFile {
    this.#paths.set(address, path)
    return this.#tally.count(path, origin)
  }

  async #findKind(path: string, { use }: WantedFile) {
    const file = this.#local.find(path)
    if (!file) return { reason: `${path} is not in the source` }
    return findFileKind(await file.head(), file.path, use)
  }
}

function toExpectedKind(address: string, { use }: WantedFile) {
  if (!/^(?:https?|data):/i.test(address))
    return { reason: 'an address that no file can be loaded from' }
  const name = toWrittenName(address)
  const isLikely = use === 'picture' ? isPicture(name) : mediaTypeOf(name) !== undefined
  const [, written = ''] = /\.([a-z0-9]+)$/i.exec(name) ?? []
  if (isLikely) return { extension: written.toLowerCase() }
  return use === 'picture' ? { extension: 'jpg' } : { reason: NOT_SERVED }
}

const NOT_SERVED = 'a file of a kind that the site does not serve'
