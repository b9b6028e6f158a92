// Spaces of other kinds where a block begins: `##` and U+00A0, as some keyboards write it.
import type { Nodes, Root } from 'mdast'
import { formatCodePoint } from '../../text/clean.ts'
import type { Violation } from '../../model/diagnostic.ts'
import { toViolation } from '../messages.ts'
import type { SourceEdit } from './edited-source.ts'
import type { SourceReader } from './read-again.ts'

/** What looks like a space, or like nothing, and is no space to CommonMark. */
const ODD = '\\u00a0\\u1680\\u2000-\\u200b\\u202f\\u205f\\u2060\\u3000\\ufeff'
const MARK = '#{1,6}|[-*+]|\\d{1,9}[.)]'

const PLAIN: Readonly<Record<string, string>> = { '＃': '#', '＞': '>' }

const CLUE = new RegExp(`[${ODD}＃＞]`)
const PLACES = new RegExp(
  [
    // After a mark.
    `^(?<mark>[ \\t>]*(?:${MARK}))(?<after>[${ODD}]+)(?=[^\\s])`,
    // Before one, or before a fence.
    `^(?<indent>[ \\t>]*)(?<before>[${ODD}]{1,3})(?=(?<next>(?:${MARK})[ \\t]|\`{3}|~{3}|>))`,
    // Signs of a keyboard for Chinese or Japanese, which are as wide as a letter.
    `^(?<lead>[ \\t]*)(?<wide>(?:＃{1,6}|＞)[ \\t\\u3000])`,
    // Behind a fence, which ends nothing so.
    `^(?<fence>[ \\t>]*(?:\`{3,}|~{3,})[ \\t]*)(?<behind>[${ODD}]+)[ \\t]*$`,
    // In the second line of a table.
    `^(?<row>(?:[ \\t>]*\\|)?[ \\t]*:?-[-|: \\t${ODD}]*)$`,
  ].join('|'),
  'gmu',
)

interface Candidate extends SourceEdit {
  /** What it stands behind or before, as typed. */
  readonly mark: string
  /** It must stand in code, which it would have ended, and all others in text. */
  readonly isFence: boolean
}

/**
 * Puts plain spaces there, of the same length. Code and fields keep their own, which only the
 * tree can tell.
 */
export const blockSpaces: SourceReader = {
  pattern: CLUE,
  read(tree, text) {
    const candidates = listCandidates(text)
    const kept = candidates.length === 0 ? [] : keepIn(listRanges(tree), candidates)
    return kept.map((edit) => ({
      offset: edit.start,
      violation: toBlockSpace(edit, text[edit.start] ?? ''),
      edit,
    }))
  },
}

function toBlockSpace({ mark, text }: Candidate, written: string): Violation {
  return written in PLAIN
    ? toViolation('block-space:wide', { written: mark, plain: text.trim() })
    : toViolation('block-space', { mark, character: formatCodePoint(written) })
}

function listCandidates(source: string): Candidate[] {
  const all: Candidate[] = []
  for (const { index, groups = {} } of source.matchAll(PLACES)) {
    const { mark, indent, fence, row, lead, wide } = groups
    const shown = mark ?? groups.next ?? fence ?? wide ?? '|--|'
    const start = mark ?? indent ?? fence ?? lead ?? ''
    const odd = row ?? groups.after ?? groups.before ?? groups.behind ?? wide ?? ''
    if (!CLUE.test(odd)) continue
    // The text of an item may begin with such a space; that of a heading never does.
    const length = mark !== undefined && !mark.endsWith('#') ? 1 : odd.length
    const text = odd.slice(0, length).replace(new RegExp(CLUE, 'g'), toPlain)
    const at = index + start.length
    const place = { start: at, end: at + text.length, text }
    all.push({ ...place, mark: shown.trim(), isFence: fence !== undefined })
  }
  const marks = new Set(all.map(({ mark }) => mark))
  return all.filter(({ mark }) => !/^\d/.test(mark) || isCounted(mark, marks))
}

function toPlain(character: string): string {
  return PLAIN[character] ?? ' '
}

// `1.` and U+00A0 alone may be a date that the author keeps together.
function isCounted(mark: string, marks: ReadonlySet<string>): boolean {
  const [number, end] = [Number.parseInt(mark, 10), mark.slice(-1)]
  return marks.has(`${number - 1}${end}`) || marks.has(`${number + 1}${end}`)
}

interface Range {
  readonly start: number
  readonly end: number
  readonly isCode: boolean
}

/** Where text stands, and fenced code, in order. */
function listRanges(tree: Root): Range[] {
  const ranges: Range[] = []
  const visit = (node: Nodes): void => {
    const [start, end] = [node.position?.start.offset, node.position?.end.offset]
    const isCode = node.type === 'code'
    if ((isCode || node.type === 'text') && start !== undefined && end !== undefined)
      ranges.push({ start, end, isCode })
    if ('children' in node) for (const child of node.children) visit(child)
  }
  visit(tree)
  return ranges
}

function keepIn(ranges: readonly Range[], candidates: readonly Candidate[]): Candidate[] {
  let next = 0
  return candidates.filter(({ start: offset, isFence }) => {
    while ((ranges[next]?.end ?? Number.POSITIVE_INFINITY) < offset) next += 1
    const range = ranges[next]
    return range !== undefined && range.start <= offset && range.isCode === isFence
  })
}
