// Which items of a source are wanted.
import type { ItemHead } from '../plan/planned-item.ts'
import type { ImportRequest } from './request.ts'

/** Why an item is left out; undefined for one that is wanted. */
export function findUnwanted(
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
