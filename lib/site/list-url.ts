// Lists of articles: their addresses, and their names in the store.
import { toNamedGroups, toParams } from './pattern.ts'
import { hasColumn, type ListKind, listRoutesWith } from './routes.ts'

export interface ListRef {
  readonly kind: ListKind
  readonly slug: string
}

const FRONTS = listRoutesWith('list').map(({ id, pattern }) => ({
  kind: id,
  expression: new RegExp(`^${toNamedGroups(pattern)}(?=/|$)`),
}))

/** Parses the list of a page or a path below it: `/tags/rust/2`, `/tags/rust/feed.xml`. */
export function parseListPath(
  path: string,
): (ListRef & { readonly front: string }) | undefined {
  for (const { kind, expression } of FRONTS) {
    const match = expression.exec(path)
    if (match) return { kind, slug: toParams(match.groups).slug ?? '', front: match[0] }
  }
  return undefined
}

/** Parses the name of a list in the store: `tag:rust`. Months have no URL. */
export function parseListName(name: string): ListRef | undefined {
  const [kind = '', slug = ''] = name.split(':')
  return hasColumn(kind, 'list') ? { kind, slug } : undefined
}
