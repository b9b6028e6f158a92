// Imprint and its peers at one size, side by side.
import type { Result } from '../measure/parse-results.ts'

export interface PeerRow {
  readonly title: string
  readonly isOwn: boolean
  readonly figures: Readonly<Record<string, number>>
}

/** Quickest first. Imprint's edit is that of a fresh clone, as CI has it. */
export function toPeerRows(results: readonly Result[]): PeerRow[] {
  const peers = results
    .filter(({ what }) => what === 'peer')
    .map(({ variant, figures }) => ({ title: variant, isOwn: false, figures }))
  const own = findOwn(results)
  const rows = own ? [own, ...peers] : peers
  const secondsOf = ({ figures }: PeerRow) => figures.totalSeconds ?? Infinity
  return rows.toSorted((a, b) => secondsOf(a) - secondsOf(b))
}

function findOwn(results: readonly Result[]): PeerRow | undefined {
  const find = (name: string) =>
    results.find(({ what, variant }) => what === name && variant === '')
  const cold = find('export')
  const edited = find('fresh clone, one article edited')
  if (cold === undefined) return undefined
  const editSeconds = edited?.figures.totalSeconds
  const figures = { ...cold.figures, ...(editSeconds !== undefined && { editSeconds }) }
  return { title: 'Imprint', isOwn: true, figures }
}
