// Finds which entries of a list are still there.
import { fingerprint } from '../values.ts'

/** `from`: the entry that was there; `to`: the one that is wanted. */
export interface Step {
  readonly from?: number
  readonly to?: number
  readonly isSame: boolean
}

/**
 * The shortest way from one list to the other: the longest common part stays, and what is
 * between two of its entries is replaced one by one.
 */
export function alignLists(old: readonly unknown[], wanted: readonly unknown[]): Step[] {
  const [a, b] = [old.map(fingerprint), wanted.map(fingerprint)]
  const steps: Step[] = []
  let [from, to] = [0, 0]
  for (const [nextFrom, nextTo] of [...listCommon(a, b), [a.length, b.length] as const]) {
    while (from < nextFrom && to < nextTo)
      steps.push({ from: from++, to: to++, isSame: false })
    while (from < nextFrom) steps.push({ from: from++, isSame: false })
    while (to < nextTo) steps.push({ to: to++, isSame: false })
    if (from < a.length && to < b.length)
      steps.push({ from: from++, to: to++, isSame: true })
  }
  return steps
}

/** Pairs of indexes of the longest common part of two lists. */
export function listCommon(
  a: readonly string[],
  b: readonly string[],
): [number, number][] {
  const lengths = a.map(() => b.map(() => 0))
  const lengthAt = (i: number, j: number) => lengths[i]?.[j] ?? 0
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      const row = lengths[i]
      if (!row) continue
      row[j] =
        a[i] === b[j]
          ? lengthAt(i + 1, j + 1) + 1
          : Math.max(lengthAt(i + 1, j), lengthAt(i, j + 1))
    }
  }
  const common: [number, number][] = []
  let [i, j] = [0, 0]
  while (i < a.length && j < b.length) {
    if (a[i] === b[j]) common.push([i++, j++])
    else if (lengthAt(i + 1, j) >= lengthAt(i, j + 1)) i++
    else j++
  }
  return common
}
