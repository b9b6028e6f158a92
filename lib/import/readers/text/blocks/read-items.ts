// Lists: items by their marks and margins, with what is set in under them.
import type { Line } from '../lines/split-lines.ts'
import type { Block, ListBlock } from './block.ts'

/** Lines that begin an item, or belong to the one before. */
export interface ItemUnit {
  readonly lines: readonly Line[]
  readonly isGlued: boolean
  /** Of lines of code, their text. */
  readonly code?: string
}

const MARK = /^(?:[•‣◦▪●○■–*+-]|(\d{1,3})[.)]|\((\d{1,2})\)) +/

/** Deeper than anybody writes: what is set in further is text. */
export const MAX_DEPTH = 8

/** One list, or several where their marks change. */
export function readItems(
  units: readonly ItemUnit[],
  isWrapped: boolean,
  depth = 0,
): ListBlock[] {
  const lists: ListBlock[] = []
  let at = 0
  while (at < units.length) {
    const first = units[at]
    const length = units.slice(at + 1).findIndex((unit) => isOther(first, unit)) + 1
    const taken = length === 0 ? units.slice(at) : units.slice(at, at + length)
    lists.push(toList(taken, isWrapped, depth))
    at += taken.length
  }
  return lists
}

/** Whether it begins a list of its own: another mark at the same margin. */
function isOther(first: ItemUnit | undefined, unit: ItemUnit): boolean {
  const [line, began] = [unit.lines[0], first?.lines[0]]
  if (unit.code !== undefined || line === undefined || began === undefined) return false
  const [mark, old] = [MARK.exec(line.words), MARK.exec(began.words)]
  return mark !== null && line.indent <= began.indent && isNumber(mark) !== isNumber(old)
}

function isNumber(mark: RegExpExecArray | null): boolean {
  return (mark?.[1] ?? mark?.[2]) !== undefined
}

function toList(
  units: readonly ItemUnit[],
  isWrapped: boolean,
  depth: number,
): ListBlock {
  const margin = units[0]?.lines[0]?.indent ?? 0
  const items: ItemUnit[][] = []
  for (const unit of units) {
    const [line] = unit.lines
    const begins =
      unit.code === undefined &&
      line &&
      MARK.test(line.words) &&
      line.indent <= margin + 1
    if (begins || items.length === 0) items.push([unit])
    else items.at(-1)?.push(unit)
  }
  const mark = MARK.exec(units[0]?.lines[0]?.words ?? '')
  const start = mark?.[1] ?? mark?.[2]
  return {
    kind: 'list',
    ...(start !== undefined && { start: Number(start) }),
    isLoose: items.some(([unit], at) => at > 0 && unit?.isGlued === false),
    items: items.map((item) => toItem(item, isWrapped, depth)),
  }
}

function toItem(
  [first, ...inner]: readonly ItemUnit[],
  isWrapped: boolean,
  depth: number,
): Block[] {
  const [line, ...more] = first?.lines ?? []
  if (line === undefined) return []
  const words = line.words.replace(MARK, '')
  const lines = [{ ...line, words, text: words }, ...more]
  return [{ kind: 'text', lines, isWrapped: true }, ...toInner(inner, isWrapped, depth)]
}

function toInner(units: readonly ItemUnit[], isWrapped: boolean, depth: number): Block[] {
  const isDeep = depth >= MAX_DEPTH
  const at = units.findIndex(
    ({ code, lines }) => !isDeep && !code && MARK.test(lines[0]?.words ?? ''),
  )
  const plain = at === -1 ? units : units.slice(0, at)
  const blocks = plain.flatMap(({ lines, code }): Block[] => {
    const [line] = lines
    if (line === undefined) return []
    return code === undefined
      ? [{ kind: 'text', lines, isWrapped: true }]
      : [{ kind: 'code', text: code, line }]
  })
  return at === -1
    ? blocks
    : [...blocks, ...readItems(units.slice(at), isWrapped, depth + 1)]
}
