// Edits of lists and mappings: what says the same keeps its source.
import { isMap, isScalar, isSeq, type Pair, type YAMLMap, type YAMLSeq } from 'yaml'

import type { TextEdit } from '../../../model/diagnostic.ts'
import { nameOf, toValue } from '../read-fields.ts'
import { fingerprint, isRecord, isSame, pick, withoutEmpty } from '../values.ts'
import { alignLists, listRuns } from './align.ts'
import { insertMembers, type Members, removeMembers } from './members.ts'
import { colonOf, endOf, endOfLine, spanOfPair, spansOfEntries } from './nodes.ts'
import { type Place, renderEntry, renderPairs, renderValue } from './render.ts'
import { writeScalar } from './scalar.ts'
import { findSource, type Source, toMembers, toPlace } from './source.ts'

type Mapping = Readonly<Record<string, unknown>>

/** `wanted`: all that the mapping is to have. */
export function editMap(map: YAMLMap, wanted: Mapping, source: Source): TextEdit[] {
  const pairs: readonly Pair[] = map.items
  const spans = pairs.map((pair) => spanOfPair(pair, source.text))
  const members = toMembers(map, spans, source)
  const removed = findRemoved(pairs, wanted, source)
  const last = pairs.findLastIndex((_, index) => !removed.has(index))
  const names = new Set(pairs.map(nameOf))
  const texts = Object.entries(wanted).flatMap(([name, value]) => {
    const written = withoutEmpty(value)
    if (names.has(name) || written === undefined) return []
    return renderPairs({ [name]: written }, toPlace(members, source, name))
  })
  return [
    ...pairs.flatMap((pair, index) =>
      removed.has(index) ? [] : editPair(pair, findWanted(pair, wanted), members, source),
    ),
    ...(texts.length > 0 ? [insertMembers(members, last, texts)] : []),
    ...removeMembers(members, removed),
  ]
}

/** A pair that says nothing stays where nothing is wanted. */
function findRemoved(
  pairs: readonly Pair[],
  wanted: Mapping,
  { document }: Source,
): ReadonlySet<number> {
  const isRemoved = (pair: Pair) =>
    findWanted(pair, wanted) === undefined &&
    withoutEmpty(toValue(pair.value, document)) !== undefined
  return new Set(pairs.flatMap((pair, index) => (isRemoved(pair) ? index : [])))
}

function findWanted(pair: Pair, wanted: Mapping): unknown {
  return withoutEmpty(pick(wanted, nameOf(pair) ?? ''))
}

function editPair(
  pair: Pair,
  value: unknown,
  members: Members,
  source: Source,
): TextEdit[] {
  const start = colonOf(pair)
  const old = toValue(pair.value, source.document)
  if (start === undefined || value === undefined || isSame(old, value)) return []
  const end = endOf(pair.value, source.text, start)
  const place = toPlace(members, source, nameOf(pair), end)
  const edits = editNode(pair.value, value, place, source)
  if (edits) return edits
  const text = renderValue(value, place)
  // The comment behind a name stays there.
  const isBelow = start === end && text.startsWith('\n')
  const at = isBelow ? endOfLine(end, source.text) : start
  return [{ start: at, end: Math.max(at, end), text }]
}

/** Undefined where the value is to be written anew. */
function editNode(
  node: unknown,
  value: unknown,
  place: Place,
  source: Source,
): TextEdit[] | undefined {
  if (source.isWhole) return undefined
  if (isMap(node) && isRecord(value) && hasSome(node, value))
    return editMap(node, value, source)
  if (isSeq(node) && Array.isArray(value) && node.items.length > 0)
    return editList(node, value, source)
  if (!isScalar(node) || typeof value === 'object' || !node.range) return undefined
  const [start] = node.range
  const end = endOf(node, source.text, start)
  if (start === end) return undefined
  const old = { node, source: source.text.slice(start, end) }
  return [{ start, end, text: writeScalar(value, { ...place, old }) }]
}

function hasSome({ items }: YAMLMap, wanted: Mapping): boolean {
  return items.some((pair) => findWanted(pair, wanted) !== undefined)
}

function editList(list: YAMLSeq, wanted: readonly unknown[], source: Source): TextEdit[] {
  const members = toMembers(list, spansOfEntries(list, source.text), source)
  const values = list.items.map((item) => toValue(item, source.document))
  const steps = alignLists(values.map(fingerprint), wanted.map(fingerprint))
  const removed = steps.flatMap(({ from, to }) => (to === undefined ? (from ?? []) : []))
  const write = (to: number) =>
    findSource(values, wanted[to], members) ??
    renderEntry(wanted[to], toPlace(members, source))
  return [
    ...steps.flatMap(({ from, to, isSame }) => {
      if (from === undefined || to === undefined || isSame) return []
      const moved = findSource(values, wanted[to], members)
      return editEntry(
        { node: list.items[from], from, moved },
        wanted[to],
        members,
        source,
      )
    }),
    ...listRuns(steps).map(({ after, added }) =>
      insertMembers(members, after, added.map(write)),
    ),
    ...removeMembers(members, new Set(removed)),
  ]
}

/** `moved`: the source of an entry that is wanted here and was elsewhere. */
function editEntry(
  { node, from, moved }: { node: unknown; from: number; moved: string | undefined },
  value: unknown,
  members: Members,
  source: Source,
): TextEdit[] {
  const { start = 0, end = 0 } = members.spans[from] ?? {}
  const place = toPlace(members, source, '', end)
  const edits = moved === undefined ? editNode(node, value, place, source) : undefined
  return edits ?? [{ start, end, text: moved ?? renderEntry(value, place) }]
}
