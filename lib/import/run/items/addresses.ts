// Leads every address of a text to what it means here; what is a file is brought along.
import { toRelativeLink } from '../../../site/address/relative-link.ts'
import type { BroughtFile, FileHome } from '../../files/file-home.ts'
import type { BodyAddress } from '../../model/draft-body.ts'
import type { FailedFile } from '../../model/report.ts'
import {
  resolveAddress,
  type Resolved,
  type SourcePlaces,
  type TextPlace,
} from '../../plan/resolve.ts'

export interface AddressContext {
  readonly places: SourcePlaces
  readonly home: FileHome
  /** Paths of files that came along, by each of their addresses; it is added to. */
  readonly brought: Map<string, string>
  /** Of the text, in the source. */
  readonly from: TextPlace
  /** Of the file that the text goes to, under the content folder. */
  readonly path: string
}

/** What was asked for while a body was read; `settle` when all of it is there. */
export class LedAddresses {
  readonly #context: AddressContext
  readonly #results = new Map<BodyAddress, string | undefined>()
  readonly #waiting: Promise<void>[] = []
  readonly failed: FailedFile[] = []
  readonly dead: string[] = []

  constructor(context: AddressContext) {
    this.#context = context
  }

  /** Starts what it needs. Files are asked for in the order of the calls. */
  lead(address: BodyAddress): void {
    const { from, places } = this.#context
    const resolved = resolveAddress(address.url, address.use, from, places)
    if (resolved.kind === 'file') this.#bring(address, resolved.candidates)
    else this.#results.set(address, this.#write(address, resolved))
  }

  async settle(): Promise<void> {
    await Promise.all(this.#waiting)
  }

  /** What to write; undefined takes the picture, or the link around its words, away. */
  find(address: BodyAddress): string | undefined {
    return this.#results.get(address)
  }

  #write(
    address: BodyAddress,
    resolved: Exclude<Resolved, { readonly kind: 'file' }>,
  ): string | undefined {
    if (resolved.kind === 'target') {
      const { target, fragment } = resolved
      if (target.kind === 'site') return target.path + fragment
      const isSelf = target.path === this.#context.path
      if (isSelf && fragment !== '') return fragment
      return toRelativeLink(this.#context.path, target.path) + fragment
    }
    if (resolved.kind === 'dead') this.dead.push(resolved.address)
    const isUsable = resolved.kind === 'web' || /^https?:\/\//i.test(resolved.address)
    if (isUsable) return resolved.address
    if (address.use === 'link') return undefined
    this.failed.push({ url: address.url, reason: this.#missingReason() })
    // A picture at a path of the old site stays in the text: its file can still be put there.
    return /^import(?:-file)?:/.test(address.url) ? undefined : address.url
  }

  #missingReason(): string {
    const reason = 'the source does not have it'
    const { siteUrl } = this.#context.places
    return siteUrl === ''
      ? `${reason}, nor the address of the old blog: give --url`
      : reason
  }

  #bring(address: BodyAddress, best: readonly string[]): void {
    const { home, path } = this.#context
    const others = this.#others(address)
    const candidates = [...new Set([...others, ...best])]
    const folder = path.replace(/\/[^/]*$/, '')
    const wanted = { candidates, use: address.use, folder }
    this.#waiting.push(
      home
        .bring(wanted)
        .then((brought) => this.#keep(address, [...best, ...others], brought)),
    )
  }

  /** Other addresses that promise the same picture, full or of the source. */
  #others({ candidates = [], use }: BodyAddress): string[] {
    const { from, places } = this.#context
    return candidates.flatMap((candidate) => {
      const resolved = resolveAddress(candidate, use, from, places)
      return resolved.kind === 'file' ? resolved.candidates : []
    })
  }

  /** The last of `known` is what the source wrote: the others may be guesses. */
  #keep(address: BodyAddress, known: readonly string[], brought: BroughtFile): void {
    const { path } = this.#context
    if ('path' in brought) {
      for (const candidate of known) this.#context.brought.set(candidate, brought.path)
      this.#results.set(address, toRelativeLink(path, brought.path))
      return
    }
    const remote = known.findLast((candidate) => /^https?:/i.test(candidate))
    this.#results.set(address, remote)
    // What is not shown, and stays a link to where it was, is no failure of a picture.
    if (address.use !== 'link' || remote === undefined)
      this.failed.push({ url: remote ?? address.url, reason: brought.reason })
  }
}
