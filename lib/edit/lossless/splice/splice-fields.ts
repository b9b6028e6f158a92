// Writes changed fields into the source of YAML and leaves all else as it is.
import { type Document, isMap, type YAMLMap } from 'yaml'

import { findShape, isOnWhenAbsent, survivesForm } from '../kinds.ts'
import { LosslessError } from '../messages.ts'
import {
  isFieldName,
  nameOf,
  type ReadFields,
  readFields,
  toValue,
} from '../read-fields.ts'
import { isSame, joinNames, pick, withoutEmpty } from '../values.ts'
import { applyEdits } from './apply-edits.ts'
import { editMap } from './collections.ts'
import { columnOf, spanOfPair } from './nodes.ts'
import { renderPairs } from './render.ts'
import { type PlaceOf, requireEditable } from './require-editable.ts'
import type { Source } from './source.ts'
import { readStyle } from './style.ts'

export type Fields = Readonly<Record<string, unknown>>

/**
 * `given`: all fields as a form hands them back; one that is missing or empty is taken out.
 * Throws a `LosslessError`.
 */
export function spliceFields(source: string, given: Fields, placeOf: PlaceOf): string {
  const before = readFields(source, true)
  const changes = listChanges(before, given)
  const [first] = changes.keys()
  if (first === undefined) return source
  requireEditable(before, placeOf)
  for (const isWhole of [false, true]) {
    const style = readStyle(before.document, source)
    const { document } = before
    const text = splice({ text: source, document, style, isWhole }, changes)
    if (isWritten(readFields(text), before, changes)) return text
  }
  throw new LosslessError('unwritable', { name: first })
}

/** By name what is wanted; undefined for what is to go. */
export function listChanges(
  { fields }: ReadFields,
  given: Fields,
): ReadonlyMap<string, unknown> {
  const before = new Map(fields.map(({ name, value }) => [name, value]))
  const names = new Set([...before.keys(), ...Object.keys(given)].filter(isFieldName))
  const changes = new Map<string, unknown>()
  for (const name of names) {
    const value = toWritten(name, pick(given, name))
    const old = before.get(name)
    // What no form has is not taken out because a form does not have it.
    const isUnseen = value === undefined && !survivesForm(name, old)
    const isAbsent = !before.has(name) && value === isOnWhenAbsent(name)
    if (!isUnseen && !isAbsent && !isSame(old, value)) changes.set(name, value)
  }
  return changes
}

/** Names of a mapping of texts may have dots, of which a form has made levels. */
function toWritten(name: string, value: unknown): unknown {
  return withoutEmpty(findShape(name) === 'texts' ? joinNames(value) : value)
}

function splice(source: Source, changes: ReadonlyMap<string, unknown>): string {
  const { text, document, style } = source
  const root = isMap(document.contents) ? document.contents : undefined
  const names = new Set(root?.items.map(nameOf))
  const wanted = toWanted(root, changes, document)
  const isOwn = (name: string) => root?.flow === true || names.has(name)
  const [own, added] = [true, false].map((isIn) =>
    Object.fromEntries(Object.entries(wanted).filter(([name]) => isOwn(name) === isIn)),
  )
  const edited = root ? applyEdits(text, editMap(root, own ?? {}, source)) : text
  const [first] = root?.items ?? []
  const column = first ? columnOf(spanOfPair(first, text).start, text) : 0
  const place = { column, isFlow: false, isDate: false, isFollowed: false, style }
  const lines = renderPairs(added ?? {}, place).map(
    (pair) => `${' '.repeat(column)}${pair}\n`,
  )
  const end = edited === '' || edited.endsWith('\n') || lines.length === 0 ? '' : '\n'
  return edited + end + lines.join('')
}

/** All that the mapping is to have. */
function toWanted(
  root: YAMLMap | undefined,
  changes: ReadonlyMap<string, unknown>,
  document: Document,
): Fields {
  const pairs = root?.items ?? []
  const kept = pairs.map(
    (pair) => [nameOf(pair) ?? '', toValue(pair.value, document)] as const,
  )
  return Object.fromEntries([...kept, ...changes])
}

/** Whether a text has the changes, and all else as before. */
function isWritten(
  { document, fields }: ReadFields,
  before: ReadFields,
  changes: ReadonlyMap<string, unknown>,
): boolean {
  const wanted = new Map([
    ...before.fields.map(({ name, value }) => [name, value] as const),
    ...changes,
  ])
  const after = new Map(fields.map(({ name, value }) => [name, value]))
  const names = [...new Set([...wanted.keys(), ...after.keys()])]
  const isAsWanted = names.every((name) => isSame(after.get(name), wanted.get(name)))
  return document.errors.length === 0 && after.size === fields.length && isAsWanted
}
