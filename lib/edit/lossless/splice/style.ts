// Sees how the values of a file are written, so that new ones look like them.
import { type Document, isMap, isSeq, Scalar, visit } from 'yaml'

import { columnOf, startsOfEntries } from './nodes.ts'

export interface Style {
  /** Of texts that need quotes; undefined where none has them. */
  readonly quote: '"' | "'" | undefined
  readonly isFlowList: boolean
  /** Spaces before the dash of a list. */
  readonly listIndent: number
}

/** By the first of each kind. */
export function readStyle(document: Document, source: string): Style {
  let quote: Style['quote']
  let isFlowList: boolean | undefined
  let listIndent: number | undefined
  visit(document, {
    Scalar(_, { type }) {
      if (type === Scalar.QUOTE_DOUBLE) quote ??= '"'
      if (type === Scalar.QUOTE_SINGLE) quote ??= "'"
    },
    Pair(_, { key, value }) {
      if (!isSeq(value) || isMap(value.items[0])) return
      isFlowList ??= value.flow === true
      const [dash] = startsOfEntries(value)
      const start = key instanceof Scalar ? key.range?.[0] : undefined
      if (value.flow === true || dash === undefined || start === undefined) return
      listIndent ??= Math.max(0, columnOf(dash, source) - columnOf(start, source))
    },
  })
  return { quote, isFlowList: isFlowList ?? true, listIndent: listIndent ?? 2 }
}
