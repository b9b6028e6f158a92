// Which items of a source are wanted.
import type { ItemOutcome } from '../model/report.ts'
import type { ItemHead } from '../plan/planned-item.ts'
import { NOTHING } from './fate.ts'
import type { GatheredItem } from './gather.ts'
import type { ImportRequest } from './request.ts'
import type { SpooledList } from './spooled-list.ts'

/** Why an item is left out; undefined for one that is wanted. */
function findUnwanted(
  head: ItemHead,
  { only, since }: Pick<ImportRequest, 'only' | 'since'>,
): string | undefined {
  if (only.length > 0 && !only.some((wanted) => isNamed(head, wanted)))
    return 'is not among those that `--only` names'
  const date = head.published ?? head.created
  // Days and instants compare by their first ten letters.
  const isEarlier =
    since !== undefined && (date === undefined || date.slice(0, 10) < since)
  return isEarlier ? `is older than ${since}, which \`--since\` names` : undefined
}

function isNamed({ kind, key, slug, addresses }: ItemHead, wanted: string): boolean {
  if (wanted === 'articles' || wanted === 'pages') return wanted === `${kind}s`
  return (
    key === wanted ||
    slug === wanted ||
    addresses.some((address) => address.includes(wanted))
  )
}

/** Those that are wanted, and an outcome for each of the others. */
export function select(items: SpooledList<GatheredItem>, request: ImportRequest) {
  const wanted = items.filter(({ head }) => findUnwanted(head, request) === undefined)
  const unwanted: ItemOutcome[] = []
  for (const { head } of items) {
    const reason = findUnwanted(head, request)
    if (reason !== undefined) unwanted.push(toUnwanted(head, reason))
  }
  return { wanted, unwanted }
}

function toUnwanted({ key, place, title, kind }: ItemHead, reason: string): ItemOutcome {
  return { key, place, title, what: kind, fate: 'left-out', reason, ...NOTHING }
}
