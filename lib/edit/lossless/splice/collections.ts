// Edits of lists and mappings: what says the same keeps its source.
import { isMap, isScalar, isSeq, type Pair, type YAMLMap, type YAMLSeq } from 'yaml'

import type { TextEdit } from '../../../model/diagnostic.ts'
import { nameOf, toValue } from '../read-fields.ts'
import { fingerprint, isRecord, isSame, pick, withoutEmpty } from '../values.ts'
import { alignLists, type Step } from './align.ts'
import { insertMembers, type Members, removeMembers } from './members.ts'
import { colonOf, endOf, endOfLine, spanOfPair, startsOfEntries } from './nodes.ts'
import { type Place, renderEntry, renderPairs, renderValue } from './render.ts'
import { writeScalar } from './scalar.ts'
import { findSource, type Source, toMembers, toPlace } from './source.ts'

type Mapping = Readonly<Record<string, unknown>>

/** `wanted`: all that the mapping is to have. */
export function editMap(map: YAMLMap, wanted: Mapping, source: Source): TextEdit[] {
  const pairs: readonly Pair[] = map.items
  const spans = pairs.map((pair) => spanOfPair(pair, source.text))
  const members = toMembers(map, spans, source)
  const names = pairs.map((pair) => nameOf(pair) ?? '')
  const isGone = (name: string) => withoutEmpty(pick(wanted, name)) === undefined
  const isKept = (pair: Pair, name: string) =>
    !isGone(name) || withoutEmpty(toValue(pair.value, source.document)) === undefined
  const removed = new Set(
    pairs.flatMap((pair, index) => (isKept(pair, names[index] ?? '') ? [] : index)),
  )
  const edits = pairs.flatMap((pair, index) =>
    removed.has(index) || isGone(names[index] ?? '')
      ? []
      : editPair(pair, withoutEmpty(pick(wanted, names[index] ?? '')), members, source),
  )
  const added = Object.keys(wanted).filter(
    (name) => !names.includes(name) && !isGone(name),
  )
  const texts = added.flatMap((name) =>
    renderPairs(
      { [name]: withoutEmpty(pick(wanted, name)) },
      toPlace(members, source, name),
    ),
  )
  const last = pairs.findLastIndex((_, index) => !removed.has(index))
  const additions = texts.length > 0 ? [insertMembers(members, last, texts)] : []
  return [...edits, ...additions, ...removeMembers(members, removed)]
}

function editPair(
  pair: Pair,
  value: unknown,
  members: Members,
  source: Source,
): TextEdit[] {
  const start = colonOf(pair)
  if (start === undefined || isSame(toValue(pair.value, source.document), value))
    return []
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
  return items.some(
    (pair) => withoutEmpty(pick(wanted, nameOf(pair) ?? '')) !== undefined,
  )
}

function editList(list: YAMLSeq, wanted: readonly unknown[], source: Source): TextEdit[] {
  const spans = startsOfEntries(list).map((start, index) => ({
    start,
    end: endOf(list.items[index], source.text, start + 1),
  }))
  const members = toMembers(list, spans, source)
  const values = list.items.map((item) => toValue(item, source.document))
  const steps = alignLists(values.map(fingerprint), wanted.map(fingerprint))
  const write = (to: number, end?: number) =>
    findSource(values, wanted[to], members) ??
    renderEntry(wanted[to], toPlace(members, source, '', end))
  const removed = steps.flatMap(({ from, to }) => (to === undefined ? (from ?? []) : []))
  const changed = steps.flatMap(({ from, to, isSame }) => {
    if (from === undefined || to === undefined || isSame) return []
    const isMoved = findSource(values, wanted[to], members) !== undefined
    const node = isMoved ? undefined : list.items[from]
    const { start = 0, end = 0 } = spans[from] ?? {}
    const edits = editNode(node, wanted[to], toPlace(members, source, '', end), source)
    return edits ?? [{ start, end, text: write(to, end) }]
  })
  return [
    ...changed,
    ...listRuns(steps).map(({ after, added }) =>
      insertMembers(
        members,
        after,
        added.map((to) => write(to)),
      ),
    ),
    ...removeMembers(members, new Set(removed)),
  ]
}

/** Entries that are new, each run behind the one that it follows, -1 for none. */
function listRuns(steps: readonly Step[]) {
  const runs: { after: number; added: number[] }[] = []
  let after = -1
  for (const { from, to } of steps) {
    if (from !== undefined && to !== undefined) after = from
    if (from !== undefined || to === undefined) continue
    const last = runs.at(-1)
    if (last?.after === after) last.added.push(to)
    else runs.push({ after, added: [to] })
  }
  return runs
}
