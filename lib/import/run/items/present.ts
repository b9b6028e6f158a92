// What an earlier run wrote is not written again, unless the source has changed since.
import type { ItemOutcome } from '../../model/report.ts'
import type { PlannedItem } from '../../plan/planned-item.ts'
import { KEPT } from '../fate.ts'
import type { Ledger } from '../ledger.ts'

/** Undefined for an item that has to be written, or to be written again. */
export function findPresentOutcome(
  { head, path, isPresent }: PlannedItem,
  source: string,
  ledger: Ledger,
  key: string,
): ItemOutcome | undefined {
  if (!isPresent) return undefined
  const entry = ledger.find(key)
  const isOurs = entry?.path === path && ledger.isUntouched(entry)
  if (isOurs && (entry.source !== source || entry.failed > 0)) return undefined
  return {
    ...{ key: head.key, place: head.place, title: head.title, what: head.kind, path },
    ...(isOurs
      ? { fate: 'unchanged' as const }
      : { fate: 'kept' as const, reason: KEPT }),
    ...{ notes: [], failedFiles: [], deadLinks: [] },
  }
}
