// Which lines of a text are code.
import { findLineShape, startsItem, type LineShape } from '../lines/line-shape.ts'
import { listRuns, type Line } from '../lines/split-lines.ts'
import { listArmour } from './armour.ts'
import { countOpen } from './brackets.ts'
import { SIGNS, SIGNS_BIAS } from './signs.ts'

/** What a change between code and prose costs, in logits, inside a run and across a blank line. */
const CHANGE_INSIDE = 4
const CHANGE_BETWEEN = 0.4
const CERTAIN = 5
/** As far as brackets that are open may reach. */
const MAX_REACH = 80
const MAX_SEEN = 400

interface Judged {
  readonly line: Line
  /** Of its run. */
  readonly at: number
  /** Above zero for code, in logits, from its run as well. */
  readonly evidence: number
}

/** Numbers of the lines that are code, without blank ones. */
export function findCode(lines: readonly Line[]): Set<number> {
  const runs = listRuns(lines)
  const own = runs.map((run) => run.map(({ words }) => limit(scoreLine(words))))
  const prose = runs.map((run, at) => run.filter((_, i) => (own[at]?.[i] ?? 0) < 0))
  const shape = findLineShape(prose.filter((run) => run.length > 0))
  const armour = listArmour(lines)
  const judged = runs.flatMap((run, at) =>
    judgeRun(run, own[at] ?? [], shape, runs[at - 1]?.at(-1)).map(
      ({ line, evidence }) => ({
        ...{ line, at },
        evidence: armour.has(line.number) ? CERTAIN : evidence,
      }),
    ),
  )
  const code = new Set(decode(judged))
  closeBrackets(judged, code)
  return code
}

/** Above zero for code, in logits, from the line alone. */
export function scoreLine(words: string): number {
  let score = SIGNS_BIAS
  const seen = toSeen(words)
  for (const { pattern, weight } of SIGNS) if (pattern.test(seen)) score += weight
  return score
}

/** Both ends of a long line tell enough, and no pattern takes long for them. */
function toSeen(words: string): string {
  const half = MAX_SEEN / 2
  return words.length > MAX_SEEN ? words.slice(0, half) + words.slice(-half) : words
}

// Weights of what a run tells, fitted as those of the signs are.
function judgeRun(
  run: readonly Line[],
  own: readonly number[],
  shape: LineShape,
  before: Line | undefined,
): { line: Line; evidence: number }[] {
  const mean = own.reduce((sum, score) => sum + score, 0) / own.length
  const isList = run[0] !== undefined && startsItem(run[0])
  const isStacked = run.length > 1 && !shape.isWrapped && !isList
  const isAnnounced = before !== undefined && /[:：]$/.test(before.words)
  const common =
    mean - 0.9 + (isStacked ? 1 : 0) + (isAnnounced ? 1 : 0) - (run.length === 1 ? 1 : 0)
  return run.map((line, at) => {
    const indented = line.indent >= 2 && !isList ? 1.5 : 0
    return { line, evidence: limit(common + 0.2 * (own[at] ?? 0) + indented) }
  })
}

function limit(score: number): number {
  return Math.max(-CERTAIN, Math.min(CERTAIN, score))
}

/** The likeliest way through the lines (Viterbi): evidence against the cost of changes. */
function decode(judged: readonly Judged[]): number[] {
  let [prose, code] = [0, 0]
  const ways: { readonly prose: boolean; readonly code: boolean }[] = []
  for (const [i, { at, evidence }] of judged.entries()) {
    const cost = judged[i - 1]?.at === at ? CHANGE_INSIDE : CHANGE_BETWEEN
    // Whether the line before was code, for each of what this line may be.
    ways.push({ prose: code - cost > prose, code: code >= prose - cost })
    const next = Math.max(code, prose - cost) + evidence / 2
    prose = Math.max(prose, code - cost) - evidence / 2
    code = next
  }
  const found: number[] = []
  let isCode = code > prose
  for (const [i, { line }] of [...judged.entries()].toReversed()) {
    if (isCode) found.push(line.number)
    isCode = (isCode ? ways[i]?.code : ways[i]?.prose) ?? isCode
  }
  return found
}

/** What stands before the bracket that closes one of the code is code too. */
function closeBrackets(judged: readonly Judged[], code: Set<number>): void {
  let open = 0
  for (const [i, { line }] of judged.entries()) {
    if (!code.has(line.number)) {
      if (open > 0) open = reachClosing(judged, i, code, open)
      if (!code.has(line.number)) continue
    }
    open = countOpen([line.text], code.has(judged[i - 1]?.line.number ?? -1) ? open : 0)
  }
}

function reachClosing(
  judged: readonly Judged[],
  from: number,
  code: Set<number>,
  before: number,
): number {
  let open = before
  for (const [i, { line, evidence }] of judged.slice(from, from + MAX_REACH).entries()) {
    if (evidence <= -3) return 0
    open = countOpen([line.text], open)
    if (open > 0) continue
    for (const { line: inner } of judged.slice(from, from + i + 1)) code.add(inner.number)
    return before
  }
  return 0
}
