// What the process that makes the search index is told, and what it answers.
import type { BuiltIndex, Scope } from '../../search/build-index.ts'

export interface IndexOrder {
  readonly scope: Scope
  readonly stateDir: string
  readonly contentDir: string
  readonly siteUrl: string | undefined
}

/** Without an index an article changed meanwhile. */
export interface IndexAnswer {
  readonly built?: BuiltIndex | undefined
}

/** Reads what `formatIndexOrder` wrote. */
export function parseIndexOrder(text = ''): IndexOrder {
  const { siteUrl, ...order } = JSON.parse(text) as IndexOrder
  // JSON has no place for `undefined`.
  return { ...order, siteUrl }
}

export function formatIndexOrder(order: IndexOrder): string {
  return JSON.stringify(order)
}
