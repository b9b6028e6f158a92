// What the report says of a file that was written, or was not.
import type { ItemOutcome } from '../model/report.ts'
import type { Written } from './writer.ts'

/** What an outcome says of a file without a text. */
export const NOTHING = { notes: [], failedFiles: [], deadLinks: [] } as const

export const KEPT = 'is there already and was changed since: it was not touched'

/** `draftReason` is undefined for what is public. */
export function toFate(
  written: Written,
  draftReason: string | undefined,
): Pick<ItemOutcome, 'fate' | 'reason'> {
  if (written.result === 'failed') return { fate: 'failed', reason: written.reason }
  if (written.result === 'kept') return { fate: 'kept', reason: KEPT }
  const reason = draftReason === undefined ? {} : { reason: draftReason }
  if (written.result === 'unchanged') return { fate: 'unchanged', ...reason }
  return { fate: draftReason === undefined ? 'imported' : 'draft', ...reason }
}
