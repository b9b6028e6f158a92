// The share of a phase in which each process was busy.
import type { ProcessUse } from '../measure/processes.ts'
import type { Figures } from '../measure/result.ts'

/** A process below this percentage of one core is left out. */
const MIN_PERCENT = 2

/**
 * Percentages of one core between two moments: a process with several threads may exceed
 * 100. `alonePercent` is the share of the time in which no other process worked.
 */
export function toBusyShares(
  phase: string,
  before: readonly ProcessUse[],
  after: readonly ProcessUse[],
  seconds: number,
): Figures {
  const shares = nameApart(after).flatMap(({ name, use }) => {
    const earlier = before.find(({ pid }) => pid === use.pid)
    const percent = (key: 'mainThreadSeconds' | 'otherThreadsSeconds' | 'aloneSeconds') =>
      ((use[key] - (earlier?.[key] ?? 0)) / seconds) * 100
    const main = percent('mainThreadSeconds')
    const others = percent('otherThreadsSeconds')
    if (main + others < MIN_PERCENT) return []
    return [
      [`${phase}, ${name}, mainThreadPercent`, main],
      [`${phase}, ${name}, otherThreadsPercent`, others],
      [`${phase}, ${name}, alonePercent`, percent('aloneSeconds')],
    ] as const
  })
  return Object.fromEntries(shares)
}

/** Processes of one program are numbered in the order of their ids. */
function nameApart(uses: readonly ProcessUse[]) {
  return uses.map((use, index) => {
    const isSame = ({ name }: ProcessUse) => name === use.name
    const number = uses.slice(0, index).filter(isSame).length + 1
    return {
      use,
      name: uses.filter(isSame).length > 1 ? `${use.name} ${number}` : use.name,
    }
  })
}
