// Reads the fields of YAML as a form takes them, each with its place.
import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Pair,
  parseDocument,
  type Scalar,
} from 'yaml'

import { joinMargins } from '../../content/check/yaml/join-margins.ts'
import { readFlagWord } from '../../content/schema/flag-word.ts'
import { partList } from '../../content/schema/part-list.ts'
import { findKind, findShape, isPlainName } from './kinds.ts'

interface ReadField {
  readonly name: string
  readonly value: unknown
}

export interface ReadFields {
  /** In the same places as in the source. */
  readonly document: Document.Parsed
  readonly fields: readonly ReadField[]
}

/** With bad syntax, what can be read. */
export function readFields(source: string, keepSourceTokens = false): ReadFields {
  const options = { keepSourceTokens, prettyErrors: false, uniqueKeys: false }
  const document = parseDocument(joinMargins(source), options)
  const { contents } = document
  const pairs = isMap(contents) ? contents.items : []
  const fields = pairs.map((pair: Pair) => {
    const name = nameOf(pair) ?? ''
    return { name, value: toFieldValue(name, pair.value, document) }
  })
  return { document, fields }
}

/** Undefined for a key that is a list or a mapping. */
export function nameOf({ key }: Pair): string | undefined {
  if (!isScalar(key)) return undefined
  return typeof key.value === 'string' ? key.value : (key.source ?? '')
}

/** Whether a form can hold a field; `body` is the text. */
export function isFieldName(name: string): boolean {
  return isPlainName(name) && name !== 'body'
}

function toFieldValue(name: string, node: unknown, document: Document): unknown {
  if (isScalar(node)) {
    if (findKind(name) === 'flag') return readFlagWord(sourceOf(node)) ?? node.value
    const text = node.value === null ? null : sourceOf(node)
    return text !== null && findShape(name) === 'list' ? partList(text) : text
  }
  return toValue(node, document)
}

/** The value of a node, with numbers as they are written. */
export function toValue(node: unknown, document: Document): unknown {
  if (isScalar(node)) return typeof node.value === 'number' ? sourceOf(node) : node.value
  if (isSeq(node)) return node.items.map((item) => toValue(item, document))
  if (isMap(node)) {
    return Object.fromEntries(
      node.items.map((pair) => [nameOf(pair) ?? '', toValue(pair.value, document)]),
    )
  }
  const target = isAlias(node) ? node.resolve(document) : undefined
  // Aliases of lists can grow beyond measure.
  return isScalar(target) ? toValue(target, document) : undefined
}

/** `title: 2024` is a text, and `1.0` no `1`. */
function sourceOf({ value, source }: Scalar): string {
  return typeof value === 'string' ? value : (source ?? String(value))
}
