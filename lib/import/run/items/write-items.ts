// Items of a source, one after the other, each with its outcome.
import { reasonOf } from '../../../http/reason-of.ts'
import type { Item } from '../../model/item.ts'
import type { ItemOutcome, LostAddress } from '../../model/report.ts'
import type { OldAddresses } from '../../plan/old-addresses.ts'
import type { PlannedItem } from '../../plan/planned-item.ts'
import type { OpenBody } from '../bodies/bodies.ts'
import { toFate } from '../fate.ts'
import type { Ledger } from '../ledger.ts'
import type { Spool, SpoolPlace } from '../spool.ts'
import { SpooledList } from '../spooled-list.ts'
import type { Writer } from '../writer.ts'
import { importItem, type ItemContext } from './import-item.ts'
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
  readonly planned: PlannedItem
  /** The whole item. */
  readonly record: SpoolPlace<Item>
  /** Of the whole item. */
  readonly hash: string
  readonly oldAddresses: OldAddresses
}

/** Bodies that are read ahead of the one that is at work, and those that wait for pictures. */
const AHEAD = 8
const UNDER_WAY = 6

/** Results in the order of the items. Never rejects for what is wrong in one of them. */
export async function writeItems(
  items: SpooledList<ItemToWrite>,
  context: ItemContext,
  tools: ItemTools,
): Promise<SpooledList<ItemResult>> {
  const opening: Promise<OpenedItem>[] = []
  const waiting: Promise<ItemResult>[] = []
  const results = new SpooledList<ItemResult>(tools.spool)
  const settleFirst = async () => {
    const first = await waiting.shift()
    if (first) results.add(first)
    tools.onProgress(results.length, items.length)
  }
  const startFirst = async () => {
    const opened = await opening.shift()
    // In the order of the items, whatever thread was the first: files get their names in it.
    if (opened) waiting.push(writeItem(opened, context, tools))
    if (waiting.length >= UNDER_WAY) await settleFirst()
  }
  for (const item of items) {
    opening.push(openItem(item, context, tools))
    if (opening.length >= AHEAD) await startFirst()
  }
  while (opening.length > 0) await startFirst()
  while (waiting.length > 0) await settleFirst()
  return results
}

interface OpenedItem extends Omit<ItemToWrite, 'record'> {
  readonly opened:
    | { readonly item: Item; readonly body: OpenBody }
    /** It is there already, or can not be read. */
    | { readonly outcome: ItemOutcome }
}

async function openItem(
  { record, ...known }: ItemToWrite,
  { bodies }: ItemContext,
  { spool, ledger, keyOf }: ItemTools,
): Promise<OpenedItem> {
  const { planned, hash } = known
  try {
    const key = keyOf(planned.head.key)
    const outcome = findPresentOutcome(planned, hash, ledger, key)
    if (outcome) return { ...known, opened: { outcome } }
    const item = { ...spool.read(record), ...planned.head }
    return { ...known, opened: { item, body: await bodies.open(item) } }
  } catch (error) {
    return { ...known, opened: { outcome: toFailure(planned, reasonOf(error)) } }
  }
}

async function writeItem(
  { hash, planned, oldAddresses, opened }: OpenedItem,
  context: ItemContext,
  { writer, keyOf }: ItemTools,
): Promise<ItemResult> {
  const { aliases, redirects } = oldAddresses
  // The list for the host is written anew by each run: what is there already belongs to it.
  if ('outcome' in opened) return { outcome: opened.outcome, redirects }
  try {
    const { item, body } = opened
    const { text, outcome } = await importItem(item, body, { planned, aliases }, context)
    const fate = toFate(
      writer.write({
        ...{ key: keyOf(planned.head.key), path: planned.path, bytes: text },
        ...{ source: hash, failed: outcome.failedFiles.length },
      }),
      outcome.reason,
    )
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
