// What a text consists of.
import type { Line } from '../lines/split-lines.ts'

export type Block =
  | { readonly kind: 'heading'; readonly line: Line; readonly depth: 2 | 3 }
  /** One paragraph; `isWrapped`: its line ends mean nothing. */
  | {
      readonly kind: 'text'
      readonly lines: readonly Line[]
      readonly isWrapped: boolean
    }
  | CodeBlock
  | ListBlock
  | {
      readonly kind: 'table'
      readonly rows: readonly (readonly string[])[]
      readonly line: Line
    }
  | { readonly kind: 'quote'; readonly blocks: readonly Block[] }
  | { readonly kind: 'rule'; readonly line: Line }

export interface CodeBlock {
  readonly kind: 'code'
  /** With blank lines inside, without the margin that all of them have. */
  readonly text: string
  readonly line: Line
  readonly language?: string
}

export interface ListBlock {
  readonly kind: 'list'
  /** The number of its first item, where it has numbers. */
  readonly start?: number
  readonly isLoose: boolean
  readonly items: readonly (readonly Block[])[]
}
