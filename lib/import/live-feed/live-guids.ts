// Guids of a live feed, for the articles of another source: readers know articles by them.
import type { SourceDate } from '../model/item.ts'
import { foldTitle, groupBy, listAddressKeys, listTitleKeys } from './identity.ts'

export interface LiveEntry {
  readonly guid: string
  readonly addresses: readonly string[]
  readonly title: string
  readonly published?: SourceDate
}

/** What of an item says which entry it is. */
export interface KnownItem {
  readonly key: string
  readonly addresses: readonly string[]
  readonly title: string
  readonly published?: SourceDate
}

export interface GuidMatches {
  /** By key of an item. */
  readonly guids: ReadonlyMap<string, string>
  /** Entries of the feed that no item is known to be. */
  readonly unmatched: readonly LiveEntry[]
}

/**
 * By address, else by title and day. Where two entries, or two items, could be meant, none is:
 * a wrong guid hides an article from its readers.
 */
export function matchGuids(
  entries: readonly LiveEntry[],
  items: readonly KnownItem[],
): GuidMatches {
  const known = withoutRepetitions(entries)
  const byAddress = matchBy(known, items, listAddressKeys)
  const used = new Set(byAddress.values())
  const openItems = items.filter(({ key }) => !byAddress.has(key))
  const openEntries = known.filter(({ guid }) => !used.has(guid))
  const byTitle = matchBy(openEntries, openItems, listTitleKeys)
  const guids = new Map([...byAddress, ...byTitle])
  const found = new Set(guids.values())
  return { guids, unmatched: known.filter(({ guid }) => !found.has(guid)) }
}

/** A guid that several entries have says nothing, unless they are the same one. */
function withoutRepetitions(entries: readonly LiveEntry[]): LiveEntry[] {
  const byGuid = groupBy(entries, ({ guid }) => guid)
  return [...byGuid.values()].flatMap(([first, ...others]) => {
    const isSame = others.every(
      (other) => toIdentity(other) === (first && toIdentity(first)),
    )
    return first && isSame ? [first] : []
  })
}

function toIdentity(entry: LiveEntry): string {
  return listAddressKeys(entry)[0] ?? `${foldTitle(entry.title)} ${entry.published ?? ''}`
}

/** Items and entries that share a key which no other item and no other entry has. */
function matchBy(
  entries: readonly LiveEntry[],
  items: readonly KnownItem[],
  listKeys: (each: LiveEntry | KnownItem) => readonly string[],
): Map<string, string> {
  const guidsByKey = listGuidsByKey(entries, listKeys)
  const pairs = items.flatMap((item) => {
    const guids = listKeys(item).flatMap((key) => [...(guidsByKey.get(key) ?? [])])
    const [guid, other] = new Set(guids)
    return guid === undefined || other !== undefined ? [] : [[item.key, guid] as const]
  })
  return withoutDoubles(pairs)
}

/** Two items with one guid: neither has it. */
function withoutDoubles(
  pairs: readonly (readonly [key: string, guid: string])[],
): Map<string, string> {
  const byGuid = groupBy(pairs, ([, guid]) => guid)
  return new Map([...byGuid.values()].flatMap((same) => (same.length === 1 ? same : [])))
}

/** At most two guids for a key: they say that none is meant, as hundreds would. */
function listGuidsByKey(
  entries: readonly LiveEntry[],
  listKeys: (entry: LiveEntry) => readonly string[],
): Map<string, Set<string>> {
  const guids = new Map<string, Set<string>>()
  for (const entry of entries)
    for (const key of listKeys(entry)) {
      const known = guids.get(key) ?? new Set()
      if (known.size < 2) guids.set(key, known.add(entry.guid))
    }
  return guids
}
