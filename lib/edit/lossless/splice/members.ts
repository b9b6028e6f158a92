// Takes entries out of lists and mappings and puts others in, in the style of the rest.
import type { TextEdit } from '../../../model/diagnostic.ts'
import { columnOf, endOfLine, type Span, startOfLine } from './nodes.ts'

/** The entries of a list or the pairs of a mapping. */
export interface Members {
  readonly source: string
  readonly spans: readonly Span[]
  readonly isFlow: boolean
  readonly isList: boolean
  /** Behind the opening bracket, or where the first member begins. */
  readonly open: number
}

const NOWHERE: Span = { start: 0, end: 0 }

export function removeMembers(
  members: Members,
  removed: ReadonlySet<number>,
): TextEdit[] {
  const { spans, isFlow } = members
  // What follows a run of members that go; a cut may end in another one.
  const toNext = (index: number) =>
    spans.findIndex((_, after) => after > index && !removed.has(after))
  return [...removed].map((index) => {
    const next = spans[toNext(index)]
    const cut = isFlow
      ? toFlowCut(members, index, next)
      : toBlockCut(members, index, next)
    return { ...cut, text: '' }
  })
}

/** With the comma behind a member, or the one before it where none follows. */
function toFlowCut({ spans }: Members, index: number, next: Span | undefined): Span {
  const { start, end } = spans[index] ?? NOWHERE
  if (next) return { start, end: next.start }
  return { start: spans[index - 1]?.end ?? start, end }
}

/** Whole lines; a first member that stands behind the dash of its list leaves the dash. */
function toBlockCut(
  { source, spans, isList }: Members,
  index: number,
  next: Span | undefined,
): Span {
  const { start, end } = spans[index] ?? NOWHERE
  const line = startOfLine(start, source)
  if (source.slice(line, start).trim() !== '') return { start, end: next?.start ?? end }
  // Comments behind an entry may be about the next one.
  const isAlone = isList || endOfLine(start, source) >= end
  return {
    start: line,
    end: isAlone ? nextLine(end, source) : endOfBlock(end, start - line, source),
  }
}

function nextLine(offset: number, source: string): number {
  return Math.min(source.length, endOfLine(offset, source) + 1)
}

/** Comments below a value belong to it where they are indented deeper than its name. */
function endOfBlock(offset: number, column: number, source: string): number {
  const end = nextLine(offset, source)
  const [indent] = /^ *(?=#)/.exec(source.slice(end)) ?? []
  return indent !== undefined && indent.length > column
    ? endOfBlock(end, column, source)
    : end
}

/** Behind the member of this index, or before the first one for -1. */
export function insertMembers(
  members: Members,
  after: number,
  texts: readonly string[],
): TextEdit {
  const { source, spans, isFlow, open } = members
  const [anchor, first] = [spans[after], spans[0]]
  const separator = isFlow
    ? `,${spaceOf(members)}`
    : toLineStart(first?.start ?? open, source)
  const added = texts.join(separator)
  if (anchor) {
    const at = isFlow ? anchor.end : endOfLine(anchor.end, source)
    return { start: at, end: at, text: separator + added }
  }
  if (!first) return { start: open, end: open, text: added }
  return { start: first.start, end: first.start, text: added + separator }
}

function toLineStart(offset: number, source: string): string {
  return `\n${' '.repeat(columnOf(offset, source))}`
}

/** What stands between the first two members, without a comment. */
function spaceOf({ source, spans: [first, second] }: Members): string {
  const between = first && second ? source.slice(first.end, second.start) : ', '
  return /^,\s+$/.test(between) ? between.slice(1) : ' '
}
