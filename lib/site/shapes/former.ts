// Addresses of old shapes.
import { isCurrentFeed } from '../feed-url.ts'
import { fillPattern, toNamedGroups, toParams } from '../pattern.ts'
import { type ListKind, toRoutePath } from '../routes.ts'
import { ADDRESSES } from './addresses.ts'
import { withDigits } from './dated.ts'
import type { Shaped } from './shape.ts'

const FORMER = ADDRESSES.former.flatMap((patterns) =>
  Object.entries(patterns).map(([id, pattern]) => ({
    id,
    pattern,
    expression: new RegExp(`^${withDigits(toNamedGroups(pattern))}(?<rest>/.+)?$`),
  })),
)

/** Lists the encoded site paths that a list had. */
export function listFormerFronts(kind: ListKind, slug: string): string[] {
  const fronts = FORMER.filter(({ id }) => id === kind).map(({ pattern }) =>
    fillPattern(pattern, { slug }),
  )
  return [...new Set(fronts)].filter((front) => front !== toRoutePath(kind, { slug }))
}

/** Where a list or one of its current feeds is now, of an old address; both encoded site paths. */
export function findMovedList(path: string): string | undefined {
  for (const { id, expression } of FORMER) {
    const match = isList(id) ? expression.exec(path) : null
    if (!match || !isList(id)) continue
    const { slug = '' } = toParams(match.groups)
    const rest = match.groups?.rest ?? ''
    const moved = toRoutePath(id, { slug }) + rest
    // Numbered pages and archives come and go anyway.
    if (moved !== path && (rest === '' || isCurrentFeed(moved))) return moved
  }
  return undefined
}

/** True for an address that an article had, whoever it was. */
export function isFormerArticle(path: string): boolean {
  return FORMER.some(({ id, expression }) => id === 'article' && expression.test(path))
}

function isList(id: string): id is Exclude<Shaped, 'article'> {
  return id === 'tag' || id === 'author' || id === 'series'
}
