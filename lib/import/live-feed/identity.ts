// What an article of a source and an entry of a feed have in common.
import { toAddressKey } from '../plan/address-key.ts'
import type { KnownItem, LiveEntry } from './live-guids.ts'

const DAY_MS = 24 * 60 * 60 * 1000

/**
 * With the host, and for comparison with addresses from the root of a site, without: a source
 * such as Substack's does not know where its site is.
 */
export function listAddressKeys({ addresses, ...each }: LiveEntry | KnownItem): string[] {
  const isEntry = 'guid' in each
  const keys = addresses.flatMap((address) => {
    const key = toAddressKey(address)
    if (key === undefined) return []
    const rest = key.path + key.query + key.fragment
    // The front page is the page of no article.
    if (rest === '') return []
    const host = key.host.replace(/\.blogspot\.[a-z.]+$/, '.blogspot.com')
    return isEntry || host === '' ? [host + rest, rest] : [host + rest]
  })
  return [...new Set(keys)]
}

/** Letters and digits alone: feeds and exports differ in quotes and dashes. */
export function foldTitle(title: string): string {
  return title
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** A title and a day; for an item the days around it, as zones shift a day. */
export function listTitleKeys(each: LiveEntry | KnownItem): string[] {
  const title = foldTitle(each.title)
  const day = Date.parse(`${each.published?.slice(0, 10)}T00:00:00Z`) / DAY_MS
  if (title === '' || Number.isNaN(day)) return []
  const days = 'guid' in each ? [day] : [day - 1, day, day + 1]
  return days.map((number) => `${title} ${number}`)
}

/** Groups in the order of their first members. */
export function groupBy<Value>(
  values: readonly Value[],
  toKey: (value: Value) => string,
): Map<string, Value[]> {
  const groups = new Map<string, Value[]>()
  for (const value of values) {
    const key = toKey(value)
    const group = groups.get(key) ?? []
    group.push(value)
    groups.set(key, group)
  }
  return groups
}
