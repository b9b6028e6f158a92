// Items of a source, one after the other, each with its outcome.
import { reasonOf } from '../../../http/reason-of.ts'
import type { ItemOutcome, LostAddress } from '../../model/report.ts'
import type { PlannedItem } from '../../plan/planned-item.ts'
import { toFate } from '../fate.ts'
import type { GatheredItem } from '../gather.ts'
import type { Ledger } from '../ledger.ts'
import type { Spool } from '../spool.ts'
import type { Writer } from '../writer.ts'
import { type ItemContext, startItem } from './import-item.ts'
import { findPresentOutcome } from './present.ts'

export interface ItemTools {
  readonly spool: Spool
  readonly ledger: Ledger
  readonly writer: Writer
  /** Name in the ledger of the item with this key. */
  readonly keyOf: (key: string) => string
  readonly onProgress: (done: number, total: number) => void
}

export interface ItemResult {
  readonly outcome: ItemOutcome
  readonly redirects: readonly LostAddress[]
}

export interface ItemToWrite {
  readonly gathered: GatheredItem
  readonly planned: PlannedItem
}

/** Bodies that wait for their pictures at the same time. */
const UNDER_WAY = 6

/** Results in the order of the items. Never rejects for what is wrong in one of them. */
export async function writeItems(
  items: readonly ItemToWrite[],
  context: ItemContext,
  tools: ItemTools,
): Promise<ItemResult[]> {
  const waiting: Promise<ItemResult>[] = []
  const results: ItemResult[] = []
  const settleFirst = async () => {
    const first = await waiting.shift()
    if (first) results.push(first)
    tools.onProgress(results.length, items.length)
  }
  for (const item of items) {
    waiting.push(writeItem(item, context, tools))
    if (waiting.length >= UNDER_WAY) await settleFirst()
  }
  while (waiting.length > 0) await settleFirst()
  return results
}

async function writeItem(
  { gathered, planned }: ItemToWrite,
  context: ItemContext,
  { spool, ledger, writer, keyOf }: ItemTools,
): Promise<ItemResult> {
  const { place, hash } = gathered
  const key = keyOf(planned.head.key)
  try {
    const known = findPresentOutcome(planned, hash, ledger, key)
    if (known) return { outcome: known, redirects: [] }
    const item = { ...spool.readItem(place), ...planned.head }
    const { text, outcome, redirects } = await startItem(item, planned, context)
    const failed = outcome.failedFiles.length
    const file = { key, path: planned.path, bytes: text, source: hash, failed }
    const fate = toFate(writer.write(file), outcome.reason)
    return { outcome: { ...withoutPlainSides(outcome), ...fate }, redirects }
  } catch (error) {
    return { outcome: toFailure(planned, reasonOf(error)), redirects: [] }
  }
}

/** Most items leave no doubt: their texts need not be kept for the report. */
function withoutPlainSides({ sides, ...outcome }: ItemOutcome): ItemOutcome {
  return outcome.notes.length > 0 && sides ? { ...outcome, sides } : outcome
}

function toFailure({ head, path }: PlannedItem, reason: string): ItemOutcome {
  const { key, place, title, kind } = head
  const nothing = { notes: [], failedFiles: [], deadLinks: [] }
  return { key, place, title, what: kind, path, fate: 'failed', reason, ...nothing }
}
