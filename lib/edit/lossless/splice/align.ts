// Finds which members of a list are still there: entries of a field, or lines of a file.

/** `from`: the index of one that was there; `to`: of one that is wanted. */
export interface Step {
  readonly from?: number
  readonly to?: number
  readonly isSame: boolean
}

/**
 * The shortest way from one list to the other: the longest common part stays, and what is
 * between two of its members is replaced one by one.
 */
export function alignLists(old: readonly string[], wanted: readonly string[]): Step[] {
  const end = [old.length, wanted.length] as const
  const steps: Step[] = []
  let [from, to] = [0, 0]
  for (const [nextFrom, nextTo] of [...listCommon(old, wanted), end]) {
    while (from < nextFrom && to < nextTo)
      steps.push({ from: from++, to: to++, isSame: false })
    while (from < nextFrom) steps.push({ from: from++, isSame: false })
    while (to < nextTo) steps.push({ to: to++, isSame: false })
    if (from < old.length && to < wanted.length)
      steps.push({ from: from++, to: to++, isSame: true })
  }
  return steps
}

/** Members that are new, each run behind the one that it follows, -1 for none. */
export function listRuns(steps: readonly Step[]) {
  const runs: { readonly after: number; readonly added: number[] }[] = []
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

type Pairs = readonly (readonly [from: number, to: number])[]

/** Pairs of indexes of the longest common part. */
function listCommon(a: readonly string[], b: readonly string[]): Pairs {
  const first = countSame(a, b)
  const last = countSame(a.slice(first).toReversed(), b.slice(first).toReversed())
  const toMiddle = (all: readonly string[]) => all.slice(first, all.length - last)
  const count = (length: number) => Array.from({ length }, (_, index) => index)
  return [
    ...count(first).map((index) => [index, index] as const),
    ...compare(toMiddle(a), toMiddle(b)).map(([i, j]) => [i + first, j + first] as const),
    ...count(last).map(
      (index) => [a.length - last + index, b.length - last + index] as const,
    ),
  ]
}

function countSame(a: readonly string[], b: readonly string[]): number {
  const first = a.findIndex((member, index) => member !== b[index])
  return first === -1 ? a.length : first
}

/** The comparison takes the product of time and memory: beyond it all is new. */
const MAX_COMPARED = 4_000_000

function compare(a: readonly string[], b: readonly string[]): Pairs {
  if (a.length * b.length > MAX_COMPARED) return []
  const lengths = measureCommon(a, b)
  const lengthAt = (i: number, j: number) => lengths[i]?.[j] ?? 0
  const common: [number, number][] = []
  let [i, j] = [0, 0]
  while (i < a.length && j < b.length) {
    if (a[i] === b[j]) common.push([i++, j++])
    else if (lengthAt(i + 1, j) >= lengthAt(i, j + 1)) i++
    else j++
  }
  return common
}

/** How long the common part is from each pair of members on. */
function measureCommon(a: readonly string[], b: readonly string[]): Uint32Array[] {
  const lengths = a.map(() => new Uint32Array(b.length + 1))
  for (let i = a.length - 1; i >= 0; i--) {
    const [row, below] = [lengths[i], lengths[i + 1]]
    for (let j = b.length - 1; row && j >= 0; j--) {
      row[j] =
        a[i] === b[j]
          ? (below?.[j + 1] ?? 0) + 1
          : Math.max(below?.[j] ?? 0, row[j + 1] ?? 0)
    }
  }
  return lengths
}
