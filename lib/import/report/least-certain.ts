// Which items deserve a look first.
import type { ItemOutcome } from '../model/report.ts'

const MAX_ITEMS = 50

/** Those with guesses and losses, the least certain first; of equals the first in the source. */
export function listLeastCertain(outcomes: readonly ItemOutcome[]): ItemOutcome[] {
  return outcomes
    .filter(({ fate }) => fate !== 'left-out')
    .map((outcome) => ({ outcome, doubt: measureDoubt(outcome) }))
    .filter(({ doubt }) => doubt > 0)
    .toSorted((a, b) => b.doubt - a.doubt)
    .slice(0, MAX_ITEMS)
    .map(({ outcome }) => outcome)
}

/** Each rule counts once more than its repetitions: ten equal guesses are one decision. */
function measureDoubt({ notes, failedFiles, deadLinks, fate }: ItemOutcome): number {
  const rules = new Set(notes.map(({ rule }) => rule)).size
  const losses = notes.filter(({ kind }) => kind === 'loss').length
  const guesses = notes.length - losses
  const isFailed = fate === 'failed' ? 100 : 0
  const marks = 5 * rules + 2 * losses + guesses
  return isFailed + marks + 2 * failedFiles.length + deadLinks.length
}
