// Compares documents of the API with those of the edition before.
import type { ApiItem } from '../../content/store/editions.ts'

export interface ItemChange {
  readonly op: 'put' | 'delete'
  readonly item: ApiItem
  /** What it was before, of one that has another address now. */
  readonly moved?: ApiItem | undefined
}

/**
 * Both lists: the documents of the same addresses. What goes precedes what comes, which may have
 * its slug. An item is known by its id, wherever it is.
 */
export function compareItems(
  before: readonly ApiItem[],
  now: readonly ApiItem[],
): ItemChange[] {
  const old = new Map(before.map((item) => [nameOf(item), item]))
  const names = new Set(now.map(nameOf))
  const gone = before.filter((item) => !names.has(nameOf(item)))
  const come = now.filter((item) => !isSame(old.get(nameOf(item)), item))
  return [
    ...gone.map((item): ItemChange => ({ op: 'delete', item })),
    ...come.map((item): ItemChange => ({ op: 'put', item, moved: findMoved(old, item) })),
  ]
}

function findMoved(
  old: ReadonlyMap<string, ApiItem>,
  item: ApiItem,
): ApiItem | undefined {
  const before = old.get(nameOf(item))
  return before?.address === item.address ? undefined : before
}

function isSame(before: ApiItem | undefined, now: ApiItem): boolean {
  return before?.address === now.address && before.hash === now.hash
}

const nameOf = ({ type, id }: ApiItem) => `${type} ${id}`
