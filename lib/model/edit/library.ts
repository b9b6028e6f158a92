// What the editor asks the store of: files of the content folder, and articles.
import type { Position } from '../diagnostic.ts'

/** A place in a document that shows or names a file. Paths are those under the content folder. */
export interface MediaUse extends Position {
  readonly path: string
  readonly source: string
  readonly isPicture: boolean
  /** Whether the check misses a text for those who can not see it. */
  readonly isUndescribed: boolean
}

export interface MediaIndex {
  readonly uses: readonly MediaUse[]
  /** Of pictures that documents show, in pixels. */
  readonly sizes: readonly {
    readonly path: string
    readonly width: number
    readonly height: number
  }[]
  /** Documents with an error of their own: what they name now is not in `uses`. */
  readonly broken: readonly string[]
}

export interface ArticleFacts {
  /** Site path, without the base path. */
  readonly address: string
  /** Whether readers reach it, as of the last publish. */
  readonly isOnline: boolean
  /** Documents that link to it. */
  readonly linkedFrom: readonly string[]
}
