// A body on its way to Markdown: what it names is asked for first, then it is written.
import type { ImportNote } from './item.ts'

/** Made by `lib/import/html` and `lib/import/markdown`, one for each form of a body. */
export interface DraftBody {
  /** In order, with repetitions. */
  readonly addresses: readonly BodyAddress[]
  readonly notes: readonly ImportNote[]
  /** Plain text of the result, as readers see it: for titles, descriptions and comparison. */
  readonly text: string
  /**
   * The Markdown, without front matter. `toAddress` gives the address to write for each of
   * `addresses`: the same one leaves it, `undefined` takes the picture or the link away (the
   * words of a link stay).
   */
  write(toAddress: (address: BodyAddress) => string | undefined): string
}

export interface BodyAddress {
  readonly use: 'link' | 'picture' | 'media'
  /** As it is written; of a picture the best of `candidates`. */
  readonly url: string
  /**
   * Of a picture: all addresses that promise it, the largest first (`srcset`, `data-src`, the
   * link around it where that is a picture too, the `src`).
   */
  readonly candidates?: readonly string[]
  readonly alt?: string
  readonly line?: number
}
