// What is spliced: the text, its nodes, and how it is written.
import { type Document, isSeq } from 'yaml'

import { findKind } from '../kinds.ts'
import { fingerprint } from '../values.ts'
import type { Members } from './members.ts'
import { type Collection, columnOf, endOfLine, isFollowed, type Span } from './nodes.ts'
import type { Place } from './render.ts'
import type { Style } from './style.ts'

export interface Source {
  readonly text: string
  readonly document: Document
  readonly style: Style
  /** Whether a changed field is written anew as a whole. */
  readonly isWhole: boolean
}

export function toMembers(
  collection: Collection,
  spans: readonly Span[],
  { text }: Source,
): Members {
  const { flow, range } = collection
  const isFlow = flow === true
  const open = isFlow && range ? range[0] + 1 : (spans[0]?.start ?? 0)
  return { source: text, spans, isFlow, isList: isSeq(collection), open }
}

/** Where a member of a collection stands; `name`: of a pair, `end`: of what it replaces. */
export function toPlace(
  { spans: [first], isFlow }: Members,
  { text, style }: Source,
  name = '',
  end?: number,
): Place {
  const column = first && !isFlow ? columnOf(first.start, text) : 0
  const isDate = findKind(name) === 'date'
  return {
    column,
    isFlow,
    isDate,
    isFollowed: end !== undefined && isFollowed(end, text),
    style,
  }
}

/** The source of an entry that says the same, with its comment: it has moved. */
export function findSource(
  values: readonly unknown[],
  wanted: unknown,
  { source, spans, isFlow }: Members,
): string | undefined {
  const print = fingerprint(wanted)
  const span = spans[values.findIndex((value) => fingerprint(value) === print)]
  return span && source.slice(span.start, isFlow ? span.end : endOfLine(span.end, source))
}
