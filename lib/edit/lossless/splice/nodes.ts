// Finds where nodes of YAML begin and end in their source.
import {
  isMap,
  isNode,
  isScalar,
  isSeq,
  type Pair,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml'

/** From the first letter to behind the last. */
export interface Span {
  readonly start: number
  readonly end: number
}

export type Collection = YAMLMap | YAMLSeq

/** Behind the last letter of a value; `fallback` where it has none. */
export function endOf(node: unknown, source: string, fallback: number): number {
  if (!isNode(node) || !node.range) return fallback
  const [start, end] = node.range
  if ((isMap(node) || isSeq(node)) && node.flow !== true) {
    const last = node.items.at(-1)
    return isMap(node) && last
      ? endOfPair(last as Pair, source)
      : endOf(last, source, end)
  }
  if (start === end) return fallback
  return isScalar(node) && source[end - 1] === '\n' ? end - 1 : end
}

export function spanOfPair(pair: Pair, source: string): Span {
  const mark = pair.srcToken?.start.find(({ type }) => type === 'explicit-key-ind')
  return { start: mark?.offset ?? startOf(pair.key), end: endOfPair(pair, source) }
}

function endOfPair(pair: Pair, source: string): number {
  return endOf(pair.value, source, colonOf(pair) ?? endOf(pair.key, source, 0))
}

export function startOf(node: unknown): number {
  return isNode(node) ? (node.range?.[0] ?? 0) : 0
}

/** Behind the colon of a pair; undefined where none is written. */
export function colonOf(pair: Pair): number | undefined {
  const mark = pair.srcToken?.sep?.find(({ type }) => type === 'map-value-ind')
  return mark && mark.offset + 1
}

/** The entries of a list, with their dashes. */
export function spansOfEntries(list: YAMLSeq, source: string): readonly Span[] {
  return startsOfEntries(list).map((start, index) => ({
    start,
    end: endOf(list.items[index], source, start + '-'.length),
  }))
}

/** At each dash of a list, or where each of its entries begins. */
export function startsOfEntries({ items, srcToken }: YAMLSeq): readonly number[] {
  if (srcToken?.type !== 'block-seq') return items.map(startOf)
  return srcToken.items.flatMap(
    ({ start }) => start.find(({ type }) => type === 'seq-item-ind')?.offset ?? [],
  )
}

export function columnOf(offset: number, source: string): number {
  return offset - startOfLine(offset, source)
}

export function startOfLine(offset: number, source: string): number {
  return offset === 0 ? 0 : source.lastIndexOf('\n', offset - 1) + 1
}

/** Whether more stands on the line of an end. */
export function isFollowed(end: number, source: string): boolean {
  return source.slice(end, endOfLine(end, source)).trim() !== ''
}

/** Before its line end. */
export function endOfLine(offset: number, source: string): number {
  const end = source.indexOf('\n', offset)
  return end === -1 ? source.length : end
}
