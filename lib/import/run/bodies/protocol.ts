// What the import and its threads say to each other.
import type { Item } from '../../model/item.ts'
import type { FieldValues } from '../../plan/front-matter.ts'
import type { RenderedFile } from '../items/render-file.ts'
import type { OpenBody } from './bodies.ts'

export type Order =
  | { readonly kind: 'open'; readonly item: Pick<Item, 'title' | 'body'> }
  | {
      readonly kind: 'write'
      /** The number of the order that opened it. */
      readonly opened: number
      readonly results: readonly (string | undefined)[]
    }
  | {
      readonly kind: 'render'
      readonly path: string
      readonly fields: FieldValues
      readonly body: string
    }

/** By the kind of the order. */
export interface Answers {
  readonly open: Omit<OpenBody, 'write'>
  readonly write: string
  readonly render: RenderedFile
}

export interface NumberedOrder {
  readonly number: number
  readonly order: Order
}

export type NumberedAnswer =
  | { readonly number: number; readonly answer: Answers[keyof Answers] }
  | { readonly number: number; readonly fault: string }
